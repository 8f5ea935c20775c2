package org.slipway.login.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.ShapesAccess;

/** The key behind a browser session, an API token or an OAuth2 access token. */
@Entity
@Table(name = "api_keys")
public class ApiKey implements ShapesAccess {

    /** How the key was obtained. The first two are browser sessions. */
    public enum LoginType {
        password,
        oidc,
        token,
        oauth2_provider_app
    }

    @Id
    private String id;

    @Column(name = "hashed_secret")
    private byte[] hashedSecret;

    @Column(name = "user_id")
    private UUID userId;

    @Enumerated(EnumType.STRING)
    @Column(name = "login_type")
    private LoginType loginType;

    @Column(name = "token_name")
    private String tokenName;

    private List<String> scopes;
    private String audience;

    @Column(name = "grant_id")
    private UUID grantId;

    @Column(name = "lifetime_seconds")
    private long lifetimeSeconds;

    @Column(name = "ip_address")
    private String ipAddress = "";

    @Column(name = "user_agent")
    private String userAgent = "";

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "last_used")
    private Instant lastUsed;

    @Column(name = "expires_at")
    private Instant expiresAt;

    protected ApiKey() {}

    private ApiKey(String id, byte[] hashedSecret, UUID userId, LoginType loginType, List<String> scopes) {
        this.id = id;
        this.hashedSecret = hashedSecret;
        this.userId = userId;
        this.loginType = loginType;
        this.scopes = List.copyOf(scopes);
    }

    private ApiKey living(Duration lifetime, Instant now) {
        lifetimeSeconds = lifetime.toSeconds();
        createdAt = now;
        updatedAt = now;
        lastUsed = now;
        expiresAt = now.plus(lifetime);
        return this;
    }

    /** A browser session: it may do all that its person may. */
    public static ApiKey session(
            String id, byte[] hashedSecret, UUID userId, LoginType type, Duration lifetime, Instant now) {
        return new ApiKey(id, hashedSecret, userId, type, List.of("coder:all")).living(lifetime, now);
    }

    /** An API token that its person made. */
    public static ApiKey token(
            String id,
            byte[] hashedSecret,
            UUID userId,
            String name,
            List<String> scopes,
            Duration lifetime,
            Instant now) {
        ApiKey key = new ApiKey(id, hashedSecret, userId, LoginType.token, scopes);
        key.tokenName = name;
        return key.living(lifetime, now);
    }

    /** An OAuth2 access token: bound to one grant and one resource (RFC 8707 section 2). */
    public static ApiKey accessToken(
            String id,
            byte[] hashedSecret,
            UUID userId,
            UUID grantId,
            String audience,
            List<String> scopes,
            Duration lifetime,
            Instant now) {
        ApiKey key = new ApiKey(id, hashedSecret, userId, LoginType.oauth2_provider_app, scopes);
        key.grantId = grantId;
        key.audience = audience;
        return key.living(lifetime, now);
    }

    /** Makes the key end with a grant: it was made by an app that acts under it. */
    public ApiKey under(UUID grant) {
        grantId = grant;
        return this;
    }

    /** Notes from where the key was obtained. */
    public ApiKey from(String address, String agent) {
        ipAddress = address;
        userAgent = agent;
        return this;
    }

    public String id() {
        return id;
    }

    /** The SHA-256 of the secret half. */
    public byte[] hashedSecret() {
        return hashedSecret;
    }

    public UUID userId() {
        return userId;
    }

    public LoginType loginType() {
        return loginType;
    }

    /** True for a key that a browser holds after a login. */
    public boolean isSession() {
        return loginType == LoginType.password || loginType == LoginType.oidc;
    }

    /** The name that its person gave to an API token, else null. */
    public String tokenName() {
        return tokenName;
    }

    public List<String> scopes() {
        return scopes;
    }

    /** The resource that an access token is for, else null. */
    public String audience() {
        return audience;
    }

    /** The grant with which the key ends: that of an access token, or of a token that an app made; else null. */
    public UUID grantId() {
        return grantId;
    }

    public long lifetimeSeconds() {
        return lifetimeSeconds;
    }

    public String ipAddress() {
        return ipAddress;
    }

    public String userAgent() {
        return userAgent;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public Instant lastUsed() {
        return lastUsed;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    public AccessChange accessChange() {
        return AccessChange.key(id);
    }

    @Override
    public boolean shapesAccessWhenNew() {
        return false;
    }
}
