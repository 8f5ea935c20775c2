package org.slipway.hcl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.eval.Budget;
import org.slipway.hcl.eval.EvaluationContext;
import org.slipway.hcl.eval.Evaluator;
import org.slipway.hcl.eval.Limits;

class JsonSyntaxTest {

    private static final BodySchema ROOT =
            BodySchema.EMPTY.block("resource", "type", "name").block("locals");

    private static Parsed<Body> parse(String source) {
        return HclParser.parse(SourceFile.of("main.tf.json", source));
    }

    @Test
    void readsBlocksByLabelsAndArraysOfBlocks() {
        Parsed<Body> parsed = parse(
                """
                {"//": "a comment", "resource": {"t": {"a": {"x": 1}, "b": [{"x": 2}, {"x": 3}]}}, "locals": null}
                """);
        BodyContent content = parsed.value().content(ROOT);
        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(content.diagnostics()).isEmpty();
        assertThat(content.blocks()).extracting(block -> block.label(1)).containsExactly("a", "b", "b");
        assertThat(content.blocks().get(2).body().attributes().attributes()).containsOnlyKeys("x");
    }

    @Test
    void readsStringsAsTemplatesOnlyWhereExpressionsAreEvaluated() {
        Attribute attribute = parse("{\"a\": [\"x${1 + 1}\", {\"k${1}\": \"\\u0041${2}\"}]}")
                .value()
                .attributes()
                .attributes()
                .get("a");
        Evaluator evaluator = new Evaluator(Budget.start(Limits.RENDER));
        assertThat(evaluator
                        .evaluate(attribute.expression(), EvaluationContext.of(Map.of()))
                        .value())
                .hasToString("[\"x2\", {k1 = \"A2\"}]");
        assertThat(evaluator
                        .evaluate(attribute.expression(), EvaluationContext.constant())
                        .value())
                .hasToString("[\"x${1 + 1}\", {k${1} = \"A${2}\"}]");
    }

    @Test
    void pointsIntoStringsWithoutEscapes() {
        BodyContent content = parse("{\"a\": \"x${1 +}\"}").value().attributes();
        assertThat(content.diagnostics()).extracting(Diagnostic::range).hasToString("[main.tf.json:1:14-15]");
    }

    @Test
    void reportsWhatTheSchemaDoesNotHave() {
        BodyContent content =
                parse("{\"resorce\": {}, \"resource\": {\"t\": 1}}").value().content(ROOT);
        assertThat(content.diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("Extraneous JSON object property", "Incorrect JSON value type");
        assertThat(content.diagnostics().get(0).detail()).contains("Did you mean \"resource\"?");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1            | Missing property separator",
                "{\"a\" 1}            | Missing property value colon",
                "{a: 1}               | Invalid object key",
                "{\"a\": 01}          | Invalid JSON number",
                "{\"a\": 1.}          | Invalid JSON number",
                "{\"a\": +1}          | Invalid JSON number",
                "{\"a\": tru}         | Invalid JSON keyword",
                "{\"a\": \"x}         | Unterminated string",
                "{\"a\": \"\\q\"}     | Invalid escape sequence",
                "{\"a\": \"\\u00g0\"} | Invalid escape sequence",
                "{\"a\": [1 2]}       | Missing array element separator",
                "{} {}                | Extraneous data after value",
                "[1]                  | Incorrect JSON value type",
                "                     | Invalid JSON value",
            })
    void saysWhatIsWrong(String source, String summary) {
        assertThat(parse(source == null ? "" : source).diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly(summary);
    }

    @Test
    void refusesDeepNesting() {
        assertThat(parse("[".repeat(100_000)).diagnostics())
                .extracting(Diagnostic::summary)
                .containsExactly("Nesting too deep");
    }
}
