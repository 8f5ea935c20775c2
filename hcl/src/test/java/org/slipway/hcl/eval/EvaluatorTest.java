package org.slipway.hcl.eval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.syntax.Expression;
import org.slipway.hcl.syntax.HclParser;
import org.slipway.hcl.syntax.Parsed;
import org.slipway.hcl.syntax.Traversal;
import org.slipway.hcl.value.Mark;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** What the language says without comparing with Terraform: unknown values, marks, messages, references. */
class EvaluatorTest {

    private static final EvaluationContext CONTEXT = EvaluationContext.of(Map.of(
            "any", Value.DYNAMIC,
            "num", Value.unknown(Type.NUMBER),
            "str", Value.unknown(Type.STRING),
            "flag", Value.unknown(Type.BOOL),
            "list", Value.unknown(Type.list(Type.STRING)),
            "map", Value.unknown(Type.map(Type.NUMBER)),
            "obj", Value.unknown(Type.object(Map.of("a", Type.NUMBER))),
            "objs", Value.unknown(Type.list(Type.object(Map.of("a", Type.NUMBER)))),
            "secret", Value.string("s").withMark(Mark.SENSITIVE)));

    private static Expression parse(String source) {
        Parsed<Expression> parsed = HclParser.parseExpression(SourceFile.of("main.tf", source));
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.value();
    }

    private static Evaluation evaluate(String source) {
        return new Evaluator(Budget.start(Limits.RENDER)).evaluate(parse(source), CONTEXT);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "num + 1                      ; unknown(number)",
                "any + 1                      ; unknown(number)",
                "-num                         ; unknown(number)",
                "num > 1                      ; unknown(bool)",
                "!any                         ; unknown(bool)",
                "false && flag                ; unknown(bool)",
                "true || any                  ; unknown(bool)",
                "any == 1                     ; unknown(bool)",
                "num == \"x\"                 ; false",
                "num == null                  ; unknown(bool)",
                "any != any                   ; unknown(bool)",
                "{a = num, b = 1} == {a = 1}  ; false",
                "[num, 1]                     ; [unknown(number), 1]",
                "{(str) = 1}                  ; unknown(any)",
                "\"x${str}\"                  ; unknown(string)",
                "\"${num}\"                   ; unknown(number)",
                "\"%{ if flag }a%{ endif }\"  ; unknown(string)",
                "\"%{ for x in list }a%{ endfor }\" ; unknown(string)",
                "\"%{ for x in [str] }${x}%{ endfor }\" ; unknown(string)",
                "flag ? 1 : 2                 ; unknown(number)",
                "flag ? 1 : \"a\"             ; unknown(string)",
                "flag ? [1] : [2, 3]          ; unknown(list(number))",
                "any ? 1 : null               ; unknown(number)",
                "true ? any : 1               ; unknown(any)",
                "true ? 1 : any               ; 1",
                "true ? 1 : num               ; 1",
                "list[0]                      ; unknown(string)",
                "list[num]                    ; unknown(string)",
                "[1, 2][num]                  ; unknown(any)",
                "map.x                        ; unknown(number)",
                "map[str]                     ; unknown(number)",
                "obj.a                        ; unknown(number)",
                "obj[str]                     ; unknown(any)",
                "any.a.b[0]                   ; unknown(any)",
                "[for x in list : x]          ; unknown(any)",
                "[for x in [1, 2] : x if flag]; unknown(any)",
                "[for x in [1, num] : x + 1]  ; [2, unknown(number)]",
                "{for x in [str] : x => 1}    ; unknown(any)",
                "objs[*].a                    ; unknown(list(number))",
                "objs.*.a                     ; unknown(list(number))",
                "any[*]                       ; unknown(any)",
                "str[*]                       ; unknown(any)",
                "[obj][*].a                   ; [unknown(number)]",
                "upper(str)                   ; unknown(string)",
                "length([str])                ; 1",
                "max(any...)                  ; unknown(any)",
                "try(any, 1)                  ; unknown(any)",
                "try(any.x, 1)                ; unknown(any)",
                "try(obj.b, 1)                ; 1",
                "can(num)                     ; unknown(bool)",
                "can(obj.b)                   ; false",
                "try([for x in [1] : x], num) ; [1]",
            })
    void carriesUnknownValues(String source, String expected) {
        Evaluation evaluation = evaluate(source);
        assertThat(evaluation.diagnostics()).isEmpty();
        assertThat(evaluation.value()).hasToString(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "\"a${secret}\"",
                "secret == \"s\"",
                "[secret][0]",
                "upper(secret)",
                "num == 1 ? secret : \"x\"",
                "{a = secret}.a",
                "secret[*]",
                "\"%{ if secret == \"s\" }x%{ endif }\"",
            })
    void carriesMarks(String source) {
        assertThat(evaluate(source).value().hasMark(Mark.SENSITIVE)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "numb            ; Unknown variable                       ; Did you mean \"num\"?",
                "uper(\"a\")     ; Call to unknown function               ; Did you mean \"upper\"?",
                "{name = 1}.nam  ; Unsupported attribute                  ; Did you mean \"name\"?",
                "[1][1]          ; Invalid index                          ; which is 1",
                "1 / 0           ; Division by zero                       ; by zero",
                "\"x\" + 1       ; Invalid operand                        ; a number is required",
                "\"a${[]}\"      ; Invalid template interpolation value   ; a string is required",
                "\"a${null}\"    ; Invalid template interpolation value   ; is null",
                "true ? [] : {}  ; Inconsistent conditional result types  ; consistent types",
                "upper([])       ; Invalid function argument              ; \"upper\"",
                "[for x in 1 : x]; Iteration over non-iterable value      ; type number",
                "try(1 / 0, [][0]); Error in function call                ; Division by zero",
                "templatestring(\"$${templatestring(x, {})}\", {x = \"\"}); Error in function call ; within another template",
                "provider::a::b(); Provider functions are not available   ; provider::a::b",
            })
    void explainsMistakes(String source, String summary, String part) {
        Evaluation evaluation = evaluate(source);
        assertThat(evaluation.diagnostics()).extracting(Diagnostic::summary).containsExactly(summary);
        assertThat(evaluation.diagnostics().get(0).detail()).contains(part);
        assertThat(evaluation.diagnostics().get(0).range()).isNotNull();
    }

    @Test
    void neverShowsWhatIsSensitive() {
        assertThat(evaluate("secret + 1").diagnostics().toString())
                .contains("Invalid operand")
                .doesNotContain("\"s\"");
    }

    @Test
    void findsAllMistakesOfAnExpression() {
        assertThat(evaluate("[nope, 1 / 0, upper(true ? neither : 1)]").diagnostics())
                .hasSize(3);
    }

    @Test
    void namesTheKindOfAMissingAttribute() {
        assertThat(evaluate("{}.a").diagnostics().get(0).kind()).isEqualTo(Diagnostic.UNSUPPORTED_ATTRIBUTE);
    }

    @Test
    void rendersTheSourceOfAMistake() {
        assertThat(evaluate("[1,\n  nope]").diagnostics().get(0).render())
                .isEqualTo(
                        """
                Error: Unknown variable

                  on main.tf line 2, column 3:
                  2:   nope]
                       ^^^^

                There is no variable named "nope".
                """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a.b[0].c + f(d)                          ; a.b[0].c d",
                "[for k, v in x.y : \"${k}${z}\" if v > w] ; x.y z w",
                "{for v in v : v => v.a}                   ; v",
                "\"%{ for i in a }${i}${b}%{ endfor }\"    ; a b",
                "a[b.c].d                                  ; a b.c",
                "a[*].b[c]                                 ; a c",
                "{(a) = b, c = d}                          ; a b d",
                "try(a.b, \"x\")                           ; a.b",
                "f().x                                     ; ``",
            })
    void findsReferences(String source, String expected) {
        List<Traversal> found = References.in(parse(source));
        assertThat(String.join(" ", found.stream().map(Traversal::toString).toList()))
                .isEqualTo(expected);
    }

    @Test
    void asksTheResolverOnlyForNamesThatNoScopeHas() {
        EvaluationContext context = EvaluationContext.of(Map.of("a", Value.number(1)))
                .withResolver(traversal -> traversal.root().equals("data")
                        ? Optional.of(VariableResolver.Resolution.of(Value.object(Map.of("v", Value.number(7))), 2))
                        : Optional.empty());
        Evaluator evaluator = new Evaluator(Budget.start(Limits.RENDER));
        assertThat(evaluator
                        .evaluate(parse("[for d in [data] : a + d.x.y.v]"), context)
                        .hasErrors())
                .isTrue();
        assertThat(evaluator.evaluate(parse("a + data.x.y.v"), context).value()).hasToString("8");
        assertThat(evaluator
                        .evaluate(parse("[for data in [{x = 2}] : data.x]"), context)
                        .value())
                .hasToString("[2]");
    }

    @Test
    void seesTheMistakesOfAResolverInTryAndCan() {
        EvaluationContext context = EvaluationContext.of(Map.of())
                .withResolver(traversal -> Optional.of(new VariableResolver.Resolution(
                        Value.DYNAMIC,
                        traversal.steps().size(),
                        List.of(Diagnostic.error("Known only after the plan", "", traversal.range())))));
        Evaluator evaluator = new Evaluator(Budget.start(Limits.RENDER));
        assertThat(evaluator.evaluate(parse("try(data.a.b, \"x\")"), context).value())
                .hasToString("\"x\"");
        assertThat(evaluator.evaluate(parse("can(data.a.b)"), context).value()).hasToString("false");
    }

    @Test
    void refusesVariablesWhereConstantsAreNeeded() {
        Evaluation evaluation =
                new Evaluator(Budget.start(Limits.RENDER)).evaluate(parse("[1, a.b]"), EvaluationContext.constant());
        assertThat(evaluation.diagnostics()).extracting(Diagnostic::summary).containsExactly("Variables not allowed");
    }
}
