package org.slipway.templates;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.authorization.store.AclEntry.SubjectKind;
import org.slipway.groups.store.Group;
import org.slipway.groups.store.GroupStore;
import org.slipway.lists.Slice;
import org.slipway.organizations.store.MemberStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceType;
import org.slipway.templates.store.Template;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/** With whom templates are shared: people and groups of the template's organization. For those who may change it. */
@Stateless
public class TemplateSharing {

    private static final int MOST_CANDIDATES = 100;

    @Inject
    TemplateAccess access;

    @Inject
    UserStore users;

    @Inject
    GroupStore groups;

    @Inject
    MemberStore members;

    @Inject
    Authorization authorization;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** A user with the role that they have, or null for one that could get one. */
    public record Person(User user, TemplateRole role) {}

    /** A group with the role that its members have, or null for one that could get one. */
    public record Team(Group group, TemplateRole role) {}

    /** People and groups, ordered by name. */
    public record AccessList(List<Person> people, List<Team> teams) {}

    /** With whom the template is shared. */
    public AccessList find(UUID templateId) {
        return list(require(templateId));
    }

    private Template require(UUID templateId) {
        Template template = access.template(templateId);
        authorization.require(Action.UPDATE, access.objectOf(template));
        return template;
    }

    private AccessList list(Template template) {
        Map<SubjectKind, Map<UUID, TemplateRole>> roles = access.roles(template.id());
        Map<UUID, TemplateRole> people = roles.get(SubjectKind.user);
        List<Team> teams = roles.get(SubjectKind.group).entrySet().stream()
                .flatMap(line -> groups.find(line.getKey()).map(group -> new Team(group, line.getValue())).stream())
                .sorted(Comparator.comparing(team -> team.group().name()))
                .toList();
        return new AccessList(
                users.findAll(people.keySet()).values().stream()
                        .map(user -> new Person(user, people.get(user.id())))
                        .sorted(Comparator.comparing(person -> person.user().username()))
                        .toList(),
                teams);
    }

    /**
     * With whom the template could be shared: members and groups of its organization that the caller may read.
     *
     * @param search part of a name, letter case ignored; empty for all
     */
    public AccessList candidates(UUID templateId, String search) {
        Template template = require(templateId);
        UUID home = template.organizationId();
        List<Person> people = members
                .list(
                        new MemberStore.Query(home, search, null),
                        authorization.filter(Action.READ, ResourceType.ORGANIZATION_MEMBER),
                        Slice.first(MOST_CANDIDATES))
                .stream()
                .map(member -> new Person(member.user(), null))
                .toList();
        List<Team> teams = groups
                .list(
                        new GroupStore.Query(home, null, search),
                        authorization.filter(Action.READ, ResourceType.GROUP),
                        Slice.first(MOST_CANDIDATES))
                .stream()
                .map(group -> new Team(group, null))
                .toList();
        return new AccessList(people, teams);
    }

    /** The member of the template's organization with this username, or the group with this name. */
    public Optional<UUID> subject(UUID templateId, SubjectKind kind, String name) {
        Template template = require(templateId);
        return kind == SubjectKind.user
                ? users.findByUsername(name).map(User::id).filter(id -> members.find(template.organizationId(), id)
                        .isPresent())
                : groups.findByName(template.organizationId(), name).map(Group::id);
    }

    /**
     * Gives and takes roles: all of it or nothing.
     *
     * @param people the new role of each user; empty takes them off the list
     * @param teams the new role of each group; empty takes it off the list
     * @throws ProblemException 400 if there is no such member or group
     */
    @Audited(type = AuditedType.TEMPLATE, action = "write")
    public AccessList change(
            UUID templateId, Map<UUID, Optional<TemplateRole>> people, Map<UUID, Optional<TemplateRole>> teams) {
        Template template = require(templateId);
        people.forEach((id, role) -> requireMember(template, id, role.isPresent()));
        teams.forEach((id, role) -> requireGroup(template, id, role.isPresent()));
        template.noteAcl(access.describe(templateId));
        audit.changing(template, () -> {
            people.forEach((id, role) -> access.share(templateId, SubjectKind.user, id, role.orElse(null)));
            teams.forEach((id, role) -> access.share(templateId, SubjectKind.group, id, role.orElse(null)));
            template.noteAcl(access.describe(templateId));
        });
        return list(template);
    }

    /** Who is no member any more can still be taken off the list. */
    private void requireMember(Template template, UUID id, boolean gains) {
        if (gains && members.find(template.organizationId(), id).isEmpty()) {
            throw ProblemException.invalid("user_perms", id + " is no member of the template's organization");
        }
    }

    private void requireGroup(Template template, UUID id, boolean gains) {
        boolean there = groups.find(id)
                .filter(group -> group.organizationId().equals(template.organizationId()))
                .isPresent();
        if (gains && !there) {
            throw ProblemException.invalid("group_perms", id + " is no group of the template's organization");
        }
    }
}
