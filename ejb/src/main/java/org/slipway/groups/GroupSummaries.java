package org.slipway.groups;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.authorization.Authorization;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.groups.store.Group;
import org.slipway.groups.store.GroupMemberStore;
import org.slipway.groups.store.GroupStore;
import org.slipway.lists.Slice;
import org.slipway.organizations.OrganizationReferences;
import org.slipway.organizations.store.Organization;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.Ids;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.users.store.User;

/** Groups as people look through them: page by page, and their members, too. */
@Stateless
public class GroupSummaries {

    @Inject
    GroupStore groups;

    @Inject
    GroupMemberStore members;

    @Inject
    OrganizationReferences organizations;

    @Inject
    OrganizationStore organizationRows;

    @Inject
    Authorization authorization;

    /**
     * A slice of the groups that the caller may read, ordered by name.
     *
     * @param organization of this organization; null for all
     * @param search part of a name, letter case ignored; empty for all
     */
    public List<GroupSummary> list(String organization, String search, Slice<String> slice) {
        UUID home = organization == null ? null : readable(organization).id();
        return summaries(groups.list(
                new GroupStore.Query(home, null, search),
                authorization.filter(Action.READ, ResourceType.GROUP),
                slice));
    }

    private Organization readable(String reference) {
        Organization organization = organizations.require(reference);
        authorization.require(Action.READ, OrganizationReferences.objectOf(organization));
        return organization;
    }

    private List<GroupSummary> summaries(List<Group> page) {
        Map<UUID, Long> counts = members.counts(page);
        Map<UUID, Organization> homes = organizationRows.findAll(
                page.stream().map(Group::organizationId).distinct().toList());
        return page.stream()
                .map(group ->
                        new GroupSummary(group, homes.get(group.organizationId()), counts.getOrDefault(group.id(), 0L)))
                .toList();
    }

    /** The group with this id. */
    public GroupSummary find(String id) {
        return summaries(List.of(require(id))).get(0);
    }

    /**
     * A slice of the members of a group that the caller may read, ordered by name.
     *
     * @param search part of a name or address, letter case ignored; empty for all
     */
    public List<User> members(String id, String search, Slice<String> slice) {
        return members.list(require(id), search, authorization.filter(Action.READ, ResourceType.GROUP_MEMBER), slice);
    }

    /** How many members of a group the caller may not read. */
    public long hidden(String id) {
        Group group = require(id);
        AccessFilter readable = authorization.filter(Action.READ, ResourceType.GROUP_MEMBER);
        return readable.residual().isEverything()
                ? 0
                : members.count(group, AccessFilter.everything()) - members.count(group, readable);
    }

    private Group require(String id) {
        Group group = Ids.parse(id).flatMap(groups::find).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
        authorization.require(
                Action.READ, ResourceObject.of(ResourceType.GROUP, group.id(), null, group.organizationId()));
        return group;
    }
}
