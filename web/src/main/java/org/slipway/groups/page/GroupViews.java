package org.slipway.groups.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.slipway.authorization.Authorization;
import org.slipway.groups.GroupSummaries;
import org.slipway.groups.GroupSummary;
import org.slipway.groups.store.Group;
import org.slipway.http.Frames;
import org.slipway.lists.Cursor;
import org.slipway.lists.Slice;
import org.slipway.pages.Form;
import org.slipway.pages.Listing;
import org.slipway.pages.Part;
import org.slipway.pages.Place;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.users.store.User;

/** Builds the page of a group: what it is, and one page of its members. */
@Dependent
class GroupViews {

    @Inject
    GroupSummaries summaries;

    @Inject
    Authorization authorization;

    @Inject
    Frames frames;

    /**
     * The page of a group.
     *
     * @param query which members are looked for; empty for all
     * @param slice which of them are shown
     */
    GroupView of(GroupSummary summary, String query, Slice<String> slice, Form form, Form add) {
        Group group = summary.group();
        String id = group.id().toString();
        String path = GroupsPages.PATH + "/" + id;
        Part<User> members = Part.of(
                slice,
                summaries.members(id, query, slice),
                user -> new Cursor<>(user.username(), user.id()),
                Listing.address(path, query));
        ResourceObject object = ResourceObject.of(ResourceType.GROUP, group.id(), null, group.organizationId());
        return new GroupView(
                frames.at(Place.GROUPS, label(group)),
                new GroupView.Existing(
                        id,
                        group.name(),
                        label(group),
                        group.organizationId().toString(),
                        summary.organization().displayName(),
                        group.isEveryone(),
                        group.createdAt()),
                List.of(),
                form,
                add,
                Listing.part(path, query, "name or email", members),
                members.rows().stream().map(GroupViews::member).toList(),
                summaries.hidden(id),
                authorization.isAllowed(Action.UPDATE, object),
                authorization.isAllowed(Action.DELETE, object));
    }

    private static GroupView.Member member(User user) {
        return new GroupView.Member(user.id().toString(), user.username(), user.name(), user.email());
    }

    /** How people call a group. */
    static String label(Group group) {
        return group.displayName().isBlank() ? group.name() : group.displayName();
    }
}
