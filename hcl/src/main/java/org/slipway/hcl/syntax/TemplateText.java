package org.slipway.hcl.syntax;

import org.slipway.hcl.SourceRange;

/** Resolves the escapes in the plain text of a template. */
final class TemplateText {

    private TemplateText() {}

    /** The text that a token stands for. In quotes, backslashes escape; {@code $${} and {@code %%{} do everywhere. */
    static String decode(Cursor cursor, int token, boolean quoted) {
        String raw = cursor.text(token);
        if (raw.indexOf('{') < 0 && (!quoted || raw.indexOf('\\') < 0)) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        int at = 0;
        while (at < raw.length()) {
            char c = raw.charAt(at);
            if (quoted && c == '\\') {
                at = escape(cursor, token, raw, at, text);
            } else if ((c == '$' || c == '%') && raw.startsWith(c == '$' ? "$${" : "%%{", at)) {
                text.append(c).append('{');
                at += 3;
            } else {
                text.append(c);
                at++;
            }
        }
        return text.toString();
    }

    private static int escape(Cursor cursor, int token, String raw, int at, StringBuilder text) {
        char kind = at + 1 < raw.length() ? raw.charAt(at + 1) : 0;
        switch (kind) {
            case 'n' -> text.append('\n');
            case 'r' -> text.append('\r');
            case 't' -> text.append('\t');
            case '"' -> text.append('"');
            case '\\' -> text.append('\\');
            case 'u' -> text.appendCodePoint(codePoint(cursor, token, raw, at, 4));
            case 'U' -> text.appendCodePoint(codePoint(cursor, token, raw, at, 8));
            default ->
                throw cursor.error(
                        "Invalid escape sequence",
                        "After a backslash there may be n, r, t, \", \\, u and four hex digits, or U and eight.",
                        range(cursor, token, at, 2));
        }
        return at + (kind == 'u' ? 6 : kind == 'U' ? 10 : 2);
    }

    private static int codePoint(Cursor cursor, int token, String raw, int at, int digits) {
        int end = at + 2 + digits;
        long point = 0;
        for (int i = at + 2; i < end; i++) {
            int digit = i < raw.length() ? Character.digit(raw.charAt(i), 16) : -1;
            if (digit < 0 || raw.charAt(i) >= 0x80) {
                throw cursor.error(
                        "Invalid escape sequence",
                        "The escape needs exactly " + digits + " hexadecimal digits.",
                        range(cursor, token, at, i - at));
            }
            point = point * 16 + digit;
        }
        boolean exists = point <= Character.MAX_CODE_POINT && !(point >= 0xD800 && point <= 0xDFFF);
        return exists ? (int) point : 0xFFFD;
    }

    private static SourceRange range(Cursor cursor, int token, int offset, int length) {
        int start = cursor.tokens().start(token) + offset;
        return cursor.range(start, Math.min(start + length, cursor.tokens().end(token)));
    }
}
