package org.slipway.groups.api;

import java.util.List;
import org.slipway.api.groups.GroupMemberResponse;
import org.slipway.api.groups.GroupResponse;
import org.slipway.groups.GroupDetails;
import org.slipway.groups.store.Group;
import org.slipway.users.store.User;

/** Groups as the API shows them. */
final class GroupResponses {

    private GroupResponses() {}

    static List<GroupResponse> of(List<GroupDetails> groups) {
        return groups.stream().map(GroupResponses::of).toList();
    }

    static GroupResponse of(GroupDetails details) {
        Group group = details.group();
        return new GroupResponse(
                group.id(),
                group.name(),
                group.displayName(),
                group.organizationId(),
                details.organization().name(),
                details.organization().displayName(),
                details.members().stream().map(GroupResponses::member).toList(),
                details.count(),
                group.avatarUrl(),
                group.quotaAllowance(),
                group.source().name());
    }

    private static GroupMemberResponse member(User user) {
        return new GroupMemberResponse(
                user.id(),
                user.username(),
                user.name(),
                user.avatarUrl(),
                user.email(),
                user.status().name(),
                user.loginType().name(),
                user.createdAt(),
                user.lastSeenAt());
    }
}
