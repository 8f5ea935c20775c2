package org.slipway.oauth2.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import org.slipway.oauth2.store.SigningKey;

/** Makes keys for ES256 (RFC 7518 section 3.4) and reads them again. */
final class KeyPairs {

    private KeyPairs() {}

    /** A new random key; its name is its thumbprint (RFC 7638). */
    static SigningKey random(Instant now) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            KeyPair pair = generator.generateKeyPair();
            ECKey jwk = new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint()
                    .build();
            return new SigningKey(
                    jwk.getKeyID(), jwk.toJSONString(), pair.getPrivate().getEncoded(), now);
        } catch (GeneralSecurityException | JOSEException e) {
            throw new IllegalStateException("every Java platform has ES256", e);
        }
    }

    /** The private part. */
    static ECPrivateKey privateKey(SigningKey key) {
        try {
            return (ECPrivateKey)
                    KeyFactory.getInstance("EC").generatePrivate(new PKCS8EncodedKeySpec(key.privateKey()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key " + key.kid() + " cannot be read", e);
        }
    }
}
