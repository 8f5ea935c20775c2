package org.slipway.parameters.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.Owner;
import org.slipway.parameters.RenderResult;

/**
 * Whole templates against Terraform itself, where the binary is: overrides, variable files, types, modules, instances, files.
 * Each template makes a {@code local.result}; Terraform plans it as an output, we render it as a default.
 */
class WholeTemplateDifferentialTest {

    private static final String OUTPUT = "output \"result\" {\n  value = jsonencode(local.result)\n}\n";
    private static final String PARAMETER =
            "data \"coder_parameter\" \"result\" {\n  name    = \"result\"\n  default = jsonencode(local.result)\n}\n";

    @TempDir
    Path work;

    @BeforeAll
    static void findTerraform() {
        String path = System.getenv().getOrDefault("PATH", "");
        assumeTrue(
                Stream.of(path.split(":")).anyMatch(dir -> Files.isExecutable(Path.of(dir, "terraform"))),
                "skipped: there is no terraform binary on the PATH to compare with");
    }

    static Stream<Path> templates() throws IOException, URISyntaxException {
        Path folder = Path.of(
                WholeTemplateDifferentialTest.class.getResource("/differential").toURI());
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void meansTheSame(Path template) throws Exception {
        TemplateFiles files = TemplateText.read(Files.readString(template)).files();
        assertThat(rendered(files)).isEqualTo(planned(files));
    }

    private static Value rendered(TemplateFiles files) throws Exception {
        Map<String, byte[]> all = new HashMap<>();
        files.paths().forEach(path -> all.put(path, files.read(path).orElseThrow()));
        all.put("zz_parameter.tf", PARAMETER.getBytes(StandardCharsets.UTF_8));
        RenderResult result =
                DynamicRenderer.render(Template.load(TemplateFiles.of(all)), RenderRequest.of(Map.of(), Owner.NONE));
        assertThat(result.diagnostics()).filteredOn(Diagnostic::isError).isEmpty();
        return JsonValues.decode(
                result.parameter("result").orElseThrow().value().value());
    }

    private Value planned(TemplateFiles files) throws Exception {
        for (String path : files.paths()) {
            Path file = work.resolve(path);
            Files.createDirectories(file.getParent());
            Files.write(file, files.read(path).orElseThrow());
        }
        Files.writeString(work.resolve("zz_output.tf"), OUTPUT);
        terraform("init", "-input=false", "-no-color");
        terraform("plan", "-input=false", "-no-color", "-out=plan");
        Value plan = JsonValues.decode(terraform("show", "-json", "plan"));
        return JsonValues.decode(Json.text(Json.member(plan, "planned_values", "outputs", "result"), "value"));
    }

    private String terraform(String... arguments) throws IOException, InterruptedException {
        Path output = Files.createTempFile("terraform", ".out");
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of("terraform"), Stream.of(arguments))
                        .toList())
                .directory(work.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(Map.of("TF_CLI_CONFIG_FILE", "/dev/null", "CHECKPOINT_DISABLE", "1"));
        Process process = builder.start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as("terraform ends").isTrue();
        String text = Files.readString(output);
        Files.delete(output);
        assertThat(process.exitValue()).as(List.of(arguments) + ": " + text).isZero();
        return text;
    }
}
