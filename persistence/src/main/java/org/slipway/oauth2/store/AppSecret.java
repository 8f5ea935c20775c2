package org.slipway.oauth2.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.ShapesAccess;

/** A secret of a confidential app. Only its hash is kept. */
@Entity
@Table(name = "oauth2_app_secrets")
public class AppSecret extends StoredSecret implements ShapesAccess {

    @Column(name = "app_id")
    private UUID appId;

    protected AppSecret() {}

    public AppSecret(UUID id, UUID appId, String secretPrefix, byte[] hashedSecret, String displaySecret, Instant now) {
        super(id, secretPrefix, hashedSecret, displaySecret, now);
        this.appId = appId;
    }

    public UUID appId() {
        return appId;
    }

    @Override
    public AccessChange accessChange() {
        return AccessChange.app(appId);
    }

    @Override
    public boolean shapesAccessWhenNew() {
        return false;
    }
}
