package org.slipway.oauth2.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.slipway.oauth2.store.SigningKey;
import org.slipway.oauth2.store.SigningKeyStore;

/** Signs access tokens (RFC 9068) and knows the keys to check them with. */
@Dependent
public class SigningKeys {

    /** RFC 9068 section 2.1. */
    private static final JOSEObjectType ACCESS_TOKEN = new JOSEObjectType("at+jwt");

    @Inject
    SigningKeyStore keys;

    @Inject
    FirstKey first;

    @Inject
    Clock clock;

    /** The claims as a signed JWT of type {@code at+jwt}. */
    public String sign(JWTClaimsSet claims) {
        SigningKey key = signing();
        try {
            SignedJWT jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.ES256)
                            .type(ACCESS_TOKEN)
                            .keyID(key.kid())
                            .build(),
                    claims);
            jwt.sign(new ECDSASigner(KeyPairs.privateKey(key)));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the key " + key.kid() + " does not sign", e);
        }
    }

    /** The public keys with which a token that has not expired can have been signed: the members of {@code keys}. */
    public List<Map<String, Object>> published() {
        signing();
        return keys.list().stream().map(SigningKeys::publicPart).toList();
    }

    private static Map<String, Object> publicPart(SigningKey key) {
        try {
            return JWK.parse(key.publicJwk()).toPublicJWK().toJSONObject();
        } catch (ParseException e) {
            throw new IllegalStateException("the key " + key.kid() + " cannot be read", e);
        }
    }

    /** The key that signs now. The first one is made when it is first needed. */
    private SigningKey signing() {
        return new KeySchedule(keys.list(), clock.instant()).signing().orElseGet(first::make);
    }
}
