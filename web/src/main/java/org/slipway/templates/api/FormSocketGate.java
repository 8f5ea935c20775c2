package org.slipway.templates.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.caller.Caller;
import org.slipway.http.ErrorWriter;
import org.slipway.http.Requests;
import org.slipway.settings.Settings;
import org.slipway.templates.DynamicParameters;

/**
 * Stands before the WebSocket of forms: what is refused is refused as a request, before the connection becomes something
 * else. A browser adds its cookie also to connections that a page of another site opens, and asks nobody; so a
 * connection with a cookie must come from a page of ours.
 */
public class FormSocketGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final Pattern PATH = Pattern.compile("/api/v2/templateversions/([^/]+)/dynamic-parameters");

    @Inject
    transient DynamicParameters dynamicParameters;

    @Inject
    transient OpenForms openForms;

    @Inject
    transient ErrorWriter errors;

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Matcher path = PATH.matcher(request.getRequestURI());
        boolean handshake = "websocket".equalsIgnoreCase(request.getHeader("Upgrade")) && path.matches();
        Problem problem = handshake ? problem(request, path.group(1)) : null;
        if (problem != null) {
            errors.write(request, response, problem, null);
            return;
        }
        chain.doFilter(request, response);
    }

    private Problem problem(HttpServletRequest request, String version) {
        if (Requests.failure(request) != null) {
            return Problem.UNAVAILABLE;
        }
        Caller caller = Caller.of(request.getUserPrincipal()).orElse(null);
        if (caller == null) {
            return Problem.UNAUTHENTICATED;
        }
        boolean ours = settings.accessUrl().toString().equals(request.getHeader("Origin"));
        if (!Requests.isHeaderAuthenticated(request) && !ours) {
            return Problem.FORBIDDEN;
        }
        if (!openForms.mayOpen(caller.userId())) {
            return Problem.TOO_MANY_REQUESTS;
        }
        try {
            dynamicParameters.requireOpenable(UUID.fromString(version));
            return null;
        } catch (IllegalArgumentException noId) {
            return Problem.NOT_FOUND;
        } catch (ProblemException refused) {
            return refused.problem();
        }
    }
}
