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
     * What an access token is asked for.
     *
     * @param clientId who gets it
     * @param grant under which
     * @param resource the grant's resource
     * @param scopes what it may do
     */
    record Asked(String clientId, Grant grant, ProtectedResource resource, List<String> scopes, Instant now) {}

    /**
     * A new access token under the grant, which never outlives it.
     *
     * @param refreshToken what comes with it, or null
     */
    IssuedTokens issue(Asked asked, PrefixedSecret refreshToken) {
        TokenText text = text(asked);
        ApiKey key = key(asked, text);
        keys.add(key);
        return issued(asked, text, key, refreshToken);
    }

    /** The same, and those before it end. */
    IssuedTokens replace(Asked asked, PrefixedSecret refreshToken) {
        TokenText text = text(asked);
        ApiKey key = key(asked, text);
        keys.replaceOfGrant(key);
        return issued(asked, text, key, refreshToken);
    }

    private TokenText text(Asked asked) {
        String subject = asked.grant().userId().toString();
        return texts.make(asked.resource(), subject, asked.clientId(), asked.scopes(), asked.now());
    }

    private ApiKey key(Asked asked, TokenText text) {
        return ApiKey.accessToken(
                        text.id(),
                        text.hash(),
                        asked.grant().userId(),
                        asked.grant().id(),
                        asked.grant().resourceUri(),
                        asked.scopes(),
                        settings.oauth2().accessTokenLifetime(),
                        asked.now())
                .from(origin.address(), origin.userAgent());
    }

    private static IssuedTokens issued(Asked asked, TokenText text, ApiKey key, PrefixedSecret refreshToken) {
        return new IssuedTokens(
                text.text(), key.expiresAt(), refreshToken == null ? null : refreshToken.text(), asked.scopes());
    }
}
