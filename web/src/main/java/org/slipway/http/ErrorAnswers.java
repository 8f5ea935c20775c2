package org.slipway.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import org.slipway.api.Problem;

/**
 * Gives the container's own errors, such as those for headers that cannot be read, the form that the asked path has. The
 * container would send a page of its own to programs and people alike.
 */
final class ErrorAnswers extends HttpServletResponseWrapper {

    private final HttpServletRequest request;
    private final ErrorWriter errors;

    ErrorAnswers(HttpServletRequest request, HttpServletResponse response, ErrorWriter errors) {
        super(response);
        this.request = request;
        this.errors = errors;
    }

    @Override
    public void sendError(int status) throws IOException {
        Problem problem = ErrorWriter.problemOf(status);
        if (problem.status() != status) {
            super.sendError(status);
            return;
        }
        resetBuffer();
        errors.write(request, (HttpServletResponse) getResponse(), problem, null);
    }

    /** The container's words are not shown: they may tell more than they should. */
    @Override
    public void sendError(int status, String message) throws IOException {
        sendError(status);
    }
}
