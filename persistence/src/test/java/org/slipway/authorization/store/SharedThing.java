package org.slipway.authorization.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** Something with an owner, an organization and an access list. */
@Entity
@Table(name = "shared_things")
class SharedThing {

    @Id
    UUID id;

    @Column(name = "owner_id")
    UUID ownerId;

    @Column(name = "organization_id")
    UUID organizationId;

    SharedThing() {}

    SharedThing(UUID id, UUID ownerId, UUID organizationId) {
        this.id = id;
        this.ownerId = ownerId;
        this.organizationId = organizationId;
    }
}
