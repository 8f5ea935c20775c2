package org.slipway.templates.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A preset as the import of a version found it. */
@Entity
@Table(name = "template_version_presets")
public class VersionPreset {

    /**
     * What a preset is.
     *
     * @param parameters a JSON object of texts by parameter name
     * @param prebuilds how many workspaces are kept ready, or null if the preset says nothing about it
     */
    public record Columns(
            String name, String description, String icon, boolean isDefault, String parameters, Prebuilds prebuilds) {}

    /**
     * Workspaces that are kept ready.
     *
     * @param ttlSeconds after how long an unclaimed one is replaced; 0 for never
     * @param timezone of the schedules, may be empty
     * @param schedules a JSON array of objects with {@code cron} and {@code instances}
     */
    public record Prebuilds(int instances, long ttlSeconds, String timezone, String schedules) {}

    @Id
    private UUID id;

    @Column(name = "version_id")
    private UUID versionId;

    private String name;
    private String description;
    private String icon;

    @Column(name = "is_default")
    private boolean isDefault;

    private String parameters;

    @Column(name = "prebuild_instances")
    private Integer prebuildInstances;

    @Column(name = "prebuild_ttl")
    private long prebuildTtl;

    @Column(name = "prebuild_timezone")
    private String prebuildTimezone = "";

    @Column(name = "prebuild_schedules")
    private String prebuildSchedules = "[]";

    protected VersionPreset() {}

    public VersionPreset(UUID id, UUID versionId, Columns columns) {
        this.id = id;
        this.versionId = versionId;
        this.name = columns.name();
        this.description = columns.description();
        this.icon = columns.icon();
        this.isDefault = columns.isDefault();
        this.parameters = columns.parameters();
        if (columns.prebuilds() != null) {
            this.prebuildInstances = columns.prebuilds().instances();
            this.prebuildTtl = columns.prebuilds().ttlSeconds();
            this.prebuildTimezone = columns.prebuilds().timezone();
            this.prebuildSchedules = columns.prebuilds().schedules();
        }
    }

    public UUID id() {
        return id;
    }

    public Columns columns() {
        Prebuilds prebuilds = prebuildInstances == null
                ? null
                : new Prebuilds(prebuildInstances, prebuildTtl, prebuildTimezone, prebuildSchedules);
        return new Columns(name, description, icon, isDefault, parameters, prebuilds);
    }
}
