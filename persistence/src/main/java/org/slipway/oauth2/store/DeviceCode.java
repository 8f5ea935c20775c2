package org.slipway.oauth2.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** A device's request for access, and what a person has decided about it. It is kept after use until it expires. */
@Entity
@Table(name = "oauth2_device_codes")
public class DeviceCode {

    @Id
    private UUID id;

    @Column(name = "app_id")
    private UUID appId;

    @Column(name = "app_secret_id")
    private UUID appSecretId;

    @Column(name = "secret_prefix")
    private String secretPrefix;

    @Column(name = "hashed_secret")
    private byte[] hashedSecret;

    @Column(name = "user_code")
    private String userCode;

    @Column(name = "resource_uri")
    private String resourceUri;

    private String scope;

    @Column(name = "requested_from")
    private String requestedFrom;

    @Column(name = "poll_interval")
    private int pollInterval;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_polled_at")
    private Instant lastPolledAt;

    @Column(name = "user_id")
    private UUID userId;

    private Boolean allowed;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "consumed_at")
    private Instant consumedAt;

    protected DeviceCode() {}

    /**
     * A new request of an app.
     *
     * @param appSecretId the secret with which the app proved who it is; null for a public app
     */
    public DeviceCode(UUID id, UUID appId, UUID appSecretId, String resourceUri, String scope) {
        this.id = id;
        this.appId = appId;
        this.appSecretId = appSecretId;
        this.resourceUri = resourceUri;
        this.scope = scope;
    }

    /** Sets the two codes: the device's own, kept as a hash, and the one that the person types. */
    public DeviceCode known(String prefix, byte[] hash, String typed) {
        secretPrefix = prefix;
        hashedSecret = hash;
        userCode = typed;
        return this;
    }

    /** Sets where it came from, how long it lives, and how often the device may ask. */
    public DeviceCode waiting(String address, Duration interval, Instant now, Instant end) {
        requestedFrom = address;
        pollInterval = (int) interval.toSeconds();
        createdAt = now;
        expiresAt = end;
        return this;
    }

    public UUID id() {
        return id;
    }

    public UUID appId() {
        return appId;
    }

    public UUID appSecretId() {
        return appSecretId;
    }

    /** SHA-256 of the secret part of the device's code. */
    public byte[] hashedSecret() {
        return hashedSecret;
    }

    /** What the person types, without the dash. */
    public String userCode() {
        return userCode;
    }

    public String resourceUri() {
        return resourceUri;
    }

    public String scope() {
        return scope;
    }

    /** The address that asked. */
    public String requestedFrom() {
        return requestedFrom;
    }

    /** How long the device has to wait between two questions. */
    public Duration pollInterval() {
        return Duration.ofSeconds(pollInterval);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** Who decided, or null as long as nobody has. */
    public UUID userId() {
        return userId;
    }

    /** Whether a person has decided. */
    public boolean isDecided() {
        return decidedAt != null;
    }

    /** Whether a person has said yes. */
    public boolean isAllowed() {
        return Boolean.TRUE.equals(allowed);
    }

    /** When the device got its tokens, or null. */
    public Instant consumedAt() {
        return consumedAt;
    }
}
