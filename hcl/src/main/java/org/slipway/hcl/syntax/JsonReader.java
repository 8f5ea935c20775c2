package org.slipway.hcl.syntax;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.value.Numbers;

/** Reads a JSON document (RFC 8259) and keeps where everything stands, which diagnostics need. */
final class JsonReader {

    private final SourceFile file;
    private final String text;
    private int at;
    private int nesting;

    JsonReader(SourceFile file) {
        this.file = file;
        this.text = file.text();
    }

    /** Reads the one value of the document. */
    JsonNode read() {
        JsonNode root = value();
        skipBlanks();
        if (at < text.length()) {
            throw error("Extraneous data after value", "The document should end here.", at, at + 1);
        }
        return root;
    }

    private SyntaxException error(String summary, String detail, int start, int end) {
        return new SyntaxException(Diagnostic.error(summary, detail, file.range(start, Math.min(end, text.length()))));
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    /** The next character that is no blank, or 0 at the end. */
    private char peek() {
        skipBlanks();
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean accept(char expected) {
        boolean there = peek() == expected && at < text.length();
        at += there ? 1 : 0;
        return there;
    }

    private JsonNode value() {
        if (++nesting > Cursor.MAX_NESTING) {
            throw error(
                    "Nesting too deep",
                    "Objects and arrays may be nested up to " + Cursor.MAX_NESTING + " levels.",
                    at,
                    at + 1);
        }
        char c = peek();
        int start = at;
        JsonNode node =
                switch (c) {
                    case '{' -> object();
                    case '[' -> array();
                    case '"' -> new JsonNode.Text(string(), file.range(start, at));
                    case 't', 'f', 'n' -> word();
                    default -> number();
                };
        nesting--;
        return node;
    }

    private JsonNode object() {
        int start = at++;
        List<JsonNode.Member> members = new ArrayList<>();
        if (accept('}')) {
            return new JsonNode.Members(members, file.range(start, at));
        }
        do {
            if (peek() != '"') {
                throw error("Invalid object key", "The name of a property, in quotes, should stand here.", at, at + 1);
            }
            int nameStart = at;
            String name = string();
            SourceRange nameRange = file.range(nameStart, at);
            if (!accept(':')) {
                throw error(
                        "Missing property value colon", "A \":\" should follow the name of a property.", at, at + 1);
            }
            members.add(new JsonNode.Member(name, nameRange, value()));
        } while (accept(','));
        if (!accept('}')) {
            throw error(
                    "Missing property separator",
                    "Properties are separated by \",\" and followed by \"}\".",
                    at,
                    at + 1);
        }
        return new JsonNode.Members(members, file.range(start, at));
    }

    private JsonNode array() {
        int start = at++;
        List<JsonNode> elements = new ArrayList<>();
        if (accept(']')) {
            return new JsonNode.Elements(elements, file.range(start, at));
        }
        do {
            elements.add(value());
        } while (accept(','));
        if (!accept(']')) {
            throw error(
                    "Missing array element separator",
                    "Elements are separated by \",\" and followed by \"]\".",
                    at,
                    at + 1);
        }
        return new JsonNode.Elements(elements, file.range(start, at));
    }

    private JsonNode word() {
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        SourceRange range = file.range(start, at);
        return switch (text.substring(start, at)) {
            case "true" -> new JsonNode.Flag(true, range);
            case "false" -> new JsonNode.Flag(false, range);
            case "null" -> new JsonNode.Null(range);
            default -> throw error("Invalid JSON keyword", "There are only true, false and null.", start, at);
        };
    }

    private JsonNode number() {
        int start = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == start) {
            throw error("Invalid JSON value", "A value should stand here.", start, start + 1);
        }
        String digits = text.substring(start, at);
        Optional<BigDecimal> number = isJsonNumber(digits) ? Numbers.parse(digits) : Optional.empty();
        return new JsonNode.Number(
                number.orElseThrow(() -> error("Invalid JSON number", "This is no number of JSON.", start, at)),
                file.range(start, at));
    }

    /** What JSON forbids and other notations allow: a plus, a leading zero, a bare point. */
    private static boolean isJsonNumber(String digits) {
        int first = digits.startsWith("-") ? 1 : 0;
        boolean leadingZero = digits.startsWith("0", first)
                && first + 1 < digits.length()
                && Character.isDigit(digits.charAt(first + 1));
        boolean startsWithDigit = first < digits.length() && Character.isDigit(digits.charAt(first));
        int point = digits.indexOf('.');
        boolean digitAfterPoint =
                point < 0 || point + 1 < digits.length() && Character.isDigit(digits.charAt(point + 1));
        return startsWithDigit && !leadingZero && digitAfterPoint;
    }

    private String string() {
        int start = at++;
        int plain = at;
        StringBuilder decoded = null;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                String rest = text.substring(plain, at++);
                return decoded == null ? rest : decoded.append(rest).toString();
            }
            if (c < ' ') {
                break;
            }
            if (c == '\\') {
                decoded = decoded == null ? new StringBuilder() : decoded;
                decoded.append(text, plain, at).append(escape());
                plain = at;
            } else {
                at++;
            }
        }
        throw error("Unterminated string", "There is no \"\\\"\" to end this string on its line.", start, at);
    }

    private char escape() {
        int start = at;
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : 0;
        at += 2;
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode(start);
            default -> throw error("Invalid escape sequence", "JSON has no such escape.", start, start + 2);
        };
    }

    private char unicode(int start) {
        int unit = 0;
        for (int i = 0; i < 4; i++, at++) {
            int digit = at < text.length() && text.charAt(at) < 0x80 ? Character.digit(text.charAt(at), 16) : -1;
            if (digit < 0) {
                throw error("Invalid escape sequence", "Four hexadecimal digits should follow \\u.", start, at);
            }
            unit = unit * 16 + digit;
        }
        return (char) unit;
    }
}
