package org.slipway.hcl.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.Terraform;
import org.slipway.hcl.syntax.HclParser;
import org.slipway.hcl.value.Value;

/** Which results are unknown, and of which type, when something in an expression is: compared with Terraform. */
class UnknownDifferentialTest {

    private static final String UNKNOWN = "(known after apply)";

    /** A resource that is planned but not made: nothing about it is known. */
    private static final String CONFIG = "resource \"terraform_data\" \"x\" { input = \"a\" }\n";

    @TempDir
    private static Path directory;

    @BeforeAll
    static void needsTerraform() throws IOException {
        Terraform.assumePresent();
        Files.writeString(directory.resolve("main.tf"), CONFIG);
        assertThat(Terraform.run(directory, "", "init", "-no-color").exit()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "u",
                "u + 1",
                "!u",
                "u == 1",
                "u == null",
                "false && u",
                "true || u",
                "u ? 1 : 2",
                "u ? 1 : \"a\"",
                "u ? [1] : [2, 3]",
                "u ? {a = 1} : {b = 2}",
                "u ? 1 : null",
                "true ? u : 1",
                "true ? 1 : u",
                "false ? u : [1]",
                "\"a${u}\"",
                "\"${u}\"",
                "\"%{ if u }a%{ endif }\"",
                "\"%{ for x in u }a%{ endfor }\"",
                "[u, 1]",
                "{a = u}",
                "{(u) = 1}",
                "u.a",
                "u[0]",
                "[1, 2][u]",
                "{a = 1}[u]",
                "tolist([1, 2])[u]",
                "tomap({a = 1})[u]",
                "[for x in u : x]",
                "[for x in [1, 2] : x if u]",
                "[for x in [1, u] : x]",
                "{for x in [u] : x => 1}",
                "u[*]",
                "u[*].a",
                "[u][*].a",
                "upper(u)",
                "length([u])",
                "max(u...)",
                "tolist([1, u])",
                "tostring(u)",
                "try(u, 1)",
                "try(u.x, 1)",
                "try(1, u)",
                "try({}.x, 1)",
                "can(u)",
                "can({}.x)",
                "coalesce(u, 1)",
                "keys({a = u})",
                "values({a = u})",
                "merge({a = u}, {b = 1})",
                "concat([u], [1])",
                "contains([u, 1], 1)",
                "jsonencode({a = u})",
                "lookup({a = 1}, u, 2)",
                "element([1, 2], u)",
                "format(\"%s\", u)",
                "join(\",\", [u])",
                "flatten([u, [1]])",
                "[1, {a = [u]}]",
            })
    void agreesOnTypeAndKnownness(String expression) {
        String there = expression.replaceAll("\\bu\\b", "terraform_data.x.output");
        Evaluation here = new Evaluator(Budget.start(Limits.RENDER))
                .evaluate(
                        HclParser.parseExpression(SourceFile.of("test", expression))
                                .value(),
                        EvaluationContext.of(Map.of("u", Value.DYNAMIC)));
        assertThat(here.diagnostics()).isEmpty();
        assertThat(normalized(here.value().type().toString())).isEqualTo(normalized(console("type(" + there + ")")));
        assertThat(here.value().isKnown()).isEqualTo(!console(there).equals(UNKNOWN));
    }

    private static String console(String expression) {
        return Terraform.run(directory, expression + "\n", "console").output().strip();
    }

    /** One notation for types: Terraform spreads them over lines and calls any type dynamic. */
    private static String normalized(String type) {
        return type.replaceAll("\\s", "")
                .replace(",]", "]")
                .replace(",}", "}")
                .replace(":", "=")
                .replace("dynamic", "any");
    }
}
