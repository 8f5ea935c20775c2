package org.slipway.parameters.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slipway.hcl.json.JsonException;
import org.slipway.parameters.Cases;
import org.slipway.parameters.Owner;
import org.slipway.parameters.RenderResult;

/** Renders templates with random mistakes in them: the answer may be any diagnostic but that of a broken renderer. */
class MutatedTemplatesTest {

    private static final long SEED = 20_260_101;
    private static final int ROUNDS = Integer.getInteger("slipway.mutations", 600);
    private static final String[] WORDS = {
        "null",
        "count.index",
        "each.value",
        "{}",
        "[]",
        "true",
        "-1",
        "\"${",
        "for_each = toset([])",
        "count = 2",
        "...",
        "data.coder_parameter",
        "local",
        "var",
        "module",
        "self",
        "1e9999",
        "dynamic \"option\" {",
        "}",
        "sensitive(1)",
        "jsonencode([])",
        "0",
        "\"\"",
        "type = list(any)",
        "depends_on = []",
        "name = [1]",
        "path.module",
        "[*].name"
    };

    private final Random random = new Random(SEED);

    @Test
    void neverBreakTheRenderer() throws IOException, JsonException {
        List<String> directories;
        try (Stream<Path> paths = Files.list(Cases.directory("."))) {
            directories =
                    paths.map(path -> path.getFileName().toString()).sorted().toList();
        }
        assertThat(directories).hasSizeGreaterThan(30);
        List<String> faults = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            String directory = directories.get(i % directories.size());
            TemplateFiles files = mutated(Cases.files(directory));
            RenderRequest request = RenderRequest.of(Map.of("Region", "eu", "use_github", "true"), Owner.NONE)
                    .withPlan(plan(directory));
            Template template = Template.load(files);
            RenderResult result = DynamicRenderer.render(template, request);
            RenderResult validated = DynamicRenderer.validatePresets(template, request, result);
            Stream.concat(
                            result.diagnostics().stream(),
                            validated.presets().stream().flatMap(preset -> preset.diagnostics().stream()))
                    .filter(diagnostic -> diagnostic.summary().equals("Unable to render the template"))
                    .forEach(diagnostic -> faults.add(directory + ": " + diagnostic));
        }
        assertThat(faults).isEmpty();
    }

    private static PlanData plan(String directory) throws IOException, JsonException {
        Path plan = Cases.directory(directory).resolve("plan.json");
        return Files.exists(plan) ? PlanData.read(Files.readString(plan)) : PlanData.NONE;
    }

    private TemplateFiles mutated(TemplateFiles files) {
        Map<String, byte[]> changed = new HashMap<>();
        List<String> paths = List.copyOf(files.paths());
        String victim = paths.get(random.nextInt(paths.size()));
        for (String path : paths) {
            byte[] content = files.read(path).orElseThrow();
            changed.put(path, path.equals(victim) ? mutated(content) : content);
        }
        return TemplateFiles.of(changed);
    }

    private byte[] mutated(byte[] content) {
        List<String> tokens = new ArrayList<>(Arrays.asList(new String(content, StandardCharsets.UTF_8)
                .split("(?<=[\\s\\[\\]{}().,=\"])|(?=[\\s\\[\\]{}().,=\"])")));
        for (int i = random.nextInt(4); i >= 0; i--) {
            int at = random.nextInt(tokens.size());
            switch (random.nextInt(4)) {
                case 0 -> tokens.set(at, "");
                case 1 -> tokens.set(at, WORDS[random.nextInt(WORDS.length)]);
                case 2 -> tokens.add(at, "\n" + WORDS[random.nextInt(WORDS.length)] + "\n");
                default -> tokens.set(at, tokens.get(random.nextInt(tokens.size())));
            }
        }
        return String.join("", tokens).getBytes(StandardCharsets.UTF_8);
    }
}
