package org.slipway.hcl.json;

/** A text is not JSON. */
public final class JsonException extends Exception {

    private final int offset;

    JsonException(String message, int offset) {
        super(message);
        this.offset = offset;
    }

    /** Where the text stops being JSON: an offset into the parsed string. */
    public int offset() {
        return offset;
    }
}
