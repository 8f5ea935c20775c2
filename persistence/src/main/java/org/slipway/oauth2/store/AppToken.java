package org.slipway.oauth2.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An access token that an app has got for itself. It is dead as soon as the secret or the key that earned it is gone. */
@Entity
@Table(name = "oauth2_app_tokens")
public class AppToken {

    @Id
    private String id;

    @Column(name = "hashed_secret")
    private byte[] hashedSecret;

    @Column(name = "app_id")
    private UUID appId;

    @Column(name = "app_secret_id")
    private UUID appSecretId;

    @Column(name = "app_key")
    private String appKey;

    private String audience;

    private String scope;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected AppToken() {}

    /**
     * A new token.
     *
     * @param id the public half of its text, or the {@code jti} of a JWT
     * @param hashedSecret SHA-256 of the secret half, or of the whole JWT
     * @param proof what earned it
     */
    public AppToken(
            String id,
            byte[] hashedSecret,
            UUID appId,
            ClientProof proof,
            String audience,
            String scope,
            Instant createdAt,
            Instant expiresAt) {
        this.id = id;
        this.hashedSecret = hashedSecret;
        this.appId = appId;
        this.appSecretId = proof.secretId();
        this.appKey = proof.key();
        this.audience = audience;
        this.scope = scope;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public String id() {
        return id;
    }

    public byte[] hashedSecret() {
        return hashedSecret;
    }

    public UUID appId() {
        return appId;
    }

    /** The secret that earned it, or null. */
    public UUID appSecretId() {
        return appSecretId;
    }

    /** The name of the key that earned it, or null. */
    public String appKey() {
        return appKey;
    }

    /** The resource that it is for. */
    public String audience() {
        return audience;
    }

    /** What it may do there, separated by spaces. */
    public String scope() {
        return scope;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
