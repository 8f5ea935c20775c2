package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.slipway.audit.RequestOrigin;
import org.slipway.login.KeyText;
import org.slipway.login.store.ApiKey;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.oauth2.store.Grant;
import org.slipway.settings.Settings;

/** Makes access tokens: opaque, short-lived, bound to the grant's resource (RFC 8707 section 2). */
@Dependent
public class AccessTokens {

    @Inject
    ApiKeyStore keys;

    @Inject
    RequestOrigin origin;

    @Inject
    Settings settings;

    /** A new access token under the grant, which never outlives it. */
    public IssuedTokens issue(Grant grant, List<String> scopes, PrefixedSecret refreshToken, Instant now) {
        KeyText text = KeyText.random();
        ApiKey key = ApiKey.accessToken(
                        text.id(),
                        text.hashedSecret(),
                        grant.userId(),
                        grant.id(),
                        grant.resourceUri(),
                        scopes,
                        settings.oauth2().accessTokenLifetime(),
                        now)
                .from(origin.address(), origin.userAgent());
        keys.add(key);
        return new IssuedTokens(text.text(), key.expiresAt(), refreshToken.text(), scopes);
    }
}
