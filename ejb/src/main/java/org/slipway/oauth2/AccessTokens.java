package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slipway.audit.RequestOrigin;
import org.slipway.login.store.ApiKey;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.settings.Settings;

/** Makes access tokens: short-lived, bound to the grant's resource (RFC 8707 section 2), in the form that it wants. */
@Dependent
public class AccessTokens {

    @Inject
    ApiKeyStore keys;

    @Inject
    TokenTexts texts;

    @Inject
    RequestOrigin origin;

    @Inject
    Settings settings;

    /**
     * What an access token is asked for.
     *
     * @param clientId who gets it
     * @param grantId under which grant
     * @param userId of whom
     * @param resource the grant's resource
     * @param scopes what it may do
     */
    public record Asked(
            String clientId, UUID grantId, UUID userId, ProtectedResource resource, List<String> scopes, Instant now) {}

    /**
     * A new access token, before it is kept.
     *
     * @param key what is to be kept
     * @param text what the client gets
     */
    record Draft(Asked asked, ApiKey key, String text) {

        /**
         * What the client is answered.
         *
         * @param refreshToken what comes with it, or null
         */
        IssuedTokens issued(PrefixedSecret refreshToken) {
            return new IssuedTokens(
                    text, key.expiresAt(), refreshToken == null ? null : refreshToken.text(), asked.scopes());
        }

        /** Never shows the token. */
        @Override
        public String toString() {
            return "Draft[" + key.id() + "]";
        }
    }

    /** A new access token under the grant, which never outlives it. It works once its key is kept. */
    Draft draft(Asked asked) {
        TokenText text =
                texts.make(asked.resource(), asked.userId().toString(), asked.clientId(), asked.scopes(), asked.now());
        ApiKey key = ApiKey.accessToken(
                        text.id(),
                        text.hash(),
                        asked.userId(),
                        asked.grantId(),
                        asked.resource().identifier(),
                        asked.scopes(),
                        settings.oauth2().accessTokenLifetime(),
                        asked.now())
                .from(origin.address(), origin.userAgent());
        return new Draft(asked, key, text.text());
    }

    /**
     * The same, kept.
     *
     * @param refreshToken what comes with it, or null
     */
    IssuedTokens issue(Asked asked, PrefixedSecret refreshToken) {
        Draft draft = draft(asked);
        keys.add(draft.key());
        return draft.issued(refreshToken);
    }
}
