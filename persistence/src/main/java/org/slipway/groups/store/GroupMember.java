package org.slipway.groups.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.ShapesAccess;

/** That a member of an organization belongs to one of its groups. */
@Entity
@Table(name = "group_members")
@IdClass(GroupMember.Key.class)
public class GroupMember implements ShapesAccess {

    /** Which person in which group. */
    public record Key(UUID groupId, UUID userId) implements Serializable {}

    @Id
    @Column(name = "group_id")
    private UUID groupId;

    @Id
    @Column(name = "user_id")
    private UUID userId;

    @Column(name = "organization_id")
    private UUID organizationId;

    @Column(name = "created_at")
    private Instant createdAt;

    protected GroupMember() {}

    public GroupMember(Group group, UUID userId, Instant now) {
        this.groupId = group.id();
        this.userId = userId;
        this.organizationId = group.organizationId();
        this.createdAt = now;
    }

    public UUID groupId() {
        return groupId;
    }

    public UUID userId() {
        return userId;
    }

    @Override
    public AccessChange accessChange() {
        return AccessChange.user(userId);
    }
}
