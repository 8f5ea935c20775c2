package org.slipway.organizations.api;

import java.util.List;
import java.util.UUID;
import org.slipway.api.organizations.MemberResponse;
import org.slipway.api.users.Role;
import org.slipway.organizations.store.MemberStore.Member;
import org.slipway.organizations.store.OrganizationMember;
import org.slipway.rbac.BuiltInRoles;
import org.slipway.users.store.User;

/** Members as the API shows them. */
final class MemberResponses {

    private MemberResponses() {}

    static List<MemberResponse> of(List<Member> members) {
        return members.stream().map(MemberResponses::of).toList();
    }

    static MemberResponse of(Member member) {
        OrganizationMember membership = member.membership();
        User user = member.user();
        return new MemberResponse(
                user.id(),
                membership.organizationId(),
                membership.createdAt(),
                membership.updatedAt(),
                user.username(),
                user.name(),
                user.avatarUrl(),
                user.email(),
                roles(membership.roles(), membership.organizationId()),
                roles(user.rbacRoles(), null));
    }

    private static List<Role> roles(List<String> names, UUID organization) {
        return names.stream()
                .map(name -> new Role(
                        name,
                        BuiltInRoles.find(name)
                                .map(org.slipway.rbac.Role::displayName)
                                .orElse(name),
                        organization))
                .toList();
    }
}
