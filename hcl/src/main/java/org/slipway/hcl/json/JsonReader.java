package org.slipway.hcl.json;

import com.google.re2j.Pattern;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.hcl.json.JsonNode.JsonArray;
import org.slipway.hcl.json.JsonNode.JsonBoolean;
import org.slipway.hcl.json.JsonNode.JsonNull;
import org.slipway.hcl.json.JsonNode.JsonNumber;
import org.slipway.hcl.json.JsonNode.JsonObject;
import org.slipway.hcl.json.JsonNode.JsonString;
import org.slipway.hcl.json.JsonNode.Member;
import org.slipway.hcl.value.Numbers;

/** Reads one JSON text (RFC 8259), strictly: no comments, no trailing commas, nothing after the value. */
public final class JsonReader {

    /** Nesting beyond this is refused; it bounds the stack of this reader and of everyone who walks its result. */
    private static final int MAX_NESTING = 200;

    /** Stricter than the language's own numbers: no plus, no leading zero, no bare point. */
    private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?[0-9]+)?");

    private final String text;
    private int at;
    private int nesting;

    private JsonReader(String text) {
        this.text = text;
    }

    /** @throws JsonException if the text is not exactly one JSON value, or has a number beyond what the language holds */
    public static JsonNode read(String text) throws JsonException {
        JsonReader reader = new JsonReader(text);
        JsonNode root = reader.value();
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.errorHere("Extraneous data after value", "The document should end here.");
        }
        return root;
    }

    private JsonException errorHere(String summary, String detail) {
        return error(summary, detail, at, at + 1);
    }

    private JsonException error(String summary, String detail, int start, int end) {
        return new JsonException(
                summary, detail, Math.min(start, text.length()), Math.min(Math.max(start, end), text.length()));
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
        boolean there = peek() == expected;
        at += there ? 1 : 0;
        return there;
    }

    private JsonNode value() throws JsonException {
        if (++nesting > MAX_NESTING) {
            throw errorHere("Nesting too deep", "Objects and arrays may be nested up to " + MAX_NESTING + " levels.");
        }
        JsonNode node =
                switch (peek()) {
                    case '{' -> object();
                    case '[' -> array();
                    case '"' -> string();
                    case 't', 'f', 'n' -> word();
                    default -> number();
                };
        nesting--;
        return node;
    }

    private JsonObject object() throws JsonException {
        int start = at++;
        List<Member> members = new ArrayList<>();
        if (accept('}')) {
            return new JsonObject(members, start, at);
        }
        do {
            if (peek() != '"') {
                throw errorHere("Invalid object key", "The name of a property, in quotes, should stand here.");
            }
            JsonString name = string();
            if (!accept(':')) {
                throw errorHere("Missing property value colon", "A \":\" should follow the name of a property.");
            }
            members.add(new Member(name, value()));
        } while (accept(','));
        if (!accept('}')) {
            throw errorHere("Missing property separator", "Properties are separated by \",\" and followed by \"}\".");
        }
        return new JsonObject(members, start, at);
    }

    private JsonArray array() throws JsonException {
        int start = at++;
        List<JsonNode> elements = new ArrayList<>();
        if (accept(']')) {
            return new JsonArray(elements, start, at);
        }
        do {
            elements.add(value());
        } while (accept(','));
        if (!accept(']')) {
            throw errorHere(
                    "Missing array element separator", "Elements are separated by \",\" and followed by \"]\".");
        }
        return new JsonArray(elements, start, at);
    }

    private JsonNode word() throws JsonException {
        int start = at;
        while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return switch (text.substring(start, at)) {
            case "true" -> new JsonBoolean(true, start, at);
            case "false" -> new JsonBoolean(false, start, at);
            case "null" -> new JsonNull(start, at);
            default -> throw error("Invalid JSON keyword", "There are only true, false and null.", start, at);
        };
    }

    private JsonNumber number() throws JsonException {
        int start = at;
        while (at < text.length() && "+-.0123456789eE".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        if (at == start) {
            throw errorHere("Invalid JSON value", "A value should stand here.");
        }
        String digits = text.substring(start, at);
        if (!NUMBER.matches(digits)) {
            throw error("Invalid JSON number", "This is no number of JSON.", start, at);
        }
        Optional<BigDecimal> number = Numbers.parse(digits);
        return new JsonNumber(
                number.orElseThrow(() -> error("Invalid JSON number", "The number is too large.", start, at)),
                start,
                at);
    }

    private JsonString string() throws JsonException {
        int start = at++;
        int plain = at;
        StringBuilder decoded = null;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '"') {
                String rest = text.substring(plain, at++);
                String value = decoded == null ? rest : decoded.append(rest).toString();
                return new JsonString(value, start, at);
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

    /** Half a surrogate pair that lacks the other half stays as it is here; values replace it when they are made. */
    private char escape() throws JsonException {
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

    private char unicode(int start) throws JsonException {
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
