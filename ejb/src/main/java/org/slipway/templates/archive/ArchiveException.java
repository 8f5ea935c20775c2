package org.slipway.templates.archive;

/** An archive that is not taken; the message says why, in a sentence for its author. */
public final class ArchiveException extends Exception {

    private static final long serialVersionUID = 1L;

    ArchiveException(String message) {
        super(message);
    }

    ArchiveException(String message, Throwable cause) {
        super(message, cause);
    }
}
