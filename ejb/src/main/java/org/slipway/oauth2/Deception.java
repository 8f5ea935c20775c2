package org.slipway.oauth2;

/** Characters that make a text look like another: those that nobody sees, and those that reverse its direction. */
final class Deception {

    private Deception() {}

    static boolean isIn(String text) {
        return text.codePoints()
                .anyMatch(c -> Character.isISOControl(c)
                        || Character.getType(c) == Character.FORMAT
                        || Character.getType(c) == Character.LINE_SEPARATOR
                        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR);
    }
}
