package org.slipway.hcl.syntax;

/** Finds where words and numbers end. */
final class Words {

    private Words() {}

    /** The index after the identifier that begins at an index; that index itself if none begins there. */
    static int identifierEnd(String text, int from, int end) {
        int stop = from;
        while (stop < end) {
            char c = text.charAt(stop);
            int point = c < 0x80 ? c : text.codePointAt(stop);
            if (!Identifiers.isPart(point, stop > from)) {
                break;
            }
            stop += Character.charCount(point);
        }
        return Math.min(stop, end);
    }

    /** The index after the number that begins at an index, where a digit stands. */
    static int numberEnd(String text, int from, int end) {
        int stop = digitsEnd(text, from, end);
        if (stop + 1 < end && text.charAt(stop) == '.' && isDigit(text.charAt(stop + 1))) {
            stop = digitsEnd(text, stop + 1, end);
        }
        if (stop < end && (text.charAt(stop) == 'e' || text.charAt(stop) == 'E')) {
            int exponent = stop + 1;
            if (exponent < end && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
                exponent++;
            }
            if (exponent < end && isDigit(text.charAt(exponent))) {
                stop = digitsEnd(text, exponent, end);
            }
        }
        return stop;
    }

    private static int digitsEnd(String text, int from, int end) {
        int stop = from;
        while (stop < end && isDigit(text.charAt(stop))) {
            stop++;
        }
        return stop;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
