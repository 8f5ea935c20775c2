package org.slipway.templates.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A parameter as the import of a version found it: one scalar per column, JSON text for what is nested. */
@Entity
@Table(name = "template_version_parameters")
@IdClass(VersionParameter.Key.class)
public class VersionParameter {

    /** Which parameter of which version. */
    public record Key(UUID versionId, String name) implements Serializable {}

    /**
     * The columns besides the version.
     *
     * @param styling a JSON object
     * @param defaultValue the default, or null if there is none that is known
     * @param options a JSON array
     * @param validations a JSON array
     */
    public record Columns(
            String name,
            String displayName,
            String description,
            String type,
            String formType,
            String styling,
            boolean mutable,
            String defaultValue,
            String icon,
            String options,
            String validations,
            boolean required,
            long displayOrder,
            boolean ephemeral) {}

    @Id
    @Column(name = "version_id")
    private UUID versionId;

    @Id
    private String name;

    @Column(name = "display_name")
    private String displayName;

    private String description;
    private String type;

    @Column(name = "form_type")
    private String formType;

    private String styling;
    private boolean mutable;

    @Column(name = "default_value")
    private String defaultValue;

    private String icon;
    private String options;
    private String validations;
    private boolean required;

    @Column(name = "display_order")
    private long displayOrder;

    private boolean ephemeral;

    protected VersionParameter() {}

    public VersionParameter(UUID versionId, Columns columns) {
        this.versionId = versionId;
        this.name = columns.name();
        this.displayName = columns.displayName();
        this.description = columns.description();
        this.type = columns.type();
        this.formType = columns.formType();
        this.styling = columns.styling();
        this.mutable = columns.mutable();
        this.defaultValue = columns.defaultValue();
        this.icon = columns.icon();
        this.options = columns.options();
        this.validations = columns.validations();
        this.required = columns.required();
        this.displayOrder = columns.displayOrder();
        this.ephemeral = columns.ephemeral();
    }

    public Columns columns() {
        return new Columns(
                name,
                displayName,
                description,
                type,
                formType,
                styling,
                mutable,
                defaultValue,
                icon,
                options,
                validations,
                required,
                displayOrder,
                ephemeral);
    }
}
