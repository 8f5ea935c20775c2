package org.slipway.organizations.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A group of people who share templates and workspaces. There is always one default organization. */
@Entity
@Table(name = "organizations")
public class Organization {

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

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Organization() {}

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

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }
}
