package org.slipway.templates;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.lists.Cursor;
import org.slipway.lists.Slice;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.stored.StoredForm;
import org.slipway.rbac.Acl;
import org.slipway.rbac.Action;
import org.slipway.rbac.Residual;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.templates.store.Template;
import org.slipway.templates.store.TemplateVersion;
import org.slipway.templates.store.VersionPreset;
import org.slipway.templates.store.VersionStore;
import org.slipway.templates.store.VersionVariable;

/** Versions of templates, and what their import found. */
@Stateless
public class TemplateVersions {

    @Inject
    VersionStore versions;

    @Inject
    TemplateAccess access;

    @Inject
    Authorization authorization;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    public TemplateVersion find(UUID id) {
        return require(Action.READ, id);
    }

    /** The version of a template with this name. */
    public TemplateVersion findByName(UUID templateId, String name) {
        authorization.require(Action.READ, access.objectOf(access.template(templateId)));
        return versions.findByName(templateId, name).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    }

    /**
     * A slice of a template's versions, the newest first.
     *
     * @param archived whether archived ones are listed, too
     */
    public List<TemplateVersion> list(UUID templateId, boolean archived, Slice<Instant> slice) {
        authorization.require(Action.READ, access.objectOf(access.template(templateId)));
        return versions.list(templateId, archived, slice);
    }

    /**
     * A page of a template's versions, the newest first.
     *
     * @param after the last version of the page before, or null
     * @param archived whether archived ones are listed, too
     */
    public List<TemplateVersion> list(UUID templateId, UUID after, boolean archived, int limit, int offset) {
        authorization.require(Action.READ, access.objectOf(access.template(templateId)));
        Cursor<Instant> place = after == null
                ? null
                : versions.find(after)
                        .filter(version -> templateId.equals(version.templateId()))
                        .map(TemplateVersion::place)
                        .orElseThrow(() ->
                                ProblemException.invalid("after_id", "is not the id of a version of this template"));
        return versions.list(templateId, archived, new Slice<>(limit, offset, place, null));
    }

    /** The active versions of those of these templates that the caller may read, by id. */
    public Map<UUID, TemplateVersion> active(Collection<Template> templates) {
        Residual readable = authorization.residual(Action.READ, ResourceType.TEMPLATE);
        Map<UUID, Acl> lists = access.accessLists.find(
                ResourceType.TEMPLATE, templates.stream().map(Template::id).toList());
        return versions.findAll(templates.stream()
                .filter(template -> readable.allows(
                        ResourceObject.of(ResourceType.TEMPLATE, template.id(), null, template.organizationId())
                                .sharedWith(lists.getOrDefault(template.id(), Acl.none()))))
                .map(Template::activeVersionId)
                .toList());
    }

    /** Changes what the author calls a version and says about it. */
    @Audited(type = AuditedType.TEMPLATE_VERSION, action = "write")
    public TemplateVersion rename(UUID id, String name, String message) {
        TemplateVersion version = require(Action.UPDATE, id);
        TemplateRules.requireValidVersion(name, message);
        if (version.templateId() != null) {
            versions.findByName(version.templateId(), name)
                    .filter(found -> !found.id().equals(id))
                    .ifPresent(found -> {
                        throw ProblemException.taken("name", "The template has a version with this name.");
                    });
        }
        audit.changing(version, () -> version.rename(name, message, clock.instant()));
        return version;
    }

    /**
     * Takes a version out of the lists, or brings it back. What is made of it stays as it is.
     *
     * @throws ProblemException 400 if it is the active version, or its import has not ended
     */
    @Audited(type = AuditedType.TEMPLATE_VERSION, action = "write")
    public TemplateVersion archive(UUID id, boolean away) {
        TemplateVersion version = require(Action.UPDATE, id);
        if (away && version.templateId() != null) {
            Template template = access.template(version.templateId());
            if (id.equals(template.activeVersionId())) {
                throw ProblemException.of(
                        Problem.INVALID_REQUEST,
                        "The active version cannot be archived. Make another version active first.");
            }
        }
        if (away && version.jobStatus() == TemplateVersion.JobStatus.running) {
            throw ProblemException.of(
                    Problem.INVALID_REQUEST, "The version is still being imported. It was not archived.");
        }
        if (version.isArchived() != away) {
            audit.changing(version, () -> version.archive(away, clock.instant()));
        }
        return version;
    }

    /**
     * Archives the versions of a template that are not active and whose import failed.
     *
     * @param all also those that were imported well
     * @return their ids, the oldest first
     */
    @Audited(type = AuditedType.TEMPLATE_VERSION, action = "write")
    public List<UUID> archiveUnused(UUID templateId, boolean all) {
        Template template = access.template(templateId);
        authorization.require(Action.UPDATE, access.objectOf(template));
        List<TemplateVersion> unused = versions.unused(template, !all);
        unused.forEach(version -> audit.changing(version, () -> version.archive(true, clock.instant())));
        return unused.stream().map(TemplateVersion::id).toList();
    }

    /** The parameters as the import found them, in the order of the form. */
    public List<Parameter> parameters(UUID id) {
        require(Action.READ, id);
        return versions.parameters(id).stream()
                .map(StoredFindings::parameter)
                .map(StoredForm::load)
                .sorted(Parameter.FORM_ORDER)
                .toList();
    }

    /** A preset as the import found it, with its values by parameter. */
    public record StoredPreset(UUID id, VersionPreset.Columns columns, Map<String, String> values) {}

    /** The presets as the import found them, by name. */
    public List<StoredPreset> presets(UUID id) {
        require(Action.READ, id);
        return versions.presets(id).stream()
                .map(preset ->
                        new StoredPreset(preset.id(), preset.columns(), StoredFindings.presetValues(preset.columns())))
                .toList();
    }

    /** The variables as the import found them, by name, with their values: for those who may change the template. */
    public List<VersionVariable.Columns> variables(UUID id) {
        require(Action.UPDATE, id);
        return versions.variables(id);
    }

    private TemplateVersion require(Action action, UUID id) {
        TemplateVersion version = access.version(id);
        authorization.require(action, access.objectOf(version));
        return version;
    }
}
