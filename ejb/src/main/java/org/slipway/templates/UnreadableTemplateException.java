package org.slipway.templates;

/** An archive that was stored but cannot be rendered; the message says why, in a sentence for its author. */
final class UnreadableTemplateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UnreadableTemplateException(Throwable cause) {
        super(cause.getMessage(), cause);
    }
}
