package org.slipway.groups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.groups.store.Group;
import org.slipway.groups.store.GroupMember;
import org.slipway.groups.store.GroupStore;
import org.slipway.lists.Slice;
import org.slipway.organizations.OrganizationReferences;
import org.slipway.organizations.store.MemberStore;
import org.slipway.organizations.store.Organization;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.Ids;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.users.UserReferences;
import org.slipway.users.store.User;

/** Groups: found, made, filled and ended. */
@Stateless
public class Groups {

    private static final Pattern NAME = Pattern.compile("[a-zA-Z0-9]+(?:[-_][a-zA-Z0-9]+)*");

    @Inject
    GroupStore groups;

    @Inject
    OrganizationReferences organizations;

    @Inject
    OrganizationStore organizationRows;

    @Inject
    MemberStore memberships;

    @Inject
    UserReferences users;

    @Inject
    Authorization authorization;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * The groups that the caller may read, ordered by name.
     *
     * @param organization of this organization; null for all
     * @param member that this user belongs to; null for all
     */
    public List<GroupDetails> list(String organization, String member, String search, Slice<String> slice) {
        UUID home = organization == null ? null : readable(organization).id();
        UUID person = member == null ? null : users.require(member).id();
        List<Group> page = groups.list(
                new GroupStore.Query(home, person, search),
                authorization.filter(Action.READ, ResourceType.GROUP),
                slice);
        return details(page);
    }

    private Organization readable(String reference) {
        Organization organization = organizations.require(reference);
        authorization.require(Action.READ, OrganizationReferences.objectOf(organization));
        return organization;
    }

    /** The group with this id. */
    public GroupDetails find(String id) {
        Group group = require(id);
        authorization.require(Action.READ, objectOf(group));
        return details(List.of(group)).get(0);
    }

    /** The group of this name in an organization. */
    public GroupDetails findByName(String organization, String name) {
        Organization home = organizations.require(organization);
        Group group = groups.findByName(home.id(), name).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
        authorization.require(Action.READ, objectOf(group));
        return details(List.of(group)).get(0);
    }

    /** Makes a group, with members if the change names some. */
    @Audited(type = AuditedType.GROUP, action = "create")
    public GroupDetails create(String organization, GroupChange details) {
        Organization home = organizations.require(organization);
        authorization.require(Action.CREATE, ResourceObject.of(ResourceType.GROUP, null, null, home.id()));
        Instant now = clock.instant();
        Group group = new Group(UUID.randomUUID(), home.id(), "", now);
        apply(group, details, now);
        groups.add(group);
        List<User> added = joining(group, details.addUsers());
        added.forEach(user -> groups.add(new GroupMember(group, user.id(), now)));
        group.noteMembers(names(added));
        audit.created(group);
        return details(List.of(group)).get(0);
    }

    /** Changes a group and who belongs to it: all of it or nothing. */
    @Audited(type = AuditedType.GROUP, action = "write")
    public GroupDetails change(String id, GroupChange change) {
        Group group = require(id);
        authorization.require(Action.UPDATE, objectOf(group));
        boolean refills = !change.addUsers().isEmpty() || !change.removeUsers().isEmpty();
        if (group.isEveryone()
                && (refills || change.name() != null && !change.name().equals(group.name()))) {
            throw ProblemException.of(
                    Problem.INVALID_REQUEST,
                    "The group of everyone has all members and keeps its name. Nothing was changed.");
        }
        Instant now = clock.instant();
        List<User> added = joining(group, change.addUsers());
        List<User> removed = resolve("remove_users", change.removeUsers(), users::find, "is not a user");
        group.noteMembers(names(membersOf(group)));
        audit.changing(group, () -> {
            apply(group, change, now);
            removed.forEach(user -> groups.removeMember(group.id(), user.id()));
            added.forEach(user -> groups.add(new GroupMember(group, user.id(), now)));
            group.noteMembers(names(membersOf(group)));
        });
        return details(List.of(group)).get(0);
    }

    /** Ends a group; what was shared with it is not any more. */
    @Audited(type = AuditedType.GROUP, action = "delete")
    public void delete(String id) {
        Group group = require(id);
        authorization.require(Action.DELETE, objectOf(group));
        if (group.isEveryone()) {
            throw ProblemException.of(
                    Problem.INVALID_REQUEST, "The group of everyone cannot be deleted. Nothing was changed.");
        }
        group.noteMembers(names(membersOf(group)));
        audit.deleted(group);
        groups.remove(group);
    }

    private Group require(String id) {
        return Ids.parse(id).flatMap(groups::find).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    }

    private void apply(Group group, GroupChange change, Instant now) {
        String name = text(change.name(), group.name());
        String displayName = text(change.displayName(), group.displayName());
        String avatarUrl = text(change.avatarUrl(), group.avatarUrl());
        int quota = Optional.ofNullable(change.quotaAllowance()).orElse(group.quotaAllowance());
        List<Validation> problems = new ArrayList<>();
        if (name.length() > 36 || !NAME.matcher(name).matches()) {
            problems.add(new Validation("name", "Use up to 36 letters, digits, single hyphens and underscores."));
        }
        if (displayName.length() > 64 || displayName.chars().anyMatch(Character::isISOControl)) {
            problems.add(new Validation("display_name", "Use at most 64 characters on one line."));
        }
        if (avatarUrl.length() > 256) {
            problems.add(new Validation("avatar_url", "Use at most 256 characters."));
        }
        if (quota < 0) {
            problems.add(new Validation("quota_allowance", "must not be negative"));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        groups.findByName(group.organizationId(), name)
                .filter(other -> !other.id().equals(group.id()))
                .ifPresent(other -> {
                    throw ProblemException.taken("name", "There is already a group of this name.");
                });
        group.change(name, displayName, avatarUrl, quota, now);
    }

    private static String text(String wanted, String present) {
        return wanted == null ? present : wanted.strip();
    }

    /** Only members of the organization can be added to its groups. */
    private List<User> joining(Group group, List<String> references) {
        return resolve(
                "add_users",
                references,
                reference -> users.find(reference).filter(person -> memberships
                        .find(group.organizationId(), person.id())
                        .isPresent()),
                "is not a member of the organization");
    }

    private static List<User> resolve(
            String field, List<String> references, Function<String, Optional<User>> finder, String objection) {
        List<User> found = new ArrayList<>();
        List<Validation> problems = new ArrayList<>();
        for (String reference : references) {
            finder.apply(reference)
                    .ifPresentOrElse(
                            found::add,
                            () -> problems.add(new Validation(field, "\"" + reference + "\" " + objection + ".")));
        }
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return found;
    }

    private List<User> membersOf(Group group) {
        return groups.members(List.of(group)).getOrDefault(group.id(), List.of());
    }

    private static List<String> names(List<User> people) {
        return people.stream().map(User::username).sorted().toList();
    }

    private List<GroupDetails> details(List<Group> page) {
        Map<UUID, List<User>> members = groups.members(page);
        Map<UUID, Organization> homes = organizationRows.findAll(
                page.stream().map(Group::organizationId).distinct().toList());
        return page.stream()
                .map(group ->
                        details(group, homes.get(group.organizationId()), members.getOrDefault(group.id(), List.of())))
                .toList();
    }

    private GroupDetails details(Group group, Organization home, List<User> members) {
        List<User> readable =
                members.stream().filter(user -> isReadable(group, user)).toList();
        return new GroupDetails(group, home, readable, members.size());
    }

    private boolean isReadable(Group group, User user) {
        return authorization.isAllowed(
                Action.READ,
                ResourceObject.of(ResourceType.GROUP_MEMBER, user.id(), user.id(), group.organizationId()));
    }

    private static ResourceObject objectOf(Group group) {
        return ResourceObject.of(ResourceType.GROUP, group.id(), null, group.organizationId());
    }
}
