package org.slipway.hcl.function;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.hcl.value.Value;

/** The flow style of YAML: {@code [a, "b"]}, {@code {a: 1}} and quoted scalars. Faults are IllegalArgumentExceptions. */
final class YamlFlow {

    private static final int MAX_DEPTH = 100;

    private final String text;
    private int at;
    private int depth;

    private YamlFlow(String text) {
        this.text = text;
    }

    static Value read(String text) {
        YamlFlow flow = new YamlFlow(text);
        Value value = flow.value();
        flow.skipBlanks();
        if (flow.at < text.length() && text.charAt(flow.at) != '#') {
            throw new IllegalArgumentException("unexpected text after a flow collection");
        }
        return value;
    }

    /** Whether every bracket outside quotes is closed. */
    static boolean isBalanced(CharSequence text) {
        int open = 0;
        char quote = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                i += quote == '"' && c == '\\' ? 1 : 0;
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else {
                open += c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0;
            }
        }
        return open <= 0 && quote == 0;
    }

    /** The text of a scalar in single or double quotes. */
    static String unquoted(String quoted) {
        String inner = quoted.substring(1, quoted.length() - 1);
        if (quoted.charAt(0) == '\'') {
            return inner.replace("''", "'");
        }
        StringBuilder result = new StringBuilder();
        for (int i = 0; i < inner.length(); i++) {
            char c = inner.charAt(i);
            if (c != '\\') {
                result.append(c);
                continue;
            }
            char escape = inner.charAt(++i);
            int digits = escape == 'x' ? 2 : escape == 'u' ? 4 : escape == 'U' ? 8 : 0;
            if (digits == 0) {
                result.append(single(escape));
                continue;
            }
            if (i + digits >= inner.length()) {
                throw new IllegalArgumentException("an escape sequence is cut short");
            }
            result.appendCodePoint(codePoint(inner.substring(i + 1, i + 1 + digits)));
            i += digits;
        }
        return result.toString();
    }

    private static int codePoint(String digits) {
        try {
            int code = Integer.parseUnsignedInt(digits, 16);
            if (Character.isValidCodePoint(code)) {
                return code;
            }
        } catch (NumberFormatException notHex) {
            throw new IllegalArgumentException("invalid escape sequence \\" + digits);
        }
        throw new IllegalArgumentException("invalid code point " + digits);
    }

    private static char single(char escape) {
        int index = "0abtnvfre \"/\\N_LP".indexOf(escape);
        if (index < 0) {
            throw new IllegalArgumentException("unknown escape sequence \\" + escape);
        }
        return "\0\7\b\t\n\13\f\r\33 \"/\\\u0085\u00a0\u2028\u2029".charAt(index);
    }

    private Value value() {
        skipBlanks();
        return switch (peek()) {
            case '[' -> sequence();
            case '{' -> mapping();
            case '"', '\'' -> Value.string(quotedText());
            case '&', '*', '!' -> throw new IllegalArgumentException("anchors, aliases and tags are not supported");
            default -> YamlReader.plain(plainText());
        };
    }

    private Value sequence() {
        open();
        List<Value> elements = new ArrayList<>();
        while (!closes(']')) {
            elements.add(value());
            separator(']');
        }
        return Value.tuple(elements);
    }

    private Value mapping() {
        open();
        Map<String, Value> entries = new LinkedHashMap<>();
        while (!closes('}')) {
            String key = peek() == '"' || peek() == '\'' ? quotedText() : plainText();
            skipBlanks();
            if (peek() != ':') {
                throw new IllegalArgumentException("expected a colon after \"" + key + "\"");
            }
            at++;
            entries.put(key, value());
            separator('}');
        }
        return Value.object(entries);
    }

    private void open() {
        if (++depth > MAX_DEPTH) {
            throw new IllegalArgumentException("nested more than " + MAX_DEPTH + " levels deep");
        }
        at++;
    }

    private boolean closes(char bracket) {
        skipBlanks();
        if (peek() != bracket) {
            return false;
        }
        at++;
        depth--;
        return true;
    }

    private void separator(char bracket) {
        skipBlanks();
        if (peek() == ',') {
            at++;
        } else if (peek() != bracket) {
            throw new IllegalArgumentException("expected a comma or " + bracket);
        }
    }

    private String quotedText() {
        int start = at;
        char quote = peek();
        for (at++; at < text.length(); at++) {
            if (quote == '"' && peek() == '\\') {
                at++;
            } else if (peek() == quote) {
                if (quote == '\'' && text.startsWith("''", at)) {
                    at++;
                    continue;
                }
                at++;
                return unquoted(text.substring(start, at));
            }
        }
        throw new IllegalArgumentException("a quoted scalar does not end");
    }

    private String plainText() {
        int start = at;
        while (at < text.length() && ",[]{}".indexOf(peek()) < 0 && !endsKey()) {
            at++;
        }
        return text.substring(start, at).strip();
    }

    private boolean endsKey() {
        return peek() == ':' && (at + 1 == text.length() || " ,[]{}".indexOf(text.charAt(at + 1)) >= 0);
    }

    private void skipBlanks() {
        while (at < text.length() && Character.isWhitespace(peek())) {
            at++;
        }
    }

    private char peek() {
        return at < text.length() ? text.charAt(at) : '\0';
    }
}
