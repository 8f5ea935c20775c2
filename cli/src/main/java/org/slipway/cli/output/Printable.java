package org.slipway.cli.output;

/** Text of others made safe for a terminal: control characters could move the cursor or hide what follows. */
public final class Printable {

    private Printable() {}

    /**
     * @param text of any origin
     * @return one line without control or direction characters
     */
    public static String line(String text) {
        return text.codePoints()
                .map(c -> isUnsafe(c) ? '\uFFFD' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * @param text of any origin
     * @return the same with its line breaks kept
     */
    public static String lines(String text) {
        return String.valueOf(text)
                .lines()
                .map(Printable::line)
                .reduce((a, b) -> a + System.lineSeparator() + b)
                .orElse("");
    }

    private static boolean isUnsafe(int c) {
        return Character.isISOControl(c) || Character.getType(c) == Character.FORMAT;
    }
}
