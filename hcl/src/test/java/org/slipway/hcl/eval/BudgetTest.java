package org.slipway.hcl.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.syntax.Expression;
import org.slipway.hcl.syntax.HclParser;
import org.slipway.hcl.value.Value;

class BudgetTest {

    /** So few that every hostile expression takes more, and so much time that no machine's speed decides. */
    private static final Limits FEW_STEPS = new Limits(
            100_000, Duration.ofHours(1), Limits.RENDER.allocation(), Limits.RENDER.valueSize(), Limits.RENDER.depth());

    private static Expression parse(String source) {
        return HclParser.parseExpression(SourceFile.of("hostile.tf", source)).value();
    }

    private static String loops(int depth, String body) {
        String result = body;
        for (int i = 0; i < depth; i++) {
            result = "[for x" + i + " in range(1000) : " + result + "]";
        }
        return result;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "LOOPS",
                "[for a in range(1000) : join(\"\", [for b in range(1000) : \"0123456789\"])]",
                "format(\"%1000000000d\", 1)",
                "[for a in range(1000) : format(\"%1000000d\", 1)]",
                "setproduct(range(1000), range(1000), range(1000))",
                "join(\"\", [for a in range(1000) : replace(join(\"\", [for b in range(1000) : \"aaaaaaaa\"]), \"a\","
                        + " \"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\")])",
                "jsonencode([for a in range(1000) : [for b in range(1000) : range(1000)]])",
                "flatten([for a in range(1000) : [for b in range(1000) : [for c in range(100): c]]])",
                "[for a in range(1000) : distinct([for b in range(1000) : {x = b, y = [b]}])]",
                "[for a in range(1000) : sort([for b in range(1000) : \"${b}\"])]",
                "[for a in range(1000) : regexall(\".\", join(\"\", [for b in range(1000) : \"0123456789\"]))]",
                "[for a in range(1000) : indent(100000, \"a\\nb\")]",
                "\"%{ for a in range(1000) }%{ for b in range(1000) }0123456789%{ endfor }%{ endfor }\"",
                "[for a in range(1000) : [for b in range(1000) : a == b ? {x = range(1000)} : {x = range(1001)}]]",
                "[for a in range(1000) : 1e9999 % 1.23e-9999 == a ? range(1000) : [for b in range(1000) : \"${a}${b}\"]]",
                "[for a in range(1000) : templatestring(\"%{ for b in range(1000) }0123456789%{ endfor }\", {})]",
                "[for a in range(1000) : cidrsubnets(\"10.0.0.0/8\", [for b in range(1000) : 16]...)]",
                "zipmap([for a in range(1000) : \"${a}\"], [for a in range(1000) : [for b in range(1000) : range(900)]])",
                "[for a in range(1000) : csvdecode(join(\"\\n\", [for b in range(1000) : \"a,b,c,d,e,f\"]))]",
            })
    void endsHostileExpressionsByTheirCost(String source) {
        Expression expression = parse(source.equals("LOOPS") ? loops(5, "x0") : source);
        Evaluation evaluation =
                new Evaluator(Budget.start(FEW_STEPS)).evaluate(expression, EvaluationContext.of(Map.of()));
        assertThat(evaluation.hasErrors()).isTrue();
    }

    @Test
    void endsDoublingOverManyEvaluations() {
        Evaluator evaluator = new Evaluator(Budget.start(Limits.RENDER));
        Expression doubling = parse("[v, v]");
        Expression compared = parse("v == [v]");
        Value value = Value.EMPTY_TUPLE;
        for (int i = 0; i < 100; i++) {
            EvaluationContext context = EvaluationContext.of(Map.of("v", value));
            value = evaluator.evaluate(doubling, context).value();
            evaluator.evaluate(compared, context);
        }
        assertThat(evaluator.budget().isExceeded()).isTrue();
    }

    @Test
    void endsNestingOverManyEvaluations() {
        Evaluator evaluator = new Evaluator(Budget.start(Limits.RENDER));
        Value value = Value.EMPTY_TUPLE;
        Expression nesting = parse("[v]");
        Evaluation evaluation = new Evaluation(value, List.of());
        for (int i = 0; i < 10_000 && !evaluation.hasErrors(); i++) {
            evaluation = evaluator.evaluate(nesting, EvaluationContext.of(Map.of("v", evaluation.value())));
        }
        assertThat(evaluation.diagnostics().get(0).detail()).contains("nests deeper than 256 levels");
    }

    @Test
    void endsDoublingOfUnknownTypes() {
        Evaluator evaluator = new Evaluator(Budget.start(Limits.RENDER));
        Expression doubling = parse("u ? [v, v] : [v, v]");
        Value value = Value.EMPTY_TUPLE;
        for (int i = 0; i < 60; i++) {
            Map<String, Value> variables = new HashMap<>(Map.of("v", value, "u", Value.DYNAMIC));
            value = evaluator
                    .evaluate(doubling, EvaluationContext.of(variables))
                    .value();
        }
        assertThat(evaluator.budget().isExceeded()).isTrue();
    }

    @Test
    void namesTheBudgetInTheDiagnostic() {
        Limits few = new Limits(100, Duration.ofSeconds(1), 1 << 20, 1 << 20, 100);
        Evaluation evaluation =
                new Evaluator(Budget.start(few)).evaluate(parse(loops(2, "1")), EvaluationContext.of(Map.of()));
        assertThat(evaluation.diagnostics()).extracting(Diagnostic::kind).containsExactly(Diagnostic.BUDGET_EXCEEDED);
        assertThat(evaluation.diagnostics().get(0).detail()).contains("more than 100 steps");
    }

    @Test
    void cannotBeSavedByTry() {
        Limits few = new Limits(100, Duration.ofSeconds(1), 1 << 20, 1 << 20, 100);
        Evaluation evaluation = new Evaluator(Budget.start(few))
                .evaluate(parse("try(" + loops(2, "1") + ", 5)"), EvaluationContext.of(Map.of()));
        assertThat(evaluation.hasErrors()).isTrue();
    }

    @Test
    void looksAtTheClockThatItWasGiven() {
        AtomicLong now = new AtomicLong();
        Budget budget = new Budget(
                new Limits(1_000_000, Duration.ofMillis(5), 1 << 20, 1 << 20, 100), () -> now.addAndGet(1_000_000));
        Evaluation evaluation = new Evaluator(budget)
                .evaluate(
                        parse("[for x in range(1000) : [for y in range(10) : x + y]]"), EvaluationContext.of(Map.of()));
        assertThat(evaluation.diagnostics().get(0).detail()).contains("longer than 5 ms");
    }

    @Test
    void limitsTheDepthOfNestedEvaluations() {
        Limits shallow = new Limits(1_000, Duration.ofSeconds(1), 1 << 20, 1 << 20, 5);
        Evaluation evaluation =
                new Evaluator(Budget.start(shallow)).evaluate(parse("((((((1))))))"), EvaluationContext.of(Map.of()));
        assertThat(evaluation.diagnostics().get(0).detail()).contains("deeper than 5 levels");
    }
}
