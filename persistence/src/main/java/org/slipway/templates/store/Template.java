package org.slipway.templates.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.ShapesAccess;
import org.slipway.lists.Cursor;

/** What workspaces are made from: a name for the version that is active now. */
@Entity
@Table(name = "templates")
public class Template implements ShapesAccess {

    @Id
    private UUID id;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String name;

    @Column(name = "display_name")
    private String displayName;

    private String description;
    private String icon;
    private String provisioner;

    @Column(name = "active_version_id")
    private UUID activeVersionId;

    private String deprecated = "";

    @Column(name = "use_classic_parameter_flow")
    private boolean useClassicParameterFlow;

    @Column(name = "created_by")
    private UUID createdBy;

    private boolean deleted;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    /** With whom it is shared, where a change of that is to be seen in the audit log; rows of another table. */
    @Transient
    private List<String> acl;

    protected Template() {}

    /** A new template whose first version is there already. */
    public Template(UUID id, TemplateDetails details, TemplateVersion first, UUID createdBy, Instant now) {
        this.id = id;
        this.organizationId = first.organizationId();
        this.provisioner = "terraform";
        this.activeVersionId = first.id();
        this.createdBy = createdBy;
        this.createdAt = now;
        change(details, now);
    }

    @Override
    public AccessChange accessChange() {
        return AccessChange.object("template", id);
    }

    @Override
    public boolean shapesAccessWhenNew() {
        return false;
    }

    public UUID id() {
        return id;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public String name() {
        return name;
    }

    /** Where it stands in lists of templates. */
    public Cursor<String> place() {
        return new Cursor<>(name.toLowerCase(Locale.ROOT), id);
    }

    public String displayName() {
        return displayName;
    }

    /** The name for people: the display name, else the name. */
    public String title() {
        return displayName.isEmpty() ? name : displayName;
    }

    public String description() {
        return description;
    }

    public String icon() {
        return icon;
    }

    public String provisioner() {
        return provisioner;
    }

    /** The version that new workspaces are made from. */
    public UUID activeVersionId() {
        return activeVersionId;
    }

    /** Why nobody should use it any more; empty for a template that may be used. */
    public String deprecated() {
        return deprecated;
    }

    public boolean useClassicParameterFlow() {
        return useClassicParameterFlow;
    }

    public UUID createdBy() {
        return createdBy;
    }

    public boolean isDeleted() {
        return deleted;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    public TemplateDetails details() {
        return new TemplateDetails(name, displayName, description, icon, deprecated, useClassicParameterFlow);
    }

    /** Changes what people see and how forms behave. */
    public final void change(TemplateDetails details, Instant now) {
        name = details.name();
        displayName = details.displayName();
        description = details.description();
        icon = details.icon();
        deprecated = details.deprecated();
        useClassicParameterFlow = details.useClassicParameterFlow();
        updatedAt = now;
    }

    /** Makes new workspaces come from another version of this template. */
    public void activate(UUID versionId, Instant now) {
        activeVersionId = versionId;
        updatedAt = now;
    }

    /** Notes with whom it is shared now, for the audit log. */
    public void noteAcl(List<String> lines) {
        acl = List.copyOf(lines);
    }

    /** Marks the template deleted: the row stays for the audit log and for old builds, the name becomes free. */
    public void delete(Instant now) {
        deleted = true;
        updatedAt = now;
    }
}
