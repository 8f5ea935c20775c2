package org.slipway.templates;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.authorization.store.AclEntry;
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

    /** Says what a user or group may do with a template; a null role takes it off the list. */
    void share(UUID template, AclEntry.SubjectKind kind, UUID subject, TemplateRole role) {
        accessLists.replace(ResourceType.TEMPLATE, template, kind, subject, role == null ? List.of() : role.actions());
    }

    /** The role of each user and group on a template's list. Lines that make no role are left out. */
    Map<AclEntry.SubjectKind, Map<UUID, TemplateRole>> roles(UUID template) {
        Map<AclEntry.SubjectKind, Map<UUID, Set<String>>> actions = new EnumMap<>(AclEntry.SubjectKind.class);
        accessLists.entries(ResourceType.TEMPLATE, template).forEach(entry -> actions.computeIfAbsent(
                        entry.subjectKind(), kind -> new HashMap<>())
                .computeIfAbsent(entry.subjectId(), subject -> new HashSet<>())
                .add(entry.action()));
        Map<AclEntry.SubjectKind, Map<UUID, TemplateRole>> roles = new EnumMap<>(AclEntry.SubjectKind.class);
        for (AclEntry.SubjectKind kind : AclEntry.SubjectKind.values()) {
            Map<UUID, TemplateRole> ofKind = new HashMap<>();
            actions.getOrDefault(kind, Map.of()).forEach((subject, allowed) -> TemplateRole.of(allowed)
                    .ifPresent(role -> ofKind.put(subject, role)));
            roles.put(kind, ofKind);
        }
        return roles;
    }

    /** With whom a template is shared, as the audit log keeps it: {@code group ID: use}. */
    List<String> describe(UUID template) {
        return roles(template).entrySet().stream()
                .flatMap(kind -> kind.getValue().entrySet().stream()
                        .map(line -> kind.getKey() + " " + line.getKey() + ": "
                                + line.getValue().wireName()))
                .sorted()
                .toList();
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
