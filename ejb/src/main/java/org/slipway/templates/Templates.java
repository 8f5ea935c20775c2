package org.slipway.templates;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.authorization.store.AclEntry;
import org.slipway.caller.Caller;
import org.slipway.lists.Cursor;
import org.slipway.lists.Slice;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceType;
import org.slipway.templates.store.Template;
import org.slipway.templates.store.TemplateDetails;
import org.slipway.templates.store.TemplateQuery;
import org.slipway.templates.store.TemplateStore;
import org.slipway.templates.store.TemplateVersion;

/** Templates: names for versions, and who may use them. */
@Stateless
public class Templates {

    @Inject
    TemplateStore templates;

    @Inject
    TemplateAccess access;

    @Inject
    Authorization authorization;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A slice of the templates that the caller may read, ordered by name. */
    public List<Template> list(TemplateQuery query, Slice<String> slice) {
        return templates.list(query, authorization.residual(Action.READ, ResourceType.TEMPLATE), slice);
    }

    /**
     * A page of the templates that the caller may read, ordered by name.
     *
     * @param after the last template of the page before; null for the first page
     */
    public List<Template> list(TemplateQuery query, UUID after, int limit, int offset) {
        Cursor<String> place = after == null
                ? null
                : templates
                        .place(after)
                        .orElseThrow(() -> ProblemException.invalid("after_id", "is not the id of a template"));
        return list(query, new Slice<>(limit, offset, place, null));
    }

    /** How many templates match that the caller may read. */
    public long count(TemplateQuery query) {
        return templates.count(query, authorization.residual(Action.READ, ResourceType.TEMPLATE));
    }

    public Template find(UUID id) {
        Template template = access.template(id);
        authorization.require(Action.READ, access.objectOf(template));
        return template;
    }

    /** The template of an organization with this name. */
    public Template findByName(UUID organization, String name) {
        Template template =
                templates.findByName(organization, name).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
        authorization.require(Action.READ, access.objectOf(template));
        return template;
    }

    /** Whether the caller may change this template. */
    public boolean mayUpdate(Template template) {
        return authorization.isAllowed(Action.UPDATE, access.objectOf(template));
    }

    /** Whether the caller may delete this template. */
    public boolean mayDelete(Template template) {
        return authorization.isAllowed(Action.DELETE, access.objectOf(template));
    }

    /** Whether the caller may make templates in this organization. */
    public boolean mayCreate(UUID organization) {
        return authorization.isAllowed(Action.CREATE, TemplateAccess.newIn(organization));
    }

    /**
     * Makes a template of a version that was imported well and belongs to no template yet.
     *
     * @param forEveryone whether all members of the organization may see and use it
     */
    @Audited(type = AuditedType.TEMPLATE, action = "create")
    public Template create(UUID organization, TemplateDetails details, UUID versionId, boolean forEveryone) {
        Caller caller = authorization.require(Action.CREATE, TemplateAccess.newIn(organization));
        TemplateRules.requireValid(details);
        TemplateVersion version = access.versions
                .find(versionId)
                .filter(found -> found.organizationId().equals(organization))
                .orElseThrow(() -> ProblemException.invalid(
                        "template_version_id", "There is no such version in the organization."));
        requireUsable(version, null);
        requireFree(organization, details.name(), null);
        Instant now = clock.instant();
        Template template = new Template(UUID.randomUUID(), details, version, caller.userId(), now);
        templates.add(template);
        version.giveTo(template, now);
        if (forEveryone) {
            shareWithEveryone(template, true);
        }
        audit.created(template);
        return template;
    }

    /**
     * Changes a template.
     *
     * @param change what it shall be, from what it is
     * @param forEveryone whether all members of the organization may see and use it; empty to leave that as it is
     */
    @Audited(type = AuditedType.TEMPLATE, action = "write")
    public Template update(UUID id, Function<TemplateDetails, TemplateDetails> change, Optional<Boolean> forEveryone) {
        Template template = access.template(id);
        authorization.require(Action.UPDATE, access.objectOf(template));
        TemplateDetails details = change.apply(template.details());
        TemplateRules.requireValid(details);
        requireFree(template.organizationId(), details.name(), id);
        if (forEveryone.isPresent()) {
            template.noteAcl(access.describe(id));
        }
        if (!details.equals(template.details()) || forEveryone.isPresent()) {
            audit.changing(template, () -> {
                template.change(details, clock.instant());
                forEveryone.ifPresent(shared -> shareWithEveryone(template, shared));
            });
        }
        return template;
    }

    /** The group of everybody in an organization has the organization's id. */
    private void shareWithEveryone(Template template, boolean shared) {
        access.share(
                template.id(), AclEntry.SubjectKind.group, template.organizationId(), shared ? TemplateRole.USE : null);
        template.noteAcl(access.describe(template.id()));
    }

    /** Makes new workspaces come from this version, which must belong to the template and be imported well. */
    @Audited(type = AuditedType.TEMPLATE, action = "write")
    public Template activate(UUID id, UUID versionId) {
        Template template = access.template(id);
        authorization.require(Action.UPDATE, access.objectOf(template));
        TemplateVersion version = access.versions
                .find(versionId)
                .orElseThrow(() -> ProblemException.invalid("id", "There is no such version of this template."));
        requireUsable(version, id);
        audit.changing(template, () -> template.activate(versionId, clock.instant()));
        return template;
    }

    /** Deletes a template. Its versions stay for the log; nobody can use them any more. */
    @Audited(type = AuditedType.TEMPLATE, action = "delete")
    public void delete(UUID id) {
        Template template = access.template(id);
        authorization.require(Action.DELETE, access.objectOf(template));
        audit.deleted(template);
        template.delete(clock.instant());
        access.accessLists.remove(ResourceType.TEMPLATE, id);
    }

    private static void requireUsable(TemplateVersion version, UUID templateId) {
        String field = templateId == null ? "template_version_id" : "id";
        if (!Objects.equals(version.templateId(), templateId)) {
            throw ProblemException.invalid(field, "This version belongs to another template.");
        }
        if (!version.isImported()) {
            throw ProblemException.invalid(field, "Only a version that was imported without errors can be used.");
        }
        if (version.isArchived()) {
            throw ProblemException.invalid(field, "This version is archived. Bring it back before you use it.");
        }
    }

    private void requireFree(UUID organization, String name, UUID except) {
        templates
                .findByName(organization, name)
                .filter(found -> !found.id().equals(except))
                .ifPresent(found -> {
                    throw ProblemException.taken("name", "There is already a template with this name.");
                });
    }
}
