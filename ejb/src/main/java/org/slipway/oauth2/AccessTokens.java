package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.slipway.audit.RequestOrigin;
import org.slipway.login.store.ApiKey;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.oauth2.store.Grant;
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
     * A new access token under the grant, which never outlives it.
     *
     * @param clientId who gets it
     * @param resource the grant's resource
     * @param refreshToken what comes with it, or null
     */
    public IssuedTokens issue(
            String clientId,
            Grant grant,
            ProtectedResource resource,
            List<String> scopes,
            PrefixedSecret refreshToken,
            Instant now) {
        TokenText text = texts.make(resource, grant.userId().toString(), clientId, scopes, now);
        ApiKey key = ApiKey.accessToken(
                        text.id(),
                        text.hash(),
                        grant.userId(),
                        grant.id(),
                        grant.resourceUri(),
                        scopes,
                        settings.oauth2().accessTokenLifetime(),
                        now)
                .from(origin.address(), origin.userAgent());
        keys.add(key);
        return new IssuedTokens(
                text.text(), key.expiresAt(), refreshToken == null ? null : refreshToken.text(), scopes);
    }
}
