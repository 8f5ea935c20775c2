package org.slipway.oauth2;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.BiFunction;
import org.slipway.authorization.Unchecked;

/** The token endpoint's decisions (OAuth 2.1 section 3.2). */
@Stateless
@Unchecked("the client is authenticated here; what it gets was decided by a person before")
public class TokenRequests {

    @Inject
    ClientAuthentication clients;

    @Inject
    CodeExchange codeExchange;

    @Inject
    RefreshExchange refreshExchange;

    /**
     * Answers a token request.
     *
     * @param authorizationHeader as sent, or null
     * @param form the request's form fields
     */
    public TokenOutcome answer(String authorizationHeader, Parameters form) {
        try {
            return new TokenOutcome.Issued(issue(authorizationHeader, form));
        } catch (OAuthException refusal) {
            return new TokenOutcome.Refused(refusal);
        }
    }

    private IssuedTokens issue(String authorizationHeader, Parameters form) {
        form.requireNoRepetition();
        String grantType = form.find("grant_type").orElse("");
        BiFunction<AuthenticatedClient, Parameters, IssuedTokens> exchange = grants().get(grantType);
        if (exchange == null) {
            throw new OAuthException(
                    OAuthError.UNSUPPORTED_GRANT_TYPE, "The grant types are authorization_code and refresh_token.");
        }
        form.require("authorization_code".equals(grantType) ? "code" : "refresh_token");
        AuthenticatedClient client = clients.authenticate(ClientCredentials.read(authorizationHeader, form));
        if (!client.app().grantTypes().contains(grantType)) {
            throw new OAuthException(OAuthError.UNAUTHORIZED_CLIENT, "The client may not use this grant type.");
        }
        return exchange.apply(client, form);
    }

    private Map<String, BiFunction<AuthenticatedClient, Parameters, IssuedTokens>> grants() {
        return Map.of("authorization_code", codeExchange::exchange, "refresh_token", refreshExchange::exchange);
    }
}
