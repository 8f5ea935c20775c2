package org.slipway.oauth2;

import java.util.List;
import org.slipway.oauth2.store.OAuth2App;

/**
 * An authorization request on its way through the rules. Each rule adds what it has found out. As long as there is no
 * trusted redirect URI, a refusal is shown to the person; afterwards it is told to the client.
 */
public final class AuthorizationAttempt {

    private final Parameters parameters;
    private OAuth2App app;
    private String redirectUri;
    private ProtectedResource resource;
    private List<String> scopes = List.of();
    private String codeChallenge;

    public AuthorizationAttempt(Parameters parameters) {
        this.parameters = parameters;
    }

    /** What the client sent. */
    public Parameters parameters() {
        return parameters;
    }

    /** The client, once it is known. */
    public OAuth2App app() {
        return app;
    }

    public void identify(OAuth2App client) {
        app = client;
    }

    /** Where answers go, or null as long as it is not trusted. */
    public String redirectUri() {
        return redirectUri;
    }

    public void trustRedirect(String uri) {
        redirectUri = uri;
    }

    /** What the token will be for. */
    public ProtectedResource resource() {
        return resource;
    }

    public void aimAt(ProtectedResource target) {
        resource = target;
    }

    /** What would be granted. */
    public List<String> scopes() {
        return scopes;
    }

    public void offer(List<String> names) {
        scopes = List.copyOf(names);
    }

    /** The S256 challenge, or null. */
    public String codeChallenge() {
        return codeChallenge;
    }

    public void bindTo(String challenge) {
        codeChallenge = challenge;
    }
}
