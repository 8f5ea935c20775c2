package org.slipway.hcl.json;

import java.util.ArrayList;
import java.util.List;
import org.slipway.hcl.json.JsonNode.JsonArray;
import org.slipway.hcl.json.JsonNode.JsonBoolean;
import org.slipway.hcl.json.JsonNode.JsonNull;
import org.slipway.hcl.json.JsonNode.JsonNumber;
import org.slipway.hcl.json.JsonNode.JsonObject;
import org.slipway.hcl.json.JsonNode.JsonString;
import org.slipway.hcl.json.JsonNode.Member;

/** Reads one JSON text (RFC 8259), strictly: no comments, no trailing commas, nothing after the value. */
public final class JsonReader {

    /** Nesting beyond this is refused; it bounds the stack of this reader and of everyone who walks its result. */
    private static final int MAX_DEPTH = 256;

    private static final int END = -1;

    private final String text;
    private int at;
    private int depth;

    private JsonReader(String text) {
        this.text = text;
    }

    /** @throws JsonException if the text is not exactly one JSON value */
    public static JsonNode read(String text) throws JsonException {
        JsonReader reader = new JsonReader(text);
        reader.skipBlanks();
        JsonNode node = reader.value();
        reader.skipBlanks();
        if (reader.at < text.length()) {
            throw reader.unexpected("the end of the text");
        }
        return node;
    }

    private JsonNode value() throws JsonException {
        int start = at;
        switch (peek()) {
            case '{':
                return object();
            case '[':
                return array();
            case '"':
                return string();
            case 't':
                expectWord("true");
                return new JsonBoolean(true, start, at);
            case 'f':
                expectWord("false");
                return new JsonBoolean(false, start, at);
            case 'n':
                expectWord("null");
                return new JsonNull(start, at);
            default:
                return number();
        }
    }

    private JsonObject object() throws JsonException {
        int start = at;
        open();
        List<Member> members = new ArrayList<>();
        if (peek() == '}') {
            at++;
            depth--;
            return new JsonObject(members, start, at);
        }
        while (true) {
            if (peek() != '"') {
                throw unexpected("a member name in quotes");
            }
            JsonString name = string();
            skipBlanks();
            expect(':', "a colon after the member name");
            members.add(new Member(name, value()));
            skipBlanks();
            if (peek() == '}') {
                at++;
                depth--;
                return new JsonObject(members, start, at);
            }
            expect(',', "a comma or the end of the object");
        }
    }

    private JsonArray array() throws JsonException {
        int start = at;
        open();
        List<JsonNode> elements = new ArrayList<>();
        if (peek() == ']') {
            at++;
            depth--;
            return new JsonArray(elements, start, at);
        }
        while (true) {
            elements.add(value());
            skipBlanks();
            if (peek() == ']') {
                at++;
                depth--;
                return new JsonArray(elements, start, at);
            }
            expect(',', "a comma or the end of the array");
        }
    }

    private void open() throws JsonException {
        if (++depth > MAX_DEPTH) {
            throw new JsonException("JSON is nested more than " + MAX_DEPTH + " levels deep", at);
        }
        at++;
        skipBlanks();
    }

    private JsonString string() throws JsonException {
        int start = at++;
        StringBuilder value = new StringBuilder();
        while (true) {
            int c = peek();
            if (c == END || c < ' ') {
                throw unexpected("the closing quote of a string");
            }
            at++;
            if (c == '"') {
                return new JsonString(value.toString(), start, at);
            }
            value.append(c == '\\' ? escape() : (char) c);
        }
    }

    private char escape() throws JsonException {
        int c = peek();
        if (c != 'u' && "\"\\/bfnrt".indexOf(c) < 0) {
            throw unexpected("an escape sequence");
        }
        at++;
        return switch (c) {
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            case 'u' -> unicode();
            default -> (char) c;
        };
    }

    /** Half a surrogate pair that lacks the other half stays as it is here; values replace it when they are made. */
    private char unicode() throws JsonException {
        int code = 0;
        for (int i = 0; i < 4; i++) {
            int digit = peek() == END ? -1 : hex(text.charAt(at));
            if (digit < 0) {
                throw unexpected("four hexadecimal digits");
            }
            code = code * 16 + digit;
            at++;
        }
        return (char) code;
    }

    private static int hex(char c) {
        return c < 128 ? Character.digit(c, 16) : -1;
    }

    private JsonNumber number() throws JsonException {
        int start = at;
        if (peek() == '-') {
            at++;
        }
        if (peek() == '0') {
            at++;
        } else {
            digits();
        }
        if (peek() == '.') {
            at++;
            digits();
        }
        if (peek() == 'e' || peek() == 'E') {
            at++;
            if (peek() == '+' || peek() == '-') {
                at++;
            }
            digits();
        }
        return new JsonNumber(text.substring(start, at), start, at);
    }

    private void digits() throws JsonException {
        int start = at;
        while (peek() >= '0' && peek() <= '9') {
            at++;
        }
        if (at == start) {
            throw unexpected("a JSON value");
        }
    }

    private void expectWord(String word) throws JsonException {
        if (!text.startsWith(word, at)) {
            throw unexpected("a JSON value");
        }
        at += word.length();
    }

    private void expect(char wanted, String name) throws JsonException {
        if (peek() != wanted) {
            throw unexpected(name);
        }
        at++;
        skipBlanks();
    }

    private void skipBlanks() {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
    }

    private int peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    private JsonException unexpected(String wanted) {
        String found = at < text.length() ? "'" + new String(Character.toChars(text.codePointAt(at))) + "'" : "the end";
        return new JsonException("expected " + wanted + " but found " + found + " at offset " + at, at);
    }
}
