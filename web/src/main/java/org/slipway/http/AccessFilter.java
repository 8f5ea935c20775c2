package org.slipway.http;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Set;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;

/** Holds every endpoint's {@link Access} rule and the limit of bodies, and demands the token against forgery of whatever a browser can forge. */
@Provider
@RequestScoped
@Priority(Priorities.AUTHORIZATION)
public class AccessFilter implements ContainerRequestFilter {

    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int LARGEST_FORM = 256 * 1024;

    @Context
    ResourceInfo endpoint;

    @Inject
    HttpServletRequest request;

    @Inject
    CsrfTokens csrfTokens;

    @Override
    public void filter(ContainerRequestContext context) throws IOException {
        context.setEntityStream(new LimitedBody(context.getEntityStream(), Paths.largestBody(request)));
        Access.Rule rule = rule();
        if (rule != Access.Rule.OAUTH2_CLIENT && Requests.failure(request) != null) {
            throw Requests.failure(request);
        }
        if (rule == Access.Rule.SIGNED_IN && request.getUserPrincipal() == null) {
            throw ProblemException.of(Problem.UNAUTHENTICATED);
        }
        if (rule != Access.Rule.OAUTH2_CLIENT && isForgeable(context)) {
            requireCsrfToken(context);
        }
    }

    private Access.Rule rule() {
        Access access = endpoint.getResourceMethod().getAnnotation(Access.class);
        if (access == null) {
            access = endpoint.getResourceClass().getAnnotation(Access.class);
        }
        if (access == null) {
            throw new IllegalStateException(endpoint.getResourceMethod() + " has no access rule");
        }
        return access.value();
    }

    /**
     * A request that changes something and whose credential the browser adds by itself. Without a session it is still
     * one if it is a form: signing somebody in under another name is a change, too.
     */
    private boolean isForgeable(ContainerRequestContext context) {
        if (SAFE_METHODS.contains(context.getMethod()) || Requests.isHeaderAuthenticated(request)) {
            return false;
        }
        return request.getUserPrincipal() != null || isForm(context) || isFormWithFiles(context);
    }

    private static boolean isFormWithFiles(ContainerRequestContext context) {
        MediaType type = context.getMediaType();
        return type != null && MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(type);
    }

    private static boolean isForm(ContainerRequestContext context) {
        MediaType type = context.getMediaType();
        return type != null && MediaType.APPLICATION_FORM_URLENCODED_TYPE.isCompatible(type);
    }

    private void requireCsrfToken(ContainerRequestContext context) throws IOException {
        String token = context.getHeaderString("X-CSRF-Token");
        if (token == null && isForm(context)) {
            byte[] body = context.getEntityStream().readNBytes(LARGEST_FORM + 1);
            token = FormBodyReader.read(new ByteArrayInputStream(body)).value("csrf_token");
            context.setEntityStream(new ByteArrayInputStream(body));
        }
        if (token == null && isFormWithFiles(context)) {
            byte[] body = context.getEntityStream().readAllBytes();
            token = MultipartBodyReader.read(body, context.getMediaType()).value("csrf_token");
            context.setEntityStream(new ByteArrayInputStream(body));
        }
        if (token == null || !csrfTokens.isValid(token)) {
            throw ProblemException.of(Problem.CSRF_TOKEN_INVALID);
        }
    }
}
