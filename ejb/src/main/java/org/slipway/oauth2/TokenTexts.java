package org.slipway.oauth2;

import com.nimbusds.jwt.JWTClaimsSet;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.slipway.login.KeyText;
import org.slipway.login.Secrets;
import org.slipway.oauth2.keys.SigningKeys;
import org.slipway.oauth2.store.TokenFormat;
import org.slipway.settings.Settings;

/** Makes the texts of access tokens: random ones, or JWTs for resources that check by themselves. */
@Dependent
public class TokenTexts {

    private static final int JWT_ID_LENGTH = 22;

    @Inject
    SigningKeys keys;

    @Inject
    Settings settings;

    /**
     * A new text.
     *
     * @param subject the person's id; the client id of an app that acts for itself (RFC 9068 section 2.2)
     * @param clientId who gets it
     * @param scopes what it may do
     */
    TokenText make(ProtectedResource resource, String subject, String clientId, List<String> scopes, Instant now) {
        Instant end = now.plus(settings.oauth2().accessTokenLifetime());
        if (resource.format() == TokenFormat.OPAQUE) {
            KeyText text = KeyText.random();
            return new TokenText(text.text(), text.id(), text.hashedSecret(), end);
        }
        String id = Secrets.alphanumeric(JWT_ID_LENGTH);
        String jwt = keys.sign(new JWTClaimsSet.Builder()
                .issuer(settings.accessUrl().toString())
                .subject(subject)
                .audience(resource.identifier())
                .claim("client_id", clientId)
                .claim("scope", String.join(" ", scopes))
                .jwtID(id)
                .issueTime(Date.from(now))
                .expirationTime(Date.from(end))
                .build());
        return new TokenText(jwt, id, Secrets.sha256(jwt), end);
    }
}
