package org.slipway.hcl.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LexerTest {

    static Stream<Arguments> sources() {
        return Stream.of(
                Arguments.of("a-b_1 ünï", "IDENTIFIER:a-b_1 IDENTIFIER:ünï"),
                Arguments.of(
                        "1 1.5 1e-3 1.x 1e",
                        "NUMBER:1 NUMBER:1.5 NUMBER:1e-3 NUMBER:1 DOT:. IDENTIFIER:x NUMBER:1" + " IDENTIFIER:e"),
                Arguments.of("a # c\nb // c\r\nc", "IDENTIFIER:a NEWLINE IDENTIFIER:b NEWLINE IDENTIFIER:c"),
                Arguments.of("a /* x\ny */ b", "IDENTIFIER:a IDENTIFIER:b"),
                Arguments.of("/* x", "UNTERMINATED_COMMENT:/* x"),
                Arguments.of("a... .. =>", "IDENTIFIER:a ELLIPSIS:... DOT:. DOT:. ARROW:=>"),
                Arguments.of(
                        "<= << >= == != && || & | ::",
                        "LESS_EQUAL:<= LESS:< LESS:< GREATER_EQUAL:>= EQUAL_EQUAL:== NOT_EQUAL:!= AND:&& OR:||"
                                + " INVALID:& INVALID:| DOUBLE_COLON:::"),
                Arguments.of("\"a\"", "OPEN_QUOTE:\" QUOTED_TEXT:a CLOSE_QUOTE:\""),
                Arguments.of("\"\\\"$${%%{\"", "OPEN_QUOTE:\" QUOTED_TEXT:\\\"$${%%{ CLOSE_QUOTE:\""),
                Arguments.of(
                        "\"${ {a={}}.a ~}\"",
                        "OPEN_QUOTE:\" OPEN_INTERPOLATION:${ OPEN_BRACE:{ IDENTIFIER:a EQUAL:= OPEN_BRACE:{"
                                + " CLOSE_BRACE:} CLOSE_BRACE:} DOT:. IDENTIFIER:a CLOSE_TEMPLATE:~} CLOSE_QUOTE:\""),
                Arguments.of(
                        "\"%{~ if \"x\" }\"",
                        "OPEN_QUOTE:\" OPEN_DIRECTIVE:%{~ IDENTIFIER:if OPEN_QUOTE:\" QUOTED_TEXT:x CLOSE_QUOTE:\""
                                + " CLOSE_TEMPLATE:} CLOSE_QUOTE:\""),
                Arguments.of("\"a\nb", "OPEN_QUOTE:\" QUOTED_TEXT:a UNTERMINATED_STRING NEWLINE IDENTIFIER:b"),
                Arguments.of("<<E\na\n E \nb", "OPEN_HEREDOC:<<E PLAIN_TEXT:a CLOSE_HEREDOC:E NEWLINE IDENTIFIER:b"),
                Arguments.of(
                        "<<-E\r\nx${1}\r\nEE\r\nE\r\n",
                        "OPEN_HEREDOC:<<-E PLAIN_TEXT:x OPEN_INTERPOLATION:${ NUMBER:1 CLOSE_TEMPLATE:} PLAIN_TEXT:"
                                + " PLAIN_TEXT:EE CLOSE_HEREDOC:E NEWLINE"),
                Arguments.of("<<E\na\nE", "OPEN_HEREDOC:<<E PLAIN_TEXT:a PLAIN_TEXT:E UNTERMINATED_HEREDOC"),
                Arguments.of("a\rb", "IDENTIFIER:a INVALID: IDENTIFIER:b"));
    }

    @ParameterizedTest
    @MethodSource("sources")
    void cutsIntoTokens(String source, String expected) {
        Tokens tokens = Lexer.code(source, 0, source.length());
        List<String> shown = new ArrayList<>();
        for (int i = 0; i < tokens.size() - 1; i++) {
            String text = source.substring(tokens.start(i), tokens.end(i)).strip();
            boolean plain =
                    text.isEmpty() && tokens.type(i) != TokenType.INVALID && tokens.type(i) != TokenType.PLAIN_TEXT;
            shown.add(plain ? tokens.type(i).name() : tokens.type(i).name() + ":" + text);
        }
        assertThat(String.join(" ", shown)).isEqualTo(expected);
        assertThat(tokens.type(tokens.size() - 1)).isEqualTo(TokenType.END_OF_FILE);
    }

    @Test
    void readsATemplateFileAsText() {
        String source = "# no comment \"${a}\"\n";
        Tokens tokens = Lexer.template(source, 0, source.length());
        assertThat(tokens.type(0)).isEqualTo(TokenType.PLAIN_TEXT);
        assertThat(source.substring(tokens.start(0), tokens.end(0))).isEqualTo("# no comment \"");
        assertThat(tokens.type(1)).isEqualTo(TokenType.OPEN_INTERPOLATION);
    }
}
