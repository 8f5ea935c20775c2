package org.slipway.oauth2.assertions;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A JWT with which a client says who it is (RFC 7523 section 3). It has been read, and is believed once it is proved. */
public final class ClientAssertion {

    /** What {@code client_assertion_type} must say (RFC 7523 section 2.2). */
    public static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** How it may be signed (RFC 8725 section 3.1). */
    public static final List<String> ALGORITHMS = List.of("ES256", "ES384", "RS256", "PS256");

    private static final int LONGEST = 8 * 1024;

    private final SignedJWT jwt;
    private final JWTClaimsSet claims;

    private ClientAssertion(SignedJWT jwt, JWTClaimsSet claims) {
        this.jwt = jwt;
        this.claims = claims;
    }

    /**
     * Reads an assertion.
     *
     * @throws RefusedAssertionException if it is no signed JWT, or too long
     */
    public static ClientAssertion read(String text) {
        if (text.length() > LONGEST) {
            throw new RefusedAssertionException("it is too long");
        }
        try {
            SignedJWT jwt = SignedJWT.parse(text);
            return new ClientAssertion(jwt, jwt.getJWTClaimsSet());
        } catch (ParseException | RuntimeException e) {
            throw new RefusedAssertionException("it is not a signed JWT");
        }
    }

    /** The client that it speaks of; empty if it does not say. */
    public String clientId() {
        return Optional.ofNullable(claims.getSubject()).orElse("");
    }

    /** Its {@code jti}. */
    public String id() {
        return claims.getJWTID();
    }

    /** Until when it may be shown: whoever remembers its id until then knows when it is shown again. */
    public Instant shownUntil() {
        return claims.getExpirationTime().toInstant().plus(AssertionRules.SKEW);
    }

    /**
     * Goes on if it says what an assertion of this client for this server says now.
     *
     * @param issuer this server's issuer identifier (RFC 8414 section 2)
     * @throws RefusedAssertionException otherwise
     */
    public void check(String clientId, String issuer, Instant now) {
        AssertionRules.check(new AssertionRules.Shown(jwt.getHeader(), claims, clientId, issuer, now));
    }

    /** Whether it is signed by a key of this set, by its own word. */
    public boolean namesOneOf(ClientKeySet keys) {
        return keys.find(jwt.getHeader()).isPresent();
    }

    /**
     * Goes on if a key of this set has signed it.
     *
     * @return the key's thumbprint (RFC 7638)
     * @throws RefusedAssertionException otherwise
     */
    public String provedBy(ClientKeySet keys) {
        JWK key = keys.find(jwt.getHeader())
                .orElseThrow(() -> new RefusedAssertionException("its key is unknown, or not the only one that suits"));
        try {
            if (jwt.verify(verifier(key))) {
                return ClientKeySet.thumbprint(key);
            }
        } catch (JOSEException e) {
            // No signature of this key either.
        }
        throw new RefusedAssertionException("its signature is not that of its key");
    }

    private static JWSVerifier verifier(JWK key) throws JOSEException {
        return key instanceof ECKey ec ? new ECDSAVerifier(ec) : new RSASSAVerifier(key.toRSAKey());
    }

    /** Never shows the assertion. */
    @Override
    public String toString() {
        return "ClientAssertion";
    }
}
