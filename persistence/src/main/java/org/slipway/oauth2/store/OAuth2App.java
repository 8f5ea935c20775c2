package org.slipway.oauth2.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.ShapesAccess;

/** An OAuth2 client: a program that may ask people for access. */
@Entity
@Table(name = "oauth2_apps")
public class OAuth2App implements ShapesAccess {

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

    private String jwks;

    @Column(name = "jwks_uri")
    private String jwksUri;

    @Column(name = "key_names")
    private List<String> keyNames;

    private String scope;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    private String source = "administrator";

    private String about = "{}";

    @Column(name = "registration_token_hash")
    private byte[] registrationTokenHash;

    @Column(name = "registered_from")
    private String registeredFrom = "";

    @Column(name = "identity_changed_at")
    private Instant identityChangedAt;

    @Column(name = "fresh_until")
    private Instant freshUntil;

    protected OAuth2App() {}

    /** A new app that an administrator makes. */
    public OAuth2App(UUID id, AppDetails details, UUID createdBy, Instant now) {
        this.id = id;
        this.clientId = id.toString();
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
        tokenEndpointAuthMethod = details.authMethod();
        prove(details.keys());
        grantTypes = List.copyOf(details.grantTypes());
        responseTypes = grantTypes.contains(GrantType.AUTHORIZATION_CODE) ? List.of("code") : List.of();
        scope = details.scope();
        updatedAt = now;
    }

    private void prove(ClientKeys keys) {
        jwks = keys.jwks();
        jwksUri = keys.jwksUri();
        keyNames = List.copyOf(keys.names());
    }

    /** A client that registers itself; its {@code client_id} is its id. */
    public static OAuth2App registered(
            UUID id, ClientMetadata metadata, byte[] registrationTokenHash, String address, Instant now) {
        OAuth2App app = cameByItself(id, id.toString(), ClientSource.SELF_REGISTERED, now);
        app.registrationTokenHash = registrationTokenHash.clone();
        app.registeredFrom = address;
        app.describe(metadata, now);
        return app;
    }

    /** A client that is the document at this address. */
    public static OAuth2App documented(
            UUID id, String address, ClientMetadata metadata, Instant freshUntil, Instant now) {
        OAuth2App app = cameByItself(id, address, ClientSource.METADATA_DOCUMENT, now);
        app.freshUntil = freshUntil;
        app.describe(metadata, now);
        return app;
    }

    private static OAuth2App cameByItself(UUID id, String clientId, ClientSource source, Instant now) {
        OAuth2App app = new OAuth2App();
        app.id = id;
        app.clientId = clientId;
        app.source = source.wireName();
        app.icon = "";
        app.responseTypes = List.of("code");
        app.createdAt = now;
        return app;
    }

    /** Replaces what the client says about itself. A new name or new redirect URIs are noted. */
    public void describe(ClientMetadata metadata, Instant now) {
        boolean known = name != null;
        if (known && !(name.equals(metadata.name()) && redirectUris.equals(metadata.redirectUris()))) {
            identityChangedAt = now;
        }
        name = metadata.name();
        redirectUris = List.copyOf(metadata.redirectUris());
        grantTypes = List.copyOf(metadata.grantTypes());
        clientType = metadata.isPublic() ? "public" : "confidential";
        requirePkce = true;
        tokenEndpointAuthMethod = metadata.tokenEndpointAuthMethod();
        prove(metadata.keys());
        scope = metadata.scope();
        about = metadata.about();
        updatedAt = now;
    }

    /** Whether {@link #describe} would change anything. */
    public boolean isDescribedBy(ClientMetadata metadata) {
        return new ClientMetadata(name, redirectUris, grantTypes, tokenEndpointAuthMethod, keys(), scope, about)
                .equals(metadata);
    }

    /** The document has been seen and holds until then. */
    public void freshUntil(Instant until) {
        freshUntil = until;
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

    /** The keys with which it proves who it is; none unless it does so by {@code private_key_jwt}. */
    public ClientKeys keys() {
        return new ClientKeys(jwks, jwksUri, keyNames);
    }

    /** Whether it proves who it is with a key of its own. */
    public boolean usesKeys() {
        return AuthMethod.PRIVATE_KEY_JWT.equals(tokenEndpointAuthMethod);
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

    /** How the client came to be known here. */
    public ClientSource source() {
        return ClientSource.valueOf(source.toUpperCase(Locale.ROOT));
    }

    /** Whether an administrator vouches for the client. */
    public boolean isVouchedFor() {
        return source() == ClientSource.ADMINISTRATOR;
    }

    /** What a client that came by itself says beyond its name and redirect URIs, as a JSON object. */
    public String about() {
        return about;
    }

    /** SHA-256 of the registration access token (RFC 7592), or null. */
    public byte[] registrationTokenHash() {
        return registrationTokenHash == null ? null : registrationTokenHash.clone();
    }

    /** The address from which it registered itself, or empty. */
    public String registeredFrom() {
        return registeredFrom;
    }

    /** When its name or redirect URIs last changed by its own doing, or null. */
    public Instant identityChangedAt() {
        return identityChangedAt;
    }

    /** Until when its document holds, or null for a client without one. */
    public Instant freshUntil() {
        return freshUntil;
    }

    @Override
    public AccessChange accessChange() {
        return AccessChange.app(id);
    }

    @Override
    public boolean shapesAccessWhenNew() {
        return false;
    }
}
