package org.slipway.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.slipway.caller.Caller;
import org.slipway.login.CallerCache;
import org.slipway.oauth2.ProtectedResources;

/**
 * Finds the caller of a request and makes it the container's principal. It reads, in this order, the Authorization header,
 * the {@code Coder-Session-Token} header and the session cookie. A token in the query is never read (OAuth 2.1 section
 * 5.1.1). Whether a caller is needed, the endpoint says.
 */
@ApplicationScoped
public class CredentialMechanism implements HttpAuthenticationMechanism {

    private static final String BEARER = "Bearer ";

    @Inject
    CallerCache callers;

    @Inject
    ProtectedResources resources;

    private record Shown(String token, Requests.Carrier carrier) {}

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (Paths.isStatic(request) || Paths.isForOAuth2Clients(request)) {
            return context.doNothing();
        }
        Optional<Shown> shown = shown(request);
        if (shown.isEmpty()) {
            return context.doNothing();
        }
        try {
            Optional<Caller> caller =
                    callers.authenticate(shown.get().token()).filter(found -> isMeantFor(found, request));
            if (caller.isEmpty()) {
                Requests.reject(request);
                return context.doNothing();
            }
            Requests.setCarrier(request, shown.get().carrier());
            return context.notifyContainerAboutLogin(caller.get(), Caller.groups());
        } catch (RuntimeException e) {
            Requests.setFailure(request, e);
            return context.doNothing();
        }
    }

    private static Optional<Shown> shown(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            String token = authorization.substring(BEARER.length()).strip();
            return Optional.of(new Shown(token, Requests.Carrier.HEADER));
        }
        String header = request.getHeader("Coder-Session-Token");
        if (header != null) {
            return Optional.of(new Shown(header.strip(), Requests.Carrier.HEADER));
        }
        return Cookies.find(request, Cookies.SESSION).map(token -> new Shown(token, Requests.Carrier.COOKIE));
    }

    /** An access token works at the resource that it is bound to, and nowhere else (RFC 8707 section 2). */
    private boolean isMeantFor(Caller caller, HttpServletRequest request) {
        return caller.credential() != Caller.Credential.ACCESS_TOKEN
                || resources.accepts(caller.audience(), request.getRequestURI());
    }
}
