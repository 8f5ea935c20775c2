package org.slipway.oauth2.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** What one consent gave: one person, one app, one resource, some scopes, one chain of refresh tokens. */
@Entity
@Table(name = "oauth2_grants")
public class Grant {

    @Id
    private UUID id;

    @Column(name = "app_id")
    private UUID appId;

    @Column(name = "app_secret_id")
    private UUID appSecretId;

    @Column(name = "app_key")
    private String appKey;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "resource_uri")
    private String resourceUri;

    private String scope;

    @Column(name = "refresh_prefix")
    private String refreshPrefix;

    @Column(name = "refresh_hash")
    private byte[] refreshHash;

    @Column(name = "previous_hash")
    private byte[] previousHash;

    @Column(name = "chain_key")
    private byte[] chainKey;

    @Column(name = "rotation_salt")
    private byte[] rotationSalt;

    @Column(name = "rotated_at")
    private Instant rotatedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected Grant() {}

    public Grant(UUID id, UUID appId, UUID appSecretId, UUID userId, String resourceUri, String scope) {
        this.id = id;
        this.appId = appId;
        this.appSecretId = appSecretId;
        this.userId = userId;
        this.resourceUri = resourceUri;
        this.scope = scope;
    }

    /** A key has proved the app, by this name (see {@link ClientKeys#names}); null if none has. */
    public Grant provedBy(String key) {
        appKey = key;
        return this;
    }

    /** Starts the chain of refresh tokens. */
    public Grant startingChain(String prefix, byte[] hash, byte[] key, byte[] salt, Instant now, Instant end) {
        refreshPrefix = prefix;
        refreshHash = hash;
        chainKey = key;
        rotationSalt = salt;
        createdAt = now;
        lastUsedAt = now;
        expiresAt = end;
        return this;
    }

    public UUID id() {
        return id;
    }

    public UUID appId() {
        return appId;
    }

    /** The secret with which the app obtained the grant; null for a public app, and for one that has used a key. */
    public UUID appSecretId() {
        return appSecretId;
    }

    /** The name of the key with which it did; else null. */
    public String appKey() {
        return appKey;
    }

    public UUID userId() {
        return userId;
    }

    public String resourceUri() {
        return resourceUri;
    }

    public String scope() {
        return scope;
    }

    /** The part that all refresh tokens of the chain share. */
    public String refreshPrefix() {
        return refreshPrefix;
    }

    /** SHA-256 of the current refresh token's secret part. */
    public byte[] refreshHash() {
        return refreshHash;
    }

    /** The same of the token before it, or null before the first rotation. */
    public byte[] previousHash() {
        return previousHash;
    }

    /** Recognises every token of the chain, also long retired ones. */
    public byte[] chainKey() {
        return chainKey;
    }

    /** Went into the current token when it was derived from the one before it. */
    public byte[] rotationSalt() {
        return rotationSalt;
    }

    /** When the current token replaced the one before it, or null. */
    public Instant rotatedAt() {
        return rotatedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant lastUsedAt() {
        return lastUsedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
