package org.slipway.oauth2.api;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.api.oauth2.IntrospectionResponse;
import org.slipway.api.oauth2.OAuthErrorBody;
import org.slipway.api.oauth2.TokenResponse;
import org.slipway.http.ErrorMappers;
import org.slipway.http.ErrorWriter;
import org.slipway.http.FormBody;
import org.slipway.http.FormBodyReader;
import org.slipway.http.JsonConfiguration;
import org.slipway.oauth2.IntrospectionOutcome;
import org.slipway.oauth2.Introspections;
import org.slipway.oauth2.IssuedTokens;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.Parameters;
import org.slipway.oauth2.TokenOutcome;
import org.slipway.oauth2.TokenRequests;

/**
 * The token endpoint (OAuth 2.1 section 3.2) and the introspection endpoint (RFC 7662). Metadata names the plural path of the
 * first; some clients know the singular one.
 *
 * <p>They stand before JAX-RS, because they are asked thousands of times a second and have no use for what it does for each
 * request (ADR 0026). {@code META-INF/openapi.yaml} describes them.
 */
public class ClientEndpointsFilter extends HttpFilter {

    private static final long serialVersionUID = 1L;

    private static final String TOKENS = "/oauth2/tokens";
    private static final String INTROSPECTION = "/oauth2/introspect";
    private static final String FORM = "application/x-www-form-urlencoded";

    @Inject
    transient TokenRequests tokens;

    @Inject
    transient Introspections introspections;

    @Inject
    transient ErrorWriter errors;

    @Inject
    transient ErrorMappers mappers;

    @Inject
    transient Clock clock;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if ("DELETE".equals(request.getMethod()) && TOKENS.equals(request.getRequestURI())) {
            chain.doFilter(request, response);
            return;
        }
        if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", TOKENS.equals(request.getRequestURI()) ? "POST, DELETE" : "POST");
            errors.write(request, response, Problem.METHOD_NOT_ALLOWED, null);
            return;
        }
        try {
            answer(request, response);
        } catch (RuntimeException failure) {
            errors.write(response, mappers.toResponse(failure));
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Parameters form = new Parameters(form(request).fields());
        String authorization = request.getHeader("Authorization");
        if (INTROSPECTION.equals(request.getRequestURI())) {
            answer(response, introspections.answer(authorization, form));
        } else {
            answer(response, tokens.answer(authorization, form));
        }
    }

    private static FormBody form(HttpServletRequest request) throws IOException {
        String type = request.getContentType();
        if (type == null || !FORM.equalsIgnoreCase(type.split(";", 2)[0].strip())) {
            throw ProblemException.of(Problem.UNSUPPORTED_MEDIA_TYPE);
        }
        return FormBodyReader.read(request.getInputStream());
    }

    private void answer(HttpServletResponse response, TokenOutcome outcome) throws IOException {
        if (outcome instanceof TokenOutcome.Refused refused) {
            refuse(response, refused.refusal());
            return;
        }
        response.setHeader("Pragma", "no-cache");
        write(response, 200, tokenResponse(((TokenOutcome.Issued) outcome).tokens(), clock.instant()));
    }

    private static TokenResponse tokenResponse(IssuedTokens tokens, Instant now) {
        return new TokenResponse(
                tokens.accessToken(),
                "Bearer",
                Duration.between(now, tokens.expiresAt()).toSeconds(),
                tokens.refreshToken(),
                String.join(" ", tokens.scopes()),
                tokens.expiresAt());
    }

    private static void answer(HttpServletResponse response, IntrospectionOutcome outcome) throws IOException {
        if (outcome instanceof IntrospectionOutcome.Refused refused) {
            refuse(response, refused.refusal());
        } else if (outcome instanceof IntrospectionOutcome.Active active) {
            write(response, 200, introspectionResponse(active));
        } else {
            write(response, 200, IntrospectionResponse.INACTIVE);
        }
    }

    private static IntrospectionResponse introspectionResponse(IntrospectionOutcome.Active active) {
        return new IntrospectionResponse(
                true,
                active.token().scope(),
                active.token().clientId(),
                active.token().username(),
                "Bearer",
                active.token().expiresAt().getEpochSecond(),
                active.token().createdAt().getEpochSecond(),
                active.token().subject(),
                active.audience(),
                active.issuer());
    }

    private static void refuse(HttpServletResponse response, OAuthException refusal) throws IOException {
        if (refusal.error() == OAuthError.INVALID_CLIENT) {
            response.setHeader("WWW-Authenticate", OAuth2Answers.BASIC_CHALLENGE);
        }
        write(
                response,
                refusal.error().status(),
                new OAuthErrorBody(refusal.error().code(), refusal.getMessage(), null));
    }

    private static void write(HttpServletResponse response, int status, Object body) throws IOException {
        byte[] bytes = JsonConfiguration.MAPPER.writeValueAsBytes(body);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
