package org.slipway.auditlog.query;

/** Texts of users, fit to be repeated in a complaint. */
final class Texts {

    private static final int LONGEST = 60;

    private Texts() {}

    /** The beginning of a text, without control characters. */
    static String shortened(String text) {
        String clean = text.replaceAll("\\p{Cntrl}", "\uFFFD");
        return clean.codePointCount(0, clean.length()) <= LONGEST
                ? clean
                : clean.substring(0, clean.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
