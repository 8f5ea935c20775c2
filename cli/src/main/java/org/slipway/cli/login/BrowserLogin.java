package org.slipway.cli.login;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.slipway.cli.CliException;
import org.slipway.cli.Invocation;
import org.slipway.cli.credentials.OAuthLogin;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Query;

/** Authorization code with PKCE; the browser comes back to a loopback address (RFC 8252 section 7.3). */
final class BrowserLogin {

    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Invocation invocation;
    private final ApiClient api;
    private final AuthorizationServer server;

    BrowserLogin(Invocation invocation, ApiClient api, AuthorizationServer server) {
        this.invocation = invocation;
        this.api = api;
        this.server = server;
    }

    /**
     * @param scope to ask for
     * @param openBrowser whether to open a browser; otherwise the address is only shown
     * @param onlyIfOpened whether to give up when no browser could be opened, so that another way can be taken
     * @return the grant; empty when no browser could be opened
     */
    Optional<OAuthLogin> run(String scope, boolean openBrowser, boolean onlyIfOpened) {
        if (!server.supportsS256()) {
            throw CliException.failed("The server does not support PKCE with S256; signing in would not be safe.");
        }
        var proof = Pkce.create();
        String state = Pkce.random();
        try (var receiver = new LoopbackReceiver(state)) {
            URI redirect = receiver.redirectUri();
            URI request = authorizationRequest(proof, state, redirect, scope);
            boolean opened = openBrowser && invocation.environment().browser().test(request);
            if (!opened && onlyIfOpened) {
                return Optional.empty();
            }
            invocation.tell(opened ? "Your browser was opened; if you do not see it, open:" : "Open in a browser:");
            invocation.tell("  " + request);
            return Optional.of(exchange(checked(receiver.await(PATIENCE)), proof, redirect));
        }
    }

    private URI authorizationRequest(Pkce proof, String state, URI redirect, String scope) {
        var query = new Query()
                .with("response_type", "code")
                .with("client_id", AuthorizationServer.CLIENT_ID)
                .with("redirect_uri", redirect)
                .with("scope", scope)
                .with("state", state)
                .with("resource", api.server())
                .with("code_challenge", proof.challenge())
                .with("code_challenge_method", "S256");
        return URI.create(query.on(server.authorizationEndpoint().toString()));
    }

    private Map<String, String> checked(Map<String, String> answer) {
        String issuer = answer.get("iss");
        boolean foreign = issuer != null && !issuer.equals(server.issuer());
        if (foreign || (issuer == null && server.sendsIssuer())) {
            throw CliException.failed("The answer does not come from " + server.issuer() + "; signing in was stopped.");
        }
        if ("access_denied".equals(answer.get("error"))) {
            throw CliException.failed("Access was denied in the browser.");
        }
        if (!answer.containsKey("code")) {
            throw CliException.failed(
                    "Signing in failed: " + answer.getOrDefault("error_description", answer.get("error")));
        }
        return answer;
    }

    private OAuthLogin exchange(Map<String, String> answer, Pkce proof, URI redirect) {
        var endpoint = new TokenEndpoint(
                api, server.tokenEndpoint(), invocation.environment().clock());
        var tokens = endpoint.ask(new Query()
                .with("grant_type", "authorization_code")
                .with("code", answer.get("code"))
                .with("redirect_uri", redirect)
                .with("code_verifier", proof.verifier())
                .with("resource", api.server()));
        if (!tokens.granted()) {
            throw CliException.failed("The server gave no token: " + tokens.reason());
        }
        return endpoint.login(tokens, server.revocationEndpoint().orElse(null), api.server(), null);
    }
}
