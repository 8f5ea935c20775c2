package org.slipway.templates;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.caller.Caller;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.templates.store.FileStore;
import org.slipway.templates.store.Template;
import org.slipway.templates.store.TemplateVersion;
import org.slipway.templates.store.UploadedFile;
import org.slipway.templates.store.VersionStore;
import org.slipway.templates.store.VersionVariable;

/** The beginning of an import, in a transaction of its own; the work after it holds none. */
@Stateless
public class VersionJobs {

    @Inject
    VersionStore versions;

    @Inject
    FileStore files;

    @Inject
    TemplateAccess access;

    @Inject
    Authorization authorization;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** An import that has begun: what it reads, with the values of variables from the active version where none is given. */
    public record Begun(TemplateVersion version, String fileHash, Map<String, String> variables) {

        /** Never shows the values of variables. */
        @Override
        public String toString() {
            return "Begun[version=" + version.id() + "]";
        }
    }

    /** Makes the version, whose import is running from now on. */
    @Audited(type = AuditedType.TEMPLATE_VERSION, action = "create")
    public Begun begin(UUID organization, NewVersion request) {
        Template template = request.templateId() == null ? null : access.template(request.templateId());
        Caller caller = authorization.require(
                template == null ? Action.CREATE : Action.UPDATE,
                template == null ? TemplateAccess.newIn(organization) : access.objectOf(template));
        if (template != null && !template.organizationId().equals(organization)) {
            throw ProblemException.invalid("template_id", "The template is not in this organization.");
        }
        String name = request.name().isEmpty() ? VersionNames.random() : request.name();
        TemplateRules.requireValidVersion(name, request.message());
        if (template != null && versions.findByName(template.id(), name).isPresent()) {
            throw ProblemException.taken("name", "The template has a version with this name.");
        }
        UploadedFile file = file(request.fileId());
        TemplateVersion version = new TemplateVersion(
                        UUID.randomUUID(),
                        organization,
                        template,
                        file.id(),
                        name,
                        request.message(),
                        caller.userId(),
                        clock.instant())
                .withPlan(request.planPath());
        versions.add(version);
        audit.created(version);
        return new Begun(version, file.hash(), variables(template, request.variables()));
    }

    /** A file that the caller may not read is told like one that does not exist. */
    private UploadedFile file(UUID id) {
        Optional<UploadedFile> file = id == null ? Optional.empty() : files.find(id);
        return file.filter(found -> authorization.isAllowed(
                        Action.READ, ResourceObject.of(ResourceType.FILE, found.id(), found.createdBy(), null)))
                .orElseThrow(() -> ProblemException.invalid("file_id", "There is no such file. Upload it first."));
    }

    /** What the author gives now counts more than what was given for the version that is active. */
    private Map<String, String> variables(Template template, Map<String, String> given) {
        Map<String, String> values = template == null
                ? new HashMap<>()
                : versions.variables(template.activeVersionId()).stream()
                        .filter(variable -> !variable.value().equals(variable.defaultValue()))
                        .collect(Collectors.toMap(
                                VersionVariable.Columns::name,
                                VersionVariable.Columns::value,
                                (a, b) -> a,
                                HashMap::new));
        values.putAll(given);
        return values;
    }
}
