package org.slipway.oauth2.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An OAuth2 client: a program that may ask people for access. */
@Entity
@Table(name = "oauth2_apps")
public class OAuth2App {

    @Id
    private UUID id;

    @Column(name = "client_id")
    private String clientId;

    private String name;

    private String icon;

    @Column(name = "redirect_uris")
    private List<String> redirectUris;

    @Column(name = "client_type")
    private String clientType;

    @Column(name = "require_pkce")
    private boolean requirePkce;

    @Column(name = "grant_types")
    private List<String> grantTypes;

    @Column(name = "response_types")
    private List<String> responseTypes;

    @Column(name = "token_endpoint_auth_method")
    private String tokenEndpointAuthMethod;

    private String scope;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected OAuth2App() {}

    /** A new app that an administrator makes. */
    public OAuth2App(UUID id, AppDetails details, UUID createdBy, Instant now) {
        this.id = id;
        this.clientId = id.toString();
        this.grantTypes = List.of("authorization_code", "refresh_token");
        this.responseTypes = List.of("code");
        this.createdBy = createdBy;
        this.createdAt = now;
        apply(details, now);
    }

    /** Replaces what an administrator may change. */
    public void apply(AppDetails details, Instant now) {
        name = details.name();
        icon = details.icon();
        redirectUris = List.copyOf(details.redirectUris());
        clientType = details.isPublic() ? "public" : "confidential";
        requirePkce = details.isPublic() || details.requirePkce();
        tokenEndpointAuthMethod = details.isPublic() ? "none" : "client_secret_post";
        scope = details.scope();
        updatedAt = now;
    }

    /** True for a client that cannot keep a secret. */
    public boolean isPublic() {
        return "public".equals(clientType);
    }

    public UUID id() {
        return id;
    }

    /** The {@code client_id} on the wire. For apps made here it is the id. */
    public String clientId() {
        return clientId;
    }

    public String name() {
        return name;
    }

    public String icon() {
        return icon;
    }

    /** The registered redirect URIs, the first one first. */
    public List<String> redirectUris() {
        return redirectUris;
    }

    /** {@code confidential} or {@code public} (RFC 6749 section 2.1). */
    public String clientType() {
        return clientType;
    }

    /** Whether a code request without a challenge is refused. Always true for a public client. */
    public boolean requirePkce() {
        return requirePkce;
    }

    public List<String> grantTypes() {
        return grantTypes;
    }

    public List<String> responseTypes() {
        return responseTypes;
    }

    public String tokenEndpointAuthMethod() {
        return tokenEndpointAuthMethod;
    }

    /** The scopes that the app may ask for, separated by spaces; null for no limit. */
    public String scope() {
        return scope;
    }

    /** Who made the app, or null. */
    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
