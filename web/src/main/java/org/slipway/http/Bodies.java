package org.slipway.http;

import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;

/** Checks what endpoints are given. */
public final class Bodies {

    private Bodies() {}

    /** The body, which must be there: a request without one, or with the JSON {@code null}, is refused. */
    public static <T> T require(T body) {
        if (body == null) {
            throw ProblemException.of(Problem.INVALID_REQUEST, "The request needs a JSON body. Nothing was changed.");
        }
        return body;
    }

    /** The id in a path or parameter. */
    public static UUID uuid(String field, String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, "must be a UUID");
        }
    }
}
