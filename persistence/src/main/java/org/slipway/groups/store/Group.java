package org.slipway.groups.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Some members of an organization, with whom things can be shared together. */
@Entity
@Table(name = "groups")
public class Group {

    /** Where a group comes from: people of this deployment, or the identity provider. */
    public enum Source {
        user,
        oidc
    }

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String name;

    @Column(name = "display_name")
    private String displayName = "";

    @Column(name = "avatar_url")
    private String avatarUrl = "";

    @Column(name = "quota_allowance")
    private int quotaAllowance;

    private String source = Source.user.name();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** Usernames, where a change of them is to be seen in the audit log; rows of another table. */
    @Transient
    private List<String> members;

    protected Group() {}

    /** A new group without members. */
    public Group(UUID id, UUID organizationId, String name, Instant now) {
        this.id = id;
        this.organizationId = organizationId;
        this.name = name;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The group of all members of an organization. */
    public static Group everyone(UUID organizationId, Instant now) {
        Group group = new Group(organizationId, organizationId, "everyone", now);
        group.displayName = "Everyone";
        return group;
    }

    /** Changes how the group is called and shown, and what workspaces its members may spend together. */
    public Group change(String newName, String newDisplayName, String newAvatarUrl, int newQuota, Instant now) {
        name = newName;
        displayName = newDisplayName;
        avatarUrl = newAvatarUrl;
        quotaAllowance = newQuota;
        updatedAt = now;
        return this;
    }

    /** Notes who belongs to the group now, for the audit log. */
    public void noteMembers(List<String> usernames) {
        members = List.copyOf(usernames);
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    /** Whether it is the group of all members. */
    public boolean isEveryone() {
        return id.equals(organizationId);
    }

    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }

    public String avatarUrl() {
        return avatarUrl;
    }

    public int quotaAllowance() {
        return quotaAllowance;
    }

    public Source source() {
        return Source.valueOf(source);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
