package org.slipway.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.DictionaryFile;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slipway.hcl.eval.Budget;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.eval.EvaluationContext;
import org.slipway.hcl.eval.Evaluator;
import org.slipway.hcl.eval.Limits;
import org.slipway.hcl.eval.References;
import org.slipway.hcl.syntax.Attribute;
import org.slipway.hcl.syntax.Body;
import org.slipway.hcl.syntax.BodySchema;
import org.slipway.hcl.syntax.Expression;
import org.slipway.hcl.syntax.HclParser;
import org.slipway.hcl.syntax.Parsed;
import org.slipway.hcl.value.Mark;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/**
 * No source makes lexer, parser or evaluator throw, and none breaks its budget. As an ordinary test this runs on the
 * inputs that are checked in; with {@code JAZZER_FUZZ=1} in the environment it searches for new ones.
 */
class HclFuzzTest {

    private static final Limits LIMITS = new Limits(200_000, Duration.ofMillis(500), 8 << 20, 4 << 20, 1_000);

    private static final EvaluationContext CONTEXT = EvaluationContext.of(Map.of(
            "a", Value.object(Map.of("b", Value.number(1), "c", Value.strings(List.of("x", "y")))),
            "u", Value.DYNAMIC,
            "l", Value.unknown(Type.list(Type.STRING)),
            "s", Value.string("secret").withMark(Mark.SENSITIVE),
            "m", Value.map(Type.NUMBER, Map.of("k", Value.number(2))),
            "t", Value.tuple(List.of(Value.TRUE, Value.NULL))));

    private static final BodySchema SCHEMA =
            BodySchema.EMPTY.optional("name").block("data", "type", "name").block("locals");

    @DictionaryFile(resourcePath = "/terraform.dict")
    @FuzzTest(maxDuration = "2m30s")
    void readsAnyFile(byte[] input) {
        check(HclParser.parse(SourceFile.decode("main.tf", input)));
    }

    @DictionaryFile(resourcePath = "/terraform.dict")
    @FuzzTest(maxDuration = "2m30s")
    void readsAnyJson(byte[] input) {
        check(HclParser.parse(SourceFile.decode("main.tf.json", input)));
    }

    private static void check(Parsed<Body> parsed) {
        parsed.diagnostics().forEach(HclFuzzTest::check);
        parsed.value().content(SCHEMA).diagnostics().forEach(HclFuzzTest::check);
        Evaluator evaluator = new Evaluator(Budget.start(LIMITS));
        for (Attribute attribute : parsed.value().attributes().attributes().values()) {
            References.in(attribute.expression());
            check(evaluator.evaluate(attribute.expression(), CONTEXT));
        }
    }

    @DictionaryFile(resourcePath = "/terraform.dict")
    @FuzzTest(maxDuration = "2m30s")
    void evaluatesAnyExpression(byte[] input) {
        SourceFile file = SourceFile.of("expression", new String(input, StandardCharsets.UTF_8));
        evaluate(HclParser.parseExpression(file));
    }

    @DictionaryFile(resourcePath = "/terraform.dict")
    @FuzzTest(maxDuration = "2m30s")
    void evaluatesAnyTemplate(byte[] input) {
        SourceFile file = SourceFile.of("template", new String(input, StandardCharsets.UTF_8));
        evaluate(HclParser.parseTemplate(file));
    }

    private static void evaluate(Parsed<Expression> parsed) {
        parsed.diagnostics().forEach(HclFuzzTest::check);
        References.in(parsed.value());
        long start = System.nanoTime();
        check(new Evaluator(Budget.start(LIMITS)).evaluate(parsed.value(), CONTEXT));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
    }

    private static void check(Evaluation evaluation) {
        evaluation.diagnostics().forEach(HclFuzzTest::check);
        assertThat(evaluation.value().toString()).isNotNull();
    }

    private static void check(Diagnostic diagnostic) {
        assertThat(diagnostic.summary()).isNotEmpty();
        assertThat(diagnostic.render()).isNotEmpty();
        diagnostic.subject().ifPresent(range -> assertThat(range.endIndex())
                .isBetween(range.startIndex(), range.file().text().length()));
    }
}
