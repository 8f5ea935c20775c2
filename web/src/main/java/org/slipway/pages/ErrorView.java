package org.slipway.pages;

import java.util.List;

/**
 * Template {@code pages/error.jte}: a request that could not be served. It works without a session and without a
 * database.
 *
 * @param frame with {@link Navigation#none()}; the request id is shown
 * @param status HTTP status, which chooses heading and advice; see {@link Kind}
 * @param detail what happened in this case, in one sentence, or null where the status says it all. Never an exception's
 *     message
 * @param validations what is wrong with which input, for 400
 */
public record ErrorView(Frame frame, int status, String detail, List<Validation> validations) implements View {

    /** One input that was refused, and why. */
    public record Validation(String field, String detail) {}

    /** What an HTTP status means for a person: what happened, what was not changed, what to do. */
    public enum Kind {
        BAD_REQUEST(
                400,
                "This request makes no sense to Slipway",
                "Something in the address or the form could not be read. Nothing was changed.",
                "Go back, correct it and send it again."),
        UNAUTHORIZED(
                401,
                "You are not signed in",
                "Your session has ended or never began. Nothing was changed.",
                "Sign in, then repeat what you did."),
        FORBIDDEN(
                403,
                "You may not do this",
                "Your roles do not allow it, or the form came from an older session. Nothing was changed.",
                "Open the page again and retry. If that does not help, ask an owner of this deployment for the role."),
        NOT_FOUND(
                404,
                "There is nothing here",
                "The page does not exist, was deleted, or is not yours to see.",
                "Check the address, or start again from the overview."),
        METHOD_NOT_ALLOWED(
                405,
                "This address does not take that kind of request",
                "The address exists, but not for this method. Nothing was changed.",
                "Open it from the page that links to it."),
        CONFLICT(
                409,
                "Somebody else was faster",
                "What you changed has changed since you opened it. Your change was not saved.",
                "Go back, reload to see the current state, then decide again."),
        TOO_LARGE(
                413,
                "That was too large",
                "The request is bigger than Slipway accepts. Nothing was changed.",
                "Send less, or ask an owner of this deployment about the limit."),
        TOO_MANY(
                429,
                "Too many attempts",
                "Slipway slows down repeated requests from one place. This request was not carried out.",
                "Wait a minute, then try again."),
        FAILED(
                500,
                "Slipway made a mistake",
                "Something failed that should not. If you sent a change, look whether it was saved before you repeat it.",
                "Try again. If it happens again, give the request id below to whoever runs this deployment."),
        UNAVAILABLE(
                503,
                "Slipway is not ready",
                "It is starting, or it cannot reach its database. Nothing was changed.",
                "Try again in a moment.");

        private final int status;
        private final String heading;
        private final String happened;
        private final String advice;

        Kind(int status, String heading, String happened, String advice) {
            this.status = status;
            this.heading = heading;
            this.happened = happened;
            this.advice = advice;
        }

        /** The kind for a status: its own, else the general one of its class (400 or 500). */
        public static Kind of(int status) {
            for (Kind kind : values()) {
                if (kind.status == status) {
                    return kind;
                }
            }
            return status < 500 ? BAD_REQUEST : FAILED;
        }

        public String heading() {
            return heading;
        }

        public String happened() {
            return happened;
        }

        public String advice() {
            return advice;
        }
    }

    public Kind kind() {
        return Kind.of(status);
    }

    @Override
    public String template() {
        return "pages/error.jte";
    }
}
