package org.slipway.api;

/**
 * Every error that {@code /api/**} answers with, and its HTTP status. A client reads the status; a person reads the
 * message, which says what happened and, where it helps, what was not changed.
 */
public enum Problem {
    /** The request cannot be understood or breaks a rule; {@code validations} say where. */
    INVALID_REQUEST(400, "The request is not valid. Nothing was changed."),
    /** There is no credential, or it no longer works. */
    UNAUTHENTICATED(401, "You are signed out or your session has expired. Please sign in to continue."),
    /** The name or password is wrong, or the account cannot sign in. */
    INVALID_LOGIN(401, "Incorrect email or password."),
    /** The caller can see the resource, but may not do this with it. */
    FORBIDDEN(403, "You don't have permission to do this. Nothing was changed."),
    /** The token lacks a scope. */
    INSUFFICIENT_SCOPE(403, "The token's scope does not allow this. Nothing was changed."),
    /** A form came without a valid token against cross-site request forgery. */
    CSRF_TOKEN_INVALID(
            403, "This form has expired or did not come from this site. Nothing was changed. Reload and retry."),
    /** There is no such thing, or the caller may not know of it. */
    NOT_FOUND(404, "Resource not found or you do not have access to this resource."),
    /** The path exists, the method does not. */
    METHOD_NOT_ALLOWED(405, "This method is not supported here."),
    /** The client accepts no format that the server can give. */
    NOT_ACCEPTABLE(406, "None of the accepted formats can be given."),
    /** Something else has this name, or the state does not allow the change. */
    CONFLICT(409, "The change conflicts with what is there. Nothing was changed."),
    /** The body is larger than the limit. */
    TOO_LARGE(413, "The request is too large. Nothing was changed."),
    /** The body has a format that is not read here. */
    UNSUPPORTED_MEDIA_TYPE(415, "This content type is not read here. Nothing was changed."),
    /** What is asked about is still being made. */
    TOO_EARLY(425, "This is not ready yet. Retry in a moment."),
    /** The path is a WebSocket, and the request does not ask for one. */
    UPGRADE_REQUIRED(426, "This path is a WebSocket. Ask for an upgrade of the connection."),
    /** Too many requests or failed tries. {@code Retry-After} says how long to wait. */
    TOO_MANY_REQUESTS(429, "Too many requests. Wait a moment and retry."),
    /** A fault of the server; the log knows the cause under the request id. */
    INTERNAL(500, "An internal error occurred. The server's log has the cause under this request id."),
    /** The database or the server is not available right now. */
    UNAVAILABLE(503, "The service is not available right now. Nothing was changed. Retry in a moment.");

    private final int status;
    private final String message;

    Problem(int status, String message) {
        this.status = status;
        this.message = message;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** What is told when the place of failure knows nothing better. */
    public String message() {
        return message;
    }
}
