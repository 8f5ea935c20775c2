package org.slipway.oauth2.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.ShapesAccess;

/** A secret with which the server of a resource asks about tokens. Only its hash is kept. */
@Entity
@Table(name = "oauth2_resource_secrets")
public class ResourceSecret extends StoredSecret implements ShapesAccess {

    @Column(name = "resource_id")
    private UUID resourceId;

    protected ResourceSecret() {}

    public ResourceSecret(
            UUID id, UUID resourceId, String secretPrefix, byte[] hashedSecret, String displaySecret, Instant now) {
        super(id, secretPrefix, hashedSecret, displaySecret, now);
        this.resourceId = resourceId;
    }

    public UUID resourceId() {
        return resourceId;
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
