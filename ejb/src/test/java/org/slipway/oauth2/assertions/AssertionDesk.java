package org.slipway.oauth2.assertions;

import static org.slipway.oauth2.OAuth2Fixtures.ISSUER;
import static org.slipway.oauth2.OAuth2Fixtures.NOW;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.factories.DefaultJWSSignerFactory;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.UUID;

/** Makes keys and assertions as clients make them. */
public final class AssertionDesk {

    private AssertionDesk() {}

    /** A key on P-256 with this id. */
    public static JWK key(String id) {
        return ec(Curve.P_256, id);
    }

    static JWK ec(Curve curve, String id) {
        try {
            return new ECKeyGenerator(curve).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static RSAKey rsa(int bits, String id) {
        try {
            return new RSAKeyGenerator(bits, true).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public halves of these keys, as a JSON Web Key Set. */
    public static String set(JWK... keys) {
        return new JWKSet(List.of(keys)).toString(true);
    }

    static ClientKeySet keySet(JWK... keys) {
        return ClientKeySet.parse(set(keys));
    }

    /** What an assertion of this client says at {@link org.slipway.oauth2.OAuth2Fixtures#NOW}. */
    static JWTClaimsSet.Builder claims(String clientId) {
        return claims(clientId, NOW);
    }

    static JWTClaimsSet.Builder claims(String clientId, Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(ISSUER)
                .jwtID(UUID.randomUUID().toString())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)));
    }

    /** A good assertion of this client at this time. */
    public static String assertion(String clientId, JWK key, Instant now) {
        return signed(header(key), claims(clientId, now), key);
    }

    static JWSHeader.Builder header(JWK key) {
        return new JWSHeader.Builder(algorithm(key)).keyID(key.getKeyID());
    }

    private static JWSAlgorithm algorithm(JWK key) {
        if (key instanceof RSAKey) {
            return JWSAlgorithm.RS256;
        }
        return key.toECKey().getCurve().equals(Curve.P_384) ? JWSAlgorithm.ES384 : JWSAlgorithm.ES256;
    }

    static String signed(JWSHeader.Builder header, JWTClaimsSet.Builder claims, JWK key) {
        try {
            JWSHeader complete = header.build();
            JWSSigner signer = new DefaultJWSSignerFactory().createJWSSigner(key, complete.getAlgorithm());
            SignedJWT jwt = new SignedJWT(complete, claims.build());
            jwt.sign(signer);
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
