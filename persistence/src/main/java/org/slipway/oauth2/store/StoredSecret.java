package org.slipway.oauth2.store;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import java.time.Instant;
import java.util.UUID;

/** A secret that was shown once, when it was made. Only its hash is kept. */
@MappedSuperclass
public abstract class StoredSecret {

    @Id
    private UUID id;

    @Column(name = "secret_prefix")
    private String secretPrefix;

    @Column(name = "hashed_secret")
    private byte[] hashedSecret;

    @Column(name = "display_secret")
    private String displaySecret;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    protected StoredSecret() {}

    protected StoredSecret(UUID id, String secretPrefix, byte[] hashedSecret, String displaySecret, Instant now) {
        this.id = id;
        this.secretPrefix = secretPrefix;
        this.hashedSecret = hashedSecret;
        this.displaySecret = displaySecret;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    /** The public part by which the secret is found. */
    public String secretPrefix() {
        return secretPrefix;
    }

    /** SHA-256 of the secret part. */
    public byte[] hashedSecret() {
        return hashedSecret;
    }

    /** The last characters, to tell secrets apart. */
    public String displaySecret() {
        return displaySecret;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When the secret was last accepted, or null. */
    public Instant lastUsedAt() {
        return lastUsedAt;
    }
}
