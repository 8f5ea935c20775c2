package org.slipway.templates;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.authorization.store.AclStore;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.templates.store.Template;
import org.slipway.templates.store.TemplateStore;
import org.slipway.templates.store.TemplateVersion;
import org.slipway.templates.store.VersionStore;

/** Finds templates and versions as the objects of checks, with whom they are shared. */
@Dependent
class TemplateAccess {

    @Inject
    TemplateStore templates;

    @Inject
    VersionStore versions;

    @Inject
    AclStore accessLists;

    /** The template, or the answer that there is none. */
    Template template(UUID id) {
        return templates.find(id).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    }

    /** The version, or the answer that there is none. */
    TemplateVersion version(UUID id) {
        return versions.find(id).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    }

    ResourceObject objectOf(Template template) {
        return ResourceObject.of(ResourceType.TEMPLATE, template.id(), null, template.organizationId())
                .sharedWith(accessLists.find(ResourceType.TEMPLATE, template.id()));
    }

    /** A version is as its template; one without a template is as a template of its organization that is not shared. */
    ResourceObject objectOf(TemplateVersion version) {
        return version.templateId() == null
                ? newIn(version.organizationId()).withId(version.id())
                : objectOf(template(version.templateId()));
    }

    /** A template of this organization that does not exist yet. */
    static ResourceObject newIn(UUID organization) {
        return ResourceObject.of(ResourceType.TEMPLATE, null, null, organization);
    }
}
