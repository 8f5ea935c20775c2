package org.slipway.oauth2;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slipway.caller.Unchecked;

/**
 * The revocation endpoint's decisions (RFC 7009). Either token of a pair ends the grant, and with it all of its tokens.
 */
@ApplicationScoped
@Unchecked("the client is authenticated here and can end only what is its own")
public class Revocations {

    @Inject
    ClientAuthentication clients;

    @Inject
    RevokedTokens revoked;

    /**
     * Ends the grant behind a token of this client. A token that is unknown, or of another client, changes nothing and is
     * not told apart (section 2.2).
     *
     * @throws OAuthException {@code invalid_request} for something that cannot be a token, {@code invalid_client}
     */
    public Optional<OAuthException> revoke(String authorizationHeader, Parameters form) {
        try {
            form.requireNoRepetition();
            AuthenticatedClient client = clients.authenticate(ClientCredentials.read(authorizationHeader, form));
            String token = form.require("token");
            revoked.end(token, client.app().id());
            return Optional.empty();
        } catch (OAuthException refusal) {
            return Optional.of(refusal);
        }
    }
}
