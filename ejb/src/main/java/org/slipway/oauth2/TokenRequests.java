package org.slipway.oauth2;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.slipway.caller.Unchecked;
import org.slipway.oauth2.store.GrantType;

/**
 * The token endpoint's decisions (OAuth 2.1 section 3.2). It has no transaction of its own: what happens thousands of times a
 * second is one statement, and the exchanges that are more than one have theirs.
 */
@ApplicationScoped
@Unchecked("the client is authenticated here; what it gets was decided by a person or an administrator before")
public class TokenRequests {

    @Inject
    ClientAuthentication clients;

    @Inject
    CodeExchange codeExchange;

    @Inject
    RefreshExchange refreshExchange;

    @Inject
    OwnAccess ownAccess;

    @Inject
    DeviceExchange deviceExchange;

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
        Exchange exchange = exchanges().get(grantType);
        if (exchange == null) {
            throw new OAuthException(
                    OAuthError.UNSUPPORTED_GRANT_TYPE, "The grant types are " + String.join(", ", GrantType.ALL) + ".");
        }
        exchange.parameter().ifPresent(form::require);
        AuthenticatedClient client = clients.authenticate(ClientCredentials.read(authorizationHeader, form));
        if (!client.app().grantTypes().contains(grantType)) {
            throw new OAuthException(OAuthError.UNAUTHORIZED_CLIENT, "The client may not use this grant type.");
        }
        return exchange.work().apply(client, form);
    }

    /**
     * What a grant type does.
     *
     * @param parameter what its request must have beyond the client
     */
    private record Exchange(
            Optional<String> parameter, BiFunction<AuthenticatedClient, Parameters, IssuedTokens> work) {}

    private Map<String, Exchange> exchanges() {
        return Map.of(
                GrantType.AUTHORIZATION_CODE, new Exchange(Optional.of("code"), codeExchange::exchange),
                GrantType.REFRESH_TOKEN, new Exchange(Optional.of("refresh_token"), refreshExchange::exchange),
                GrantType.CLIENT_CREDENTIALS, new Exchange(Optional.empty(), ownAccess::issue),
                GrantType.DEVICE_CODE, new Exchange(Optional.of("device_code"), deviceExchange::exchange));
    }
}
