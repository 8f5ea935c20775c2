package org.slipway.system.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A key on P-256 with which a client signs assertions (RFC 7523).
 *
 * @param id its {@code kid}
 */
public record ClientKey(String id, KeyPair pair) {

    /** What {@code client_assertion_type} says. */
    public static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    /** {@return a new key} */
    public static ClientKey make(String id) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return new ClientKey(id, generator.generateKeyPair());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@return the public halves of keys, as a JSON Web Key Set} */
    public static ObjectNode set(ClientKey... keys) {
        ObjectNode set = Json.object();
        var list = set.putArray("keys");
        for (ClientKey key : keys) {
            list.add(key.published());
        }
        return set;
    }

    /** {@return the public half, as a JSON Web Key} */
    public ObjectNode published() {
        var point = ((ECPublicKey) pair.getPublic()).getW();
        return Json.object()
                .put("kty", "EC")
                .put("crv", "P-256")
                .put("kid", id)
                .put("x", coordinate(point.getAffineX()))
                .put("y", coordinate(point.getAffineY()));
    }

    private static String coordinate(BigInteger number) {
        byte[] bytes = new byte[32];
        byte[] given = number.toByteArray();
        int length = Math.min(32, given.length);
        System.arraycopy(given, given.length - length, bytes, 32 - length, length);
        return encoded(bytes);
    }

    /** {@return what a good assertion of a client says} */
    public static ObjectNode claims(String clientId) {
        return claims(clientId, TestServer.api());
    }

    /** {@return the same for a server with this issuer identifier} */
    public static ObjectNode claims(String clientId, String issuer) {
        long now = Instant.now().getEpochSecond();
        return Json.object()
                .put("iss", clientId)
                .put("sub", clientId)
                .put("aud", issuer)
                .put("jti", Authorization.random())
                .put("iat", now)
                .put("exp", now + 60);
    }

    /** {@return a good assertion of a client} */
    public String assertion(String clientId) {
        return sign(claims(clientId));
    }

    /** {@return an assertion that says this} */
    public String sign(ObjectNode claims) {
        return sign(Json.object().put("alg", "ES256").put("kid", id), claims);
    }

    /** {@return the same under a header} */
    public String sign(ObjectNode header, ObjectNode claims) {
        try {
            String text = encoded(header) + "." + encoded(claims);
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return text + "." + encoded(signature.sign());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@return an assertion that takes the public key for a shared one} */
    public String signWithPublicKey(ObjectNode claims) {
        try {
            String text = encoded(Json.object().put("alg", "HS256").put("kid", id)) + "." + encoded(claims);
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(published().toString().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return text + "." + encoded(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** {@return an assertion that nobody has signed} */
    public static String unsigned(ObjectNode claims) {
        return encoded(Json.object().put("alg", "none")) + "." + encoded(claims) + ".";
    }

    /** {@return the request with this assertion} */
    public static Call add(Call call, String assertion) {
        return call.add("client_assertion_type", TYPE).add("client_assertion", assertion);
    }

    private static String encoded(ObjectNode json) {
        return encoded(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
