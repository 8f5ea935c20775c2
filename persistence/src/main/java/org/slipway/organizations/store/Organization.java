package org.slipway.organizations.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.ShapesAccess;
import org.slipway.rbac.OrganizationSharing;

/** A group of people who share templates and workspaces. There is always one default organization. */
@Entity
@Table(name = "organizations")
public class Organization implements ShapesAccess {

    @Id
    private UUID id;

    private String name;

    @Column(name = "display_name")
    private String displayName;

    private String description = "";
    private String icon = "";

    @Column(name = "is_default")
    private boolean isDefault;

    private boolean deleted;

    @Column(name = "workspace_sharing")
    private String workspaceSharing = OrganizationSharing.EVERYONE.wireName();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Organization() {}

    /** A new organization. */
    public Organization(UUID id, String name, String displayName, String description, String icon, Instant now) {
        this.id = id;
        this.createdAt = now;
        change(name, displayName, description, icon, now);
    }

    /** Changes how the organization is called and shown. */
    public final void change(
            String newName, String newDisplayName, String newDescription, String newIcon, Instant now) {
        name = newName;
        displayName = newDisplayName;
        description = newDescription;
        icon = newIcon;
        updatedAt = now;
    }

    /** Says who may share workspaces here. */
    public void setSharing(OrganizationSharing sharing, Instant now) {
        workspaceSharing = sharing.wireName();
        updatedAt = now;
    }

    /** Marks the organization deleted: the row stays for the audit log, the name becomes free. */
    public void delete(Instant now) {
        deleted = true;
        updatedAt = now;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public String displayName() {
        return displayName;
    }

    public String description() {
        return description;
    }

    public String icon() {
        return icon;
    }

    public boolean isDefault() {
        return isDefault;
    }

    public boolean isDeleted() {
        return deleted;
    }

    /** Who may share workspaces here. */
    public OrganizationSharing sharing() {
        return OrganizationSharing.find(workspaceSharing).orElse(OrganizationSharing.NONE);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public AccessChange accessChange() {
        return AccessChange.organization(id);
    }

    @Override
    public boolean shapesAccessWhenNew() {
        return false;
    }
}
