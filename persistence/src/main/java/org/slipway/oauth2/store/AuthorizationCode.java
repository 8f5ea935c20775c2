package org.slipway.oauth2.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** An authorization code and all that it is bound to. It is kept after use until it expires, so that a reuse is noticed. */
@Entity
@Table(name = "oauth2_app_codes")
public class AuthorizationCode {

    @Id
    private UUID id;

    @Column(name = "app_id")
    private UUID appId;

    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "secret_prefix")
    private String secretPrefix;

    @Column(name = "hashed_secret")
    private byte[] hashedSecret;

    @Column(name = "redirect_uri")
    private String redirectUri;

    @Column(name = "redirect_uri_sent")
    private boolean redirectUriSent;

    @Column(name = "resource_uri")
    private String resourceUri;

    @Column(name = "resource_sent")
    private boolean resourceSent;

    private String scope;

    @Column(name = "code_challenge")
    private String codeChallenge;

    @Column(name = "code_challenge_method")
    private String codeChallengeMethod;

    @Column(name = "grant_id")
    private UUID grantId;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "consumed_at")
    private Instant consumedAt;

    protected AuthorizationCode() {}

    public AuthorizationCode(
            UUID id,
            UUID appId,
            UUID userId,
            String secretPrefix,
            byte[] hashedSecret,
            Instant now,
            Instant expiresAt) {
        this.id = id;
        this.appId = appId;
        this.userId = userId;
        this.secretPrefix = secretPrefix;
        this.hashedSecret = hashedSecret;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    /** Binds the code to where it is sent. */
    public AuthorizationCode boundToRedirect(String uri, boolean sent) {
        redirectUri = uri;
        redirectUriSent = sent;
        return this;
    }

    /** Binds the code to the resource and the scopes that were consented to. */
    public AuthorizationCode boundToResource(String uri, boolean sent, String grantedScope) {
        resourceUri = uri;
        resourceSent = sent;
        scope = grantedScope;
        return this;
    }

    /** Binds the code to the proof key, if one was sent (null if not). */
    public AuthorizationCode boundToChallenge(String challenge) {
        codeChallenge = challenge;
        codeChallengeMethod = challenge == null ? null : "S256";
        return this;
    }

    /**
     * Notes that and for what the code was used up.
     *
     * @param at when, or null if it has not been
     * @param gave the grant, or null if there is none, or none any more
     */
    AuthorizationCode used(Instant at, UUID gave) {
        consumedAt = at;
        grantId = gave;
        return this;
    }

    public UUID id() {
        return id;
    }

    public UUID appId() {
        return appId;
    }

    public UUID userId() {
        return userId;
    }

    public String secretPrefix() {
        return secretPrefix;
    }

    public byte[] hashedSecret() {
        return hashedSecret;
    }

    public String redirectUri() {
        return redirectUri;
    }

    /** Whether the authorization request named the redirect URI: then the token request must repeat it. */
    public boolean redirectUriSent() {
        return redirectUriSent;
    }

    public String resourceUri() {
        return resourceUri;
    }

    /** Whether the authorization request named the resource. */
    public boolean resourceSent() {
        return resourceSent;
    }

    public String scope() {
        return scope;
    }

    /** The S256 challenge (RFC 7636), or null. */
    public String codeChallenge() {
        return codeChallenge;
    }

    public String codeChallengeMethod() {
        return codeChallengeMethod;
    }

    /** What the code gave once it was used, else null. */
    public UUID grantId() {
        return grantId;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    /** When the code was used, else null. */
    public Instant consumedAt() {
        return consumedAt;
    }
}
