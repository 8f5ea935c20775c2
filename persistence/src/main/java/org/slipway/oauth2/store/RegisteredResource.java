package org.slipway.oauth2.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.ShapesAccess;

/** A resource outside of this server that takes its tokens. */
@Entity
@Table(name = "oauth2_resources")
public class RegisteredResource implements ShapesAccess {

    @Id
    private UUID id;

    private String identifier;

    private String name;

    private List<String> scopes;

    @Column(name = "scope_descriptions")
    private List<String> scopeDescriptions;

    @Column(name = "token_format")
    private String tokenFormat;

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected RegisteredResource() {}

    /**
     * A new resource.
     *
     * @param identifier in its canonical form; for life, for tokens name it
     */
    public RegisteredResource(UUID id, String identifier, ResourceDetails details, UUID createdBy, Instant now) {
        this.id = id;
        this.identifier = identifier;
        this.createdBy = createdBy;
        this.createdAt = now;
        apply(details, now);
    }

    /** Replaces what an administrator may change. */
    public void apply(ResourceDetails details, Instant now) {
        name = details.name();
        scopes = details.scopes().stream().map(ResourceScope::name).toList();
        scopeDescriptions =
                details.scopes().stream().map(ResourceScope::description).toList();
        tokenFormat = details.tokenFormat().wireName();
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    /** The canonical resource identifier: the audience of its tokens. */
    public String identifier() {
        return identifier;
    }

    public String name() {
        return name;
    }

    /** What can be allowed there. */
    public List<ResourceScope> scopes() {
        List<ResourceScope> all = new ArrayList<>();
        for (int i = 0; i < scopes.size(); i++) {
            all.add(new ResourceScope(scopes.get(i), scopeDescriptions.get(i)));
        }
        return List.copyOf(all);
    }

    public TokenFormat tokenFormat() {
        return TokenFormat.of(tokenFormat).orElseThrow();
    }

    /** What an administrator has decided about it. */
    public ResourceDetails details() {
        return new ResourceDetails(name, scopes(), tokenFormat());
    }

    /** Who registered it, or null. */
    public UUID createdBy() {
        return createdBy;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public AccessChange accessChange() {
        return AccessChange.resource(id);
    }

    @Override
    public boolean shapesAccessWhenNew() {
        return false;
    }
}
