package org.slipway.hcl.json;

import java.util.Locale;

/** A text is not JSON. */
public final class JsonException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String summary;
    private final String detail;
    private final int start;
    private final int end;

    /**
     * @param summary what is wrong, in a few words
     * @param detail a sentence that says what should be there
     * @param start where the text stops being JSON: an offset into the parsed string
     * @param end behind the part that is wrong
     */
    JsonException(String summary, String detail, int start, int end) {
        // Without a stack trace: the place in the text is what counts.
        super(phrase(detail) + " (at offset " + start + ")", null, false, false);
        this.summary = summary;
        this.detail = detail;
        this.start = start;
        this.end = end;
    }

    private static String phrase(String sentence) {
        String bare = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return bare.substring(0, 1).toLowerCase(Locale.ROOT) + bare.substring(1);
    }

    public String summary() {
        return summary;
    }

    public String detail() {
        return detail;
    }

    /** Where the text stops being JSON: an offset into the parsed string. */
    public int start() {
        return start;
    }

    /** Behind the part that is wrong. */
    public int end() {
        return end;
    }
}
