package org.slipway.oauth2.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.ShapesAccess;

/** A secret with which the server of a resource asks about tokens. Only its hash is kept. */
@Entity
@Table(name = "oauth2_resource_secrets")
public class ResourceSecret implements ShapesAccess {

    @Id
    private UUID id;

    @Column(name = "resource_id")
    private UUID resourceId;

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

    protected ResourceSecret() {}

    public ResourceSecret(
            UUID id, UUID resourceId, String secretPrefix, byte[] hashedSecret, String displaySecret, Instant now) {
        this.id = id;
        this.resourceId = resourceId;
        this.secretPrefix = secretPrefix;
        this.hashedSecret = hashedSecret;
        this.displaySecret = displaySecret;
        this.createdAt = now;
    }

    public UUID id() {
        return id;
    }

    public UUID resourceId() {
        return resourceId;
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

    @Override
    public AccessChange accessChange() {
        return AccessChange.resource(resourceId);
    }

    @Override
    public boolean shapesAccessWhenNew() {
        return false;
    }
}
