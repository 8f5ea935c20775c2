package org.slipway.oauth2.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A key that signs access tokens. */
@Entity
@Table(name = "oauth2_signing_keys")
public class SigningKey {

    @Id
    private String kid;

    private String algorithm;

    @Column(name = "public_jwk")
    private String publicJwk;

    @Column(name = "private_key")
    private byte[] privateKey;

    @Column(name = "created_at")
    private Instant createdAt;

    protected SigningKey() {}

    /**
     * A new key for ES256.
     *
     * @param publicJwk the public key as a JWK in JSON
     * @param privateKey the private key in PKCS #8
     */
    public SigningKey(String kid, String publicJwk, byte[] privateKey, Instant createdAt) {
        this.kid = kid;
        this.algorithm = "ES256";
        this.publicJwk = publicJwk;
        this.privateKey = privateKey.clone();
        this.createdAt = createdAt;
    }

    /** The key's name in the header of a token and in the published set. */
    public String kid() {
        return kid;
    }

    /** {@code ES256}. */
    public String algorithm() {
        return algorithm;
    }

    /** What everybody may see, as a JWK in JSON. */
    public String publicJwk() {
        return publicJwk;
    }

    /** PKCS #8. It leaves this server in no form. */
    public byte[] privateKey() {
        return privateKey.clone();
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** Never shows the private part. */
    @Override
    public String toString() {
        return "SigningKey[" + kid + "]";
    }
}
