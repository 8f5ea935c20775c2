package org.slipway.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.slipway.oauth2.ProtectedResource;
import org.slipway.oauth2.ProtectedResources;
import org.slipway.settings.Settings;

/** What a refused client is told in {@code WWW-Authenticate}: where to learn about tokens, and which scopes to ask for. */
@ApplicationScoped
public class Challenges {

    @Inject
    ProtectedResources resources;

    @Inject
    Settings settings;

    /** For 401 (RFC 6750 section 3, RFC 9728 section 5.1): with an error only if a token came that does not work. */
    public String unauthenticated(HttpServletRequest request) {
        ProtectedResource resource = resources.serving(request.getRequestURI());
        String error = Requests.isCredentialRejected(request)
                ? ", error=\"invalid_token\", error_description=\"The token is not valid for this resource.\""
                : "";
        return challenge(resource, resource.defaultScopes()) + error;
    }

    /** For 403 (RFC 6750 section 3.1): which scopes the whole operation needs. */
    public String insufficientScope(HttpServletRequest request, List<String> scopes) {
        ProtectedResource resource = resources.serving(request.getRequestURI());
        return challenge(resource, scopes) + ", error=\"insufficient_scope\"";
    }

    private String challenge(ProtectedResource resource, List<String> scopes) {
        return "Bearer realm=\"slipway\", resource_metadata=\"" + settings.accessUrl()
                + "/.well-known/oauth-protected-resource" + resource.path() + "\", scope=\""
                + String.join(" ", scopes) + "\"";
    }
}
