package org.slipway.auditlog.chain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.interfaces.EdECPrivateKey;
import java.security.spec.NamedParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/** An Ed25519 key (RFC 8032) that signs anchors. Its id is the beginning of the SHA-256 of its public half. */
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final int ID_BYTES = 8;

    private final PrivateKey privateKey;
    private final PublicKey publicKey;

    private SigningKey(PrivateKey privateKey, PublicKey publicKey) {
        this.privateKey = privateKey;
        this.publicKey = publicKey;
    }

    /** A new one. */
    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
            return new SigningKey(pair.getPrivate(), pair.getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * The key of this PKCS#8 encoding; the public half is computed from it.
     *
     * @throws IllegalArgumentException if it is no Ed25519 key
     */
    public static SigningKey of(byte[] pkcs8) {
        try {
            PrivateKey key = KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            byte[] seed = ((EdECPrivateKey) key).getBytes().orElseThrow();
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(NamedParameterSpec.ED25519, new Seed(seed));
            return new SigningKey(key, generator.generateKeyPair().getPublic());
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("is no Ed25519 private key", e);
        }
    }

    /** The id of its public half. */
    public String id() {
        return id(publicKey());
    }

    /** The id of a public key. */
    public static String id(byte[] publicKey) {
        return HexFormat.of().formatHex(Arrays.copyOf(Hashes.sha256().digest(publicKey), ID_BYTES));
    }

    /** The public half, as SubjectPublicKeyInfo. */
    public byte[] publicKey() {
        return publicKey.getEncoded();
    }

    byte[] pkcs8() {
        return privateKey.getEncoded();
    }

    byte[] sign(byte[] hash) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(privateKey);
            signature.update(hash);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether a signature is this public key's over this hash. A key or signature that cannot be read is not. */
    static boolean isValid(byte[] publicKey, byte[] hash, byte[] signed) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(publicKey)));
            signature.update(hash);
            return signature.verify(signed);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    /** Hands out the seed of a known key: the generator computes the public half from it. */
    private static final class Seed extends SecureRandom {
        private static final long serialVersionUID = 1L;
        private final transient byte[] seed;

        private Seed(byte[] seed) {
            this.seed = seed;
        }

        @Override
        public void nextBytes(byte[] bytes) {
            System.arraycopy(seed, 0, bytes, 0, bytes.length);
        }
    }
}
