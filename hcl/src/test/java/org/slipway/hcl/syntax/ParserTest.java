package org.slipway.hcl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceFile;

class ParserTest {

    private static Parsed<NativeBody> parse(String source) {
        return HclParser.parseNative(SourceFile.of("main.tf", source));
    }

    private static Expression expression(String source) {
        Parsed<Expression> parsed = HclParser.parseExpression(SourceFile.of("expression", source));
        assertThat(parsed.diagnostics()).isEmpty();
        return parsed.value();
    }

    @Test
    void readsArgumentsAndBlocks() {
        Parsed<NativeBody> parsed = parse(
                """
                a = 1
                resource "x" y {
                  b = [
                    2,
                  ]
                  inner { c = 3 }
                  empty {}
                }
                """);
        assertThat(parsed.diagnostics()).isEmpty();
        assertThat(parsed.value().arguments()).containsOnlyKeys("a");
        Block block = parsed.value().blocks().get(0);
        assertThat(block.labels()).extracting(Block.Label::text).containsExactly("x", "y");
        NativeBody body = (NativeBody) block.body();
        assertThat(body.arguments()).containsOnlyKeys("b");
        assertThat(body.blocks()).extracting(Block::type).containsExactly("inner", "empty");
        assertThat(block.headerRange()).hasToString("main.tf:2:1-15");
        assertThat(block.range()).hasToString("main.tf:2:1-8:2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "1 + 2 * 3            ; (1 + (2 * 3))",
                "1 - 2 - 3            ; ((1 - 2) - 3)",
                "a || b && c == d     ; (a || (b && (c == d)))",
                "-a * b               ; ((- a) * b)",
                "!a == b              ; ((! a) == b)",
                "-a.b                 ; (- a.b)",
                "a < b == c > d       ; ((a < b) == (c > d))",
                "a ? b : c ? d : e    ; (a ? b : (c ? d : e))",
                "a + b ? c : d        ; ((a + b) ? c : d)",
                "a % b / c            ; ((a % b) / c)",
            })
    void bindsOperatorsByPrecedence(String source, String expected) {
        assertThat(Shown.of(expression(source))).isEqualTo(expected);
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                Arguments.of("a = \n", "Invalid expression", "main.tf:1:5-2:1"),
                Arguments.of("a = 1 2\n", "Missing newline after argument", "main.tf:1:7-8"),
                Arguments.of("a = [1, 2\nb = 3\n", "Missing item separator", "main.tf:2:1-2"),
                Arguments.of("a = {b = 1 c = 2}\n", "Missing attribute separator", "main.tf:1:12-13"),
                Arguments.of("a = {b.c = 1}\n", "Ambiguous attribute key", "main.tf:1:6-9"),
                Arguments.of("a = f(1 2)\n", "Missing argument separator", "main.tf:1:9-10"),
                Arguments.of("a = f(b..., 2)\n", "Missing closing parenthesis", "main.tf:1:11-12"),
                Arguments.of("a = \"x\n", "Unterminated string", "main.tf:1:7-7"),
                Arguments.of("a = \"\\q\"\n", "Invalid escape sequence", "main.tf:1:6-8"),
                Arguments.of("a = \"\\u12\"\n", "Invalid escape sequence", "main.tf:1:6-10"),
                Arguments.of("a = \"${1\"\n", "Extra characters after expression", "main.tf:1:9-10"),
                Arguments.of("a = \"${}\"\n", "Invalid expression", "main.tf:1:8-9"),
                Arguments.of("a = \"%{ if true }\"\n", "Missing endif directive", "main.tf:1:6-18"),
                Arguments.of("a = \"%{ endfor }\"\n", "Unexpected endfor directive", "main.tf:1:6-17"),
                Arguments.of("a = \"%{ if true }%{ endfor }\"\n", "Unexpected endfor directive", "main.tf:1:18-29"),
                Arguments.of("a = \"%{ nope }\"\n", "Invalid template directive", "main.tf:1:9-13"),
                Arguments.of("a = <<E\nx\n", "Unterminated heredoc", "main.tf:3:1-1"),
                Arguments.of("a = b ? c\n", "Missing false expression in conditional", "main.tf:1:10-2:1"),
                Arguments.of("a = [for x in y : z => x]\n", "Invalid 'for' expression", "main.tf:1:5-26"),
                Arguments.of("a = {for x in y : x}\n", "Invalid 'for' expression", "main.tf:1:5-21"),
                Arguments.of("a = [for in y : x]\n", "Invalid 'for' expression", "main.tf:1:13-14"),
                Arguments.of("a = b[0\n", "Missing close bracket on index", "main.tf:2:1-1"),
                Arguments.of("a = b.1.2\n", "Invalid legacy index syntax", "main.tf:1:6-10"),
                Arguments.of("a = b.*.c.*\n", "Nested splat expression", "main.tf:1:10-11"),
                Arguments.of("a = 1e99999\n", "Invalid number", "main.tf:1:5-12"),
                Arguments.of("a = 'x'\n", "Invalid character", "main.tf:1:5-6"),
                Arguments.of("a = /* x\n", "Unterminated comment", "main.tf:1:5-2:1"),
                Arguments.of("a 1\n", "Invalid block definition", "main.tf:1:3-4"),
                Arguments.of("= 1\n", "Argument or block definition required", "main.tf:1:1-2"),
                Arguments.of("}\n", "Argument or block definition required", "main.tf:1:1-2"),
                Arguments.of("b {\n", "Unclosed block", "main.tf:1:3-4"),
                Arguments.of("b \"${x}\" {}\n", "Invalid block label", "main.tf:1:3-9"),
                Arguments.of("b { a = 1, c = 2 }\n", "Invalid single-line block", "main.tf:1:10-11"),
                Arguments.of("b {} c = 1\n", "Missing newline after block", "main.tf:1:6-7"),
                Arguments.of("a = 1\na = 2\n", "Attribute redefined", "main.tf:2:1-2"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhatIsWrongAndWhere(String source, String summary, String place) {
        List<Diagnostic> diagnostics = parse(source).diagnostics();
        assertThat(diagnostics).extracting(Diagnostic::summary).containsExactly(summary);
        assertThat(diagnostics.get(0).range()).hasToString(place);
    }

    @Test
    void findsAllMistakesAndKeepsTheRest() {
        Parsed<NativeBody> parsed = parse(
                """
                a = 1 +
                b = 2
                block {
                  c = [1, (2
                  d = 3
                  e = "${"
                  f {
                    g = ]
                    h = 5
                  }
                }
                i = { x = ( }
                j = 7
                """);
        assertThat(parsed.diagnostics())
                .extracting(d -> d.range().start().line())
                .containsExactly(1, 5, 6, 8, 12);
        assertThat(parsed.value().arguments()).containsOnlyKeys("a", "b", "i", "j");
        NativeBody block = (NativeBody) parsed.value().blocks().get(0).body();
        assertThat(block.arguments()).containsKeys("c", "d", "e");
        assertThat(((NativeBody) block.blocks().get(0).body()).arguments()).containsOnlyKeys("g", "h");
    }

    @ParameterizedTest
    @CsvSource({"(,)", "[,]", "{a=,}", "f(,)", "-,''", "!,''", "a[,]", "${,}", "x?1:,''", "[for x in y : ,]"})
    void refusesDeepNestingInsteadOfOverflowing(String open, String close) throws InterruptedException {
        int depth = 100_000;
        String inner = open.startsWith("$") ? "\"" + open.repeat(3) : open.repeat(depth) + "1" + close.repeat(depth);
        if (open.startsWith("$")) {
            inner = "\"${".repeat(depth) + "1" + "}\"".repeat(depth);
        }
        String source = "a = " + inner + "\n";
        Thread small = new Thread(
                null,
                () -> assertThat(parse(source).diagnostics())
                        .extracting(Diagnostic::summary)
                        .contains("Nesting too deep"),
                "small stack",
                512 * 1024);
        Throwable[] failure = new Throwable[1];
        small.setUncaughtExceptionHandler((thread, thrown) -> failure[0] = thrown);
        small.start();
        small.join();
        assertThat(failure[0]).isNull();
    }

    @ParameterizedTest
    @CsvSource({"' + 1'", "' || a'", "[x]", "[*].a"})
    void refusesLongChainsInsteadOfOverflowing(String link) {
        List<Diagnostic> diagnostics =
                parse("a = b" + link.repeat(10_000) + "\n").diagnostics();
        assertThat(diagnostics).isNotEmpty();
        assertThat(diagnostics.get(0).summary()).isIn("Expression too complex", "Nesting too deep");
    }

    @Test
    void refusesDeepBlocks() {
        assertThat(parse("b {\n".repeat(5_000)).diagnostics())
                .extracting(Diagnostic::summary)
                .contains("Nesting too deep");
    }

    @Test
    void countsColumnsInGraphemesAndOffsetsInBytes() {
        Parsed<NativeBody> parsed = parse("a = \"e\u0301👩‍👩‍👧\" 2\n");
        SourceFile file = parsed.diagnostics().get(0).range().file();
        assertThat(parsed.diagnostics().get(0).range()).hasToString("main.tf:1:10-11");
        int index = parsed.diagnostics().get(0).range().startIndex();
        assertThat(file.position(index).offset()).isEqualTo(4 + 2 + 3 + 18 + 1);
    }

    @Test
    void readsReferencesFromText() {
        Parsed<Traversal> parsed = HclParser.parseTraversal(SourceFile.of("t", "data.x[\"k\"].y[0]"));
        assertThat(parsed.value()).hasToString("data.x[\"k\"].y[0]");
        assertThat(parsed.value().attribute(1)).contains("x");
        assertThat(HclParser.parseTraversal(SourceFile.of("t", "a + 1")).hasErrors())
                .isTrue();
    }
}
