package org.slipway.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.api.ErrorBody;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.api.oauth2.OAuthErrorBody;
import org.slipway.pages.ErrorView;
import org.slipway.pages.Templates;
import org.slipway.rbac.Scopes;

/**
 * Writes errors in the form that the asked path has: the API's body, OAuth 2's body, or a page. The three are never mixed.
 */
@ApplicationScoped
public class ErrorWriter {

    @Inject
    Challenges challenges;

    @Inject
    ErrorFrames frames;

    @Inject
    Templates templates;

    /** The answer to a request that ended with this problem. */
    public Response answer(HttpServletRequest request, ProblemException problem) {
        Response answer = response(request, problem.problem(), problem.body(), problem.retryAfter());
        if (problem.problem() != Problem.INSUFFICIENT_SCOPE) {
            return answer;
        }
        List<String> scopes =
                List.of(Optional.ofNullable(problem.requiredScope()).orElse(Scopes.ALL));
        return Response.fromResponse(answer)
                .header(HttpHeaders.WWW_AUTHENTICATE, challenges.insufficientScope(request, scopes))
                .build();
    }

    /** The answer to a request that ended with an HTTP status of its own, such as 405. */
    public Response answer(HttpServletRequest request, Problem problem) {
        return response(request, problem, new ErrorBody(problem.message(), null, null), null);
    }

    /** Writes the answer where there is no JAX-RS: in filters and servlets. */
    public void write(HttpServletRequest request, HttpServletResponse response, Problem problem, Duration retryAfter)
            throws IOException {
        write(response, response(request, problem, new ErrorBody(problem.message(), null, null), retryAfter));
    }

    /** Writes an answer that was made for JAX-RS. */
    public void write(HttpServletResponse response, Response answer) throws IOException {
        response.setStatus(answer.getStatus());
        answer.getStringHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.getOutputStream().write(((String) answer.getEntity()).getBytes(StandardCharsets.UTF_8));
    }

    private Response response(HttpServletRequest request, Problem problem, ErrorBody body, Duration retryAfter) {
        String path = request.getRequestURI();
        Response.ResponseBuilder response = Response.status(problem.status());
        if (retryAfter != null) {
            response.header(HttpHeaders.RETRY_AFTER, Math.max(1, retryAfter.toSeconds() + 1));
        } else if (problem == Problem.UNAVAILABLE) {
            response.header(HttpHeaders.RETRY_AFTER, 2);
        }
        if (problem == Problem.UNAUTHENTICATED) {
            response.header(HttpHeaders.WWW_AUTHENTICATE, challenges.unauthenticated(request));
        }
        if (Paths.isApi(path) || path.equals("/mcp")) {
            return response.type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(json(body))
                    .build();
        }
        if (Paths.isOAuth2(path) && !wantsPage(request)) {
            return response.type(MediaType.APPLICATION_JSON_TYPE)
                    .entity(json(oauth2Body(problem, body)))
                    .build();
        }
        return page(request, response, problem, body);
    }

    private static OAuthErrorBody oauth2Body(Problem problem, ErrorBody body) {
        String error =
                switch (problem) {
                    case INTERNAL -> "server_error";
                    case UNAVAILABLE, TOO_MANY_REQUESTS -> "temporarily_unavailable";
                    case UNAUTHENTICATED, FORBIDDEN, CSRF_TOKEN_INVALID -> "access_denied";
                    case INSUFFICIENT_SCOPE -> "insufficient_scope";
                    default -> "invalid_request";
                };
        return new OAuthErrorBody(error, body.message(), null);
    }

    /**
     * Whether a person is to be answered. Browsers ask for HTML by name; programs that ask for anything get JSON, but for
     * opening the authorization page: whoever does that acts for a person.
     */
    public static boolean wantsPage(HttpServletRequest request) {
        String accept =
                Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT)).orElse(MediaType.WILDCARD);
        boolean opensPage = "GET".equals(request.getMethod())
                && request.getRequestURI().equals("/oauth2/authorize")
                && accept.contains(MediaType.WILDCARD);
        return opensPage || Stream.of(accept.split(",")).anyMatch(ErrorWriter::isHtml);
    }

    private static boolean isHtml(String mediaRange) {
        return mediaRange.split(";", 2)[0].strip().equalsIgnoreCase(MediaType.TEXT_HTML);
    }

    private Response page(
            HttpServletRequest request, Response.ResponseBuilder response, Problem problem, ErrorBody body) {
        if (problem == Problem.UNAUTHENTICATED && "GET".equals(request.getMethod())) {
            return Response.status(Response.Status.SEE_OTHER)
                    .header(HttpHeaders.LOCATION, "/login?return_to=" + Redirects.encode(Redirects.here(request)))
                    .build();
        }
        List<ErrorView.Validation> validations = body.validations() == null
                ? List.of()
                : body.validations().stream()
                        .map(each -> new ErrorView.Validation(each.field(), each.detail()))
                        .toList();
        String detail = body.message().equals(problem.message()) ? null : body.message();
        ErrorView view = new ErrorView(frames.of(request, problem), problem.status(), detail, validations);
        return response.type("text/html;charset=UTF-8")
                .header("Content-Security-Policy", PageHeaders.STRICT)
                .header("X-Frame-Options", "DENY")
                .entity(templates.render(view))
                .build();
    }

    private static String json(Object body) {
        try {
            return JsonConfiguration.MAPPER.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an error body cannot be written", e);
        }
    }

    /** The problem that goes with an HTTP status. */
    static Problem problemOf(int status) {
        Map<Integer, Problem> known = Map.of(
                401, Problem.UNAUTHENTICATED,
                403, Problem.FORBIDDEN,
                404, Problem.NOT_FOUND,
                405, Problem.METHOD_NOT_ALLOWED,
                406, Problem.NOT_ACCEPTABLE,
                413, Problem.TOO_LARGE,
                415, Problem.UNSUPPORTED_MEDIA_TYPE,
                503, Problem.UNAVAILABLE);
        return known.getOrDefault(status, status < 500 ? Problem.INVALID_REQUEST : Problem.INTERNAL);
    }
}
