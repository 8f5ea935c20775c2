package org.slipway.hcl.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.Terraform;
import org.slipway.hcl.syntax.Expression;
import org.slipway.hcl.syntax.HclParser;
import org.slipway.hcl.syntax.Parsed;
import org.slipway.hcl.value.Value;

/** Evaluates expressions here and by {@code terraform console}, and compares the results. */
class ExpressionDifferentialTest {

    /** Variables that the expressions may use, as Terraform reads them. */
    private static final String LOCALS =
            """
            n = 7
            s = "héllo"
            t = true
            nil = null
            list = ["a", "b", "c"]
            nums = [3, 1, 2]
            obj = { a = 1, b = "two", c = [true, null] }
            objs = [{ name = "x", tags = ["p"] }, { name = "y", tags = [] }]
            map = tomap({ k1 = "v1", k2 = "v2" })
            set = toset(["z", "y"])
            tlist = tolist(["l1", "l2"])
            empty = []
            """;

    private static final Pattern LONG_FRACTION = Pattern.compile("\\d+\\.\\d{40,}");

    @TempDir
    Path directory;

    @BeforeAll
    static void needsTerraform() {
        Terraform.assumePresent();
    }

    @Test
    void agreesOnExpressionsWrittenByHand() throws IOException {
        List<String> expressions = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/expressions"))) {
            for (Path file : files.sorted().toList()) {
                expressions.addAll(ExpressionFile.read(file));
            }
        }
        assertThat(expressions).hasSizeGreaterThan(300);
        assertThat(differences(expressions)).isEmpty();
    }

    @Test
    void agreesOnGeneratedExpressions() throws IOException {
        List<String> expressions = new ExpressionGenerator(20_260_101).expressions(5_000);
        // What is left are unifications of null with tuples and objects, where Terraform's answer depends on the order.
        assertThat(differences(expressions)).hasSizeLessThanOrEqualTo(3);
    }

    private List<String> differences(List<String> expressions) throws IOException {
        List<String> expected = terraform(expressions);
        assertThat(expected).hasSameSizeAs(expressions);
        EvaluationContext context = context();
        List<String> differences = new ArrayList<>();
        for (int i = 0; i < expressions.size(); i++) {
            String actual = here(wrapped(expressions.get(i)), context);
            String reason = reason(expressions.get(i), context);
            // Terraform's numbers include infinity; here a division by zero is a mistake.
            if (!comparable(actual).equals(comparable(expected.get(i))) && !reason.contains("Division by zero")) {
                differences.add(expressions.get(i) + "\n  terraform: " + expected.get(i) + "\n  here:      " + actual
                        + "\n  because:   " + reason);
            }
        }
        return differences;
    }

    /**
     * Leaves out what is different on purpose: Terraform tells two zeros apart, and its numbers are binary, so that
     * digits beyond the 40th of a fraction say nothing.
     */
    private static String comparable(String json) {
        String digits = LONG_FRACTION.matcher(json).replaceAll(match -> new BigDecimal(match.group())
                .round(new MathContext(40))
                .stripTrailingZeros()
                .toPlainString());
        return digits.replaceAll("-0(?![.0-9])", "0");
    }

    private static String wrapped(String expression) {
        return "try(jsonencode(" + expression + "\n), \"(error)\")";
    }

    private List<String> terraform(List<String> expressions) throws IOException {
        StringBuilder config = new StringBuilder("locals {\n").append(LOCALS).append("all = [\n");
        expressions.forEach(expression -> config.append(wrapped(expression)).append(",\n"));
        Files.writeString(directory.resolve("main.tf"), config.append("]\n}\n"));
        Terraform.Run run = Terraform.run(directory, "base64encode(jsonencode(local.all))\n", "console");
        assertThat(run.exit()).as(run.errors()).isZero();
        String quoted = run.output().strip();
        if (quoted.equals("(known after apply)")) {
            return oneOfManyUnknown(expressions);
        }
        assertThat(quoted).as(run.errors()).startsWith("\"");
        byte[] json = Base64.getDecoder().decode(quoted.substring(1, quoted.length() - 1));
        Value decoded = evaluate(
                        "jsondecode(json)",
                        EvaluationContext.of(Map.of("json", Value.string(new String(json, StandardCharsets.UTF_8)))))
                .value();
        return decoded.elements().stream().map(Value::asString).toList();
    }

    /** A single unknown result hides all others, so halve the list until it is alone. */
    private List<String> oneOfManyUnknown(List<String> expressions) throws IOException {
        if (expressions.size() == 1) {
            return List.of("(unknown)");
        }
        int middle = expressions.size() / 2;
        List<String> results = new ArrayList<>(terraform(expressions.subList(0, middle)));
        results.addAll(terraform(expressions.subList(middle, expressions.size())));
        return results;
    }

    private static EvaluationContext context() {
        Parsed<Expression> object = HclParser.parseExpression(SourceFile.of("locals", "{\n" + LOCALS + "}"));
        assertThat(object.diagnostics()).isEmpty();
        Evaluation locals =
                new Evaluator(Budget.start(Limits.RENDER)).evaluate(object.value(), EvaluationContext.of(Map.of()));
        assertThat(locals.diagnostics()).isEmpty();
        return EvaluationContext.of(Map.of("local", locals.value()));
    }

    private static String here(String expression, EvaluationContext context) {
        Evaluation evaluation = evaluate(expression, context);
        if (evaluation.hasErrors()) {
            return "(failed) " + evaluation.diagnostics();
        }
        return evaluation.value().hasContent()
                ? evaluation.value().asString()
                : evaluation.value().toString();
    }

    private static String reason(String expression, EvaluationContext context) {
        return evaluate(expression + "\n", context).diagnostics().toString();
    }

    private static Evaluation evaluate(String expression, EvaluationContext context) {
        Parsed<Expression> parsed = HclParser.parseExpression(SourceFile.of("test", expression));
        return parsed.hasErrors()
                ? new Evaluation(Value.DYNAMIC, parsed.diagnostics())
                : new Evaluator(Budget.start(Limits.RENDER)).evaluate(parsed.value(), context);
    }
}
