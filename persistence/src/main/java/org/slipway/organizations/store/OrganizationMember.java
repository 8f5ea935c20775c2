package org.slipway.organizations.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.ShapesAccess;

/** That a person belongs to an organization, and with which roles in it. */
@Entity
@Table(name = "organization_members")
@IdClass(OrganizationMember.Key.class)
public class OrganizationMember implements ShapesAccess {

    /** Which person in which organization. */
    public record Key(UUID organizationId, UUID userId) implements Serializable {}

    @Id
    @Column(name = "organization_id")
    private UUID organizationId;

    @Id
    @Column(name = "user_id")
    private UUID userId;

    private List<String> roles = List.of();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** The person's name, for the audit log; null where nobody has noted it. */
    @Transient
    private String username;

    protected OrganizationMember() {}

    public OrganizationMember(UUID organizationId, UUID userId, List<String> roles, Instant now) {
        this.organizationId = organizationId;
        this.userId = userId;
        this.roles = List.copyOf(roles);
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** Notes how the person is called, so that the audit log can tell. */
    public OrganizationMember named(String name) {
        username = name;
        return this;
    }

    /** What the audit log calls the membership: its person's name, or the id if the name is not noted. */
    public String label() {
        return username == null ? userId.toString() : username;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public UUID userId() {
        return userId;
    }

    /** The roles in this organization, without the implied {@code organization-member}. */
    public List<String> roles() {
        return roles;
    }

    /** Replaces the roles in this organization. */
    public void setRoles(List<String> newRoles, Instant now) {
        roles = List.copyOf(newRoles);
        updatedAt = now;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public AccessChange accessChange() {
        return AccessChange.user(userId);
    }
}
