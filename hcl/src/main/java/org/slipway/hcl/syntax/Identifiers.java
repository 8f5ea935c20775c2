package org.slipway.hcl.syntax;

/** Which words are identifiers: those of Unicode (UAX 31), with {@code _} at any place and {@code -} after the first. */
public final class Identifiers {

    private Identifiers() {}

    /** Whether the text is an identifier. */
    public static boolean isIdentifier(String text) {
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            if (!isPart(point, at > 0)) {
                return false;
            }
            at += Character.charCount(point);
        }
        return at > 0;
    }

    static boolean isPart(int point, boolean afterFirst) {
        if (point < 0x80) {
            return isAsciiPart((char) point, afterFirst);
        }
        if (!afterFirst) {
            return Character.isUnicodeIdentifierStart(point);
        }
        return Character.isUnicodeIdentifierPart(point) && !Character.isIdentifierIgnorable(point);
    }

    static boolean isAsciiPart(char c, boolean afterFirst) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c == '_'
                || afterFirst && (c >= '0' && c <= '9' || c == '-');
    }
}
