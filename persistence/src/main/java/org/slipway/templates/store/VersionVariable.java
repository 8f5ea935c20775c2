package org.slipway.templates.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;

/** A variable of a version's root module, with the value that its author gave at import. */
@Entity
@Table(name = "template_version_variables")
@IdClass(VersionVariable.Key.class)
public class VersionVariable {

    /** Which variable of which version. */
    public record Key(UUID versionId, String name) implements Serializable {}

    /**
     * The columns besides the version.
     *
     * @param type the type as JSON
     * @param value what the author gave, else the default; empty if there is neither
     * @param defaultValue text of the default, JSON where it is no scalar; empty if there is none
     */
    public record Columns(
            String name,
            String description,
            String type,
            String value,
            String defaultValue,
            boolean required,
            boolean sensitive) {

        /** Never shows the values: they may be secrets. */
        @Override
        public String toString() {
            return "Columns[name=" + name + "]";
        }
    }

    @Id
    @Column(name = "version_id")
    private UUID versionId;

    @Id
    private String name;

    private String description;
    private String type;
    private String value;

    @Column(name = "default_value")
    private String defaultValue;

    private boolean required;
    private boolean sensitive;

    protected VersionVariable() {}

    public VersionVariable(UUID versionId, Columns columns) {
        this.versionId = versionId;
        this.name = columns.name();
        this.description = columns.description();
        this.type = columns.type();
        this.value = columns.value();
        this.defaultValue = columns.defaultValue();
        this.required = columns.required();
        this.sensitive = columns.sensitive();
    }

    public Columns columns() {
        return new Columns(name, description, type, value, defaultValue, required, sensitive);
    }
}
