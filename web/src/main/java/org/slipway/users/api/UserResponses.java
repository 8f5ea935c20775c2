package org.slipway.users.api;

import java.util.List;
import java.util.UUID;
import org.slipway.api.users.Role;
import org.slipway.api.users.UserResponse;
import org.slipway.rbac.BuiltInRoles;
import org.slipway.users.UserProfile;
import org.slipway.users.store.User;

/** Users as the API shows them. */
public final class UserResponses {

    private UserResponses() {}

    static UserResponse of(UserProfile profile) {
        return of(profile.user(), profile.organizationIds());
    }

    /** A user without the list of organizations. */
    public static UserResponse reduced(User user) {
        return of(user, List.of());
    }

    private static UserResponse of(User user, List<UUID> organizationIds) {
        return new UserResponse(
                user.id(),
                user.username(),
                user.email(),
                user.name(),
                user.avatarUrl(),
                user.createdAt(),
                user.updatedAt(),
                user.lastSeenAt(),
                user.status().name(),
                user.loginType().name(),
                organizationIds,
                user.rbacRoles().stream().map(UserResponses::role).toList());
    }

    private static Role role(String name) {
        return new Role(
                name,
                BuiltInRoles.find(name).map(org.slipway.rbac.Role::displayName).orElse(name));
    }
}
