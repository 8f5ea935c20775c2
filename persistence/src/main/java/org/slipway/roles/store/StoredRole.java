package org.slipway.roles.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.ShapesAccess;
import org.slipway.rbac.CustomRole;
import org.slipway.rbac.Permission;

/** A custom role as it is kept: permissions are written {@code type:action}. */
@Entity
@Table(name = "custom_roles")
public class StoredRole implements ShapesAccess {

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String name;

    @Column(name = "display_name")
    private String displayName = "";

    @Column(name = "site_permissions")
    private List<String> sitePermissions = List.of();

    @Column(name = "user_permissions")
    private List<String> userPermissions = List.of();

    @Column(name = "org_permissions")
    private List<String> orgPermissions = List.of();

    @Column(name = "member_permissions")
    private List<String> memberPermissions = List.of();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected StoredRole() {}

    /** A new role of an organization, or of the site where the organization is null. */
    public StoredRole(UUID id, UUID organizationId, CustomRole role, Instant now) {
        this.id = id;
        this.organizationId = organizationId;
        this.name = role.name();
        this.createdAt = now;
        change(role, now);
    }

    /** Replaces all but the name. */
    public final void change(CustomRole role, Instant now) {
        displayName = role.displayName();
        sitePermissions = words(role.site());
        userPermissions = words(role.user());
        orgPermissions = words(role.organization());
        memberPermissions = words(role.member());
        updatedAt = now;
    }

    private static List<String> words(List<Permission> permissions) {
        return permissions.stream().map(Permission::toString).distinct().toList();
    }

    public UUID id() {
        return id;
    }

    /** Where the role is assigned, or null for the whole site. */
    public UUID organizationId() {
        return organizationId;
    }

    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }

    /** The role as the engine knows it. */
    public CustomRole role() {
        return new CustomRole(
                name,
                displayName,
                organizationId != null,
                permissions(sitePermissions),
                permissions(userPermissions),
                permissions(orgPermissions),
                permissions(memberPermissions));
    }

    private static List<Permission> permissions(List<String> words) {
        return CustomRoleText.permissions(words);
    }

    @Override
    public AccessChange accessChange() {
        return AccessChange.role(organizationId, name);
    }
}
