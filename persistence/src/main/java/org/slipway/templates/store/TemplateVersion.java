package org.slipway.templates.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.ShapesAccess;
import org.slipway.lists.Cursor;

/** One state of a template: an archive, and how its import went. What was imported never changes. */
@Entity
@Table(name = "template_versions")
public class TemplateVersion implements ShapesAccess {

    /** How the import went. */
    public enum JobStatus {
        running,
        succeeded,
        failed
    }

    @Id
    private UUID id;

    @Column(name = "template_id")
    private UUID templateId;

    @Column(name = "organization_id")
    private UUID organizationId;

    private String name;
    private String message;
    private String readme = "";
    private boolean archived;

    @Column(name = "file_id")
    private UUID fileId;

    @Column(name = "plan_path")
    private String planPath = "";

    @Column(name = "created_by")
    private UUID createdBy;

    @Column(name = "has_dynamic_parameters")
    private boolean dynamicParameters = true;

    @Column(name = "job_id")
    private UUID jobId;

    @Enumerated(EnumType.STRING)
    @Column(name = "job_status")
    private JobStatus jobStatus = JobStatus.running;

    @Column(name = "job_error")
    private String jobError = "";

    @Column(name = "job_error_code")
    private String jobErrorCode = "";

    @Column(name = "job_completed_at")
    private Instant jobCompletedAt;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected TemplateVersion() {}

    /**
     * A version whose import begins now.
     *
     * @param template the template that it is for, or null
     */
    public TemplateVersion(
            UUID id,
            UUID organization,
            Template template,
            UUID file,
            String name,
            String message,
            UUID by,
            Instant now) {
        this.id = id;
        this.organizationId = organization;
        this.templateId = template == null ? null : template.id();
        this.fileId = file;
        this.name = name;
        this.message = message;
        this.createdBy = by;
        this.jobId = UUID.randomUUID();
        this.createdAt = now;
        this.updatedAt = now;
    }

    @Override
    public AccessChange accessChange() {
        return AccessChange.object("template_version", id);
    }

    @Override
    public boolean shapesAccessWhenNew() {
        return false;
    }

    public UUID id() {
        return id;
    }

    /** The template, or null if none has been made of this version. */
    public UUID templateId() {
        return templateId;
    }

    public UUID organizationId() {
        return organizationId;
    }

    public String name() {
        return name;
    }

    /** Where it stands among the versions of its template. */
    public Cursor<Instant> place() {
        return new Cursor<>(createdAt, id);
    }

    /** What the author says about the change. */
    public String message() {
        return message;
    }

    /** The archive's README.md; empty if it has none. */
    public String readme() {
        return readme;
    }

    public boolean isArchived() {
        return archived;
    }

    public UUID fileId() {
        return fileId;
    }

    /** Where the plan stands in the archive; empty if there is none. */
    public String planPath() {
        return planPath;
    }

    public UUID createdBy() {
        return createdBy;
    }

    /** Whether the archive can be rendered for each form; if not, the form is as it was stored. */
    public boolean hasDynamicParameters() {
        return dynamicParameters;
    }

    public UUID jobId() {
        return jobId;
    }

    public JobStatus jobStatus() {
        return jobStatus;
    }

    public boolean isImported() {
        return jobStatus == JobStatus.succeeded;
    }

    /** Why the import failed; empty if it did not. */
    public String jobError() {
        return jobError;
    }

    /** The machine-readable reason of the failure; may be empty. */
    public String jobErrorCode() {
        return jobErrorCode;
    }

    /** When the import ended, or null while it runs. */
    public Instant jobCompletedAt() {
        return jobCompletedAt;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Makes it a version of this template. */
    public void giveTo(Template template, Instant now) {
        templateId = template.id();
        updatedAt = now;
    }

    /** Takes the plan at this path of the archive along. */
    public TemplateVersion withPlan(String path) {
        planPath = path;
        return this;
    }

    /** Takes it out of sight, or brings it back. */
    public void archive(boolean away, Instant now) {
        archived = away;
        updatedAt = now;
    }

    /** Changes what the author calls it and says about it. */
    public void rename(String newName, String newMessage, Instant now) {
        name = newName;
        message = newMessage;
        updatedAt = now;
    }
}
