package org.slipway.api.users;

import java.util.List;
import java.util.UUID;

/**
 * Makes a user.
 *
 * @param name full name, optional
 * @param password required with login type {@code password}
 * @param loginType {@code password} (default) or {@code none}
 * @param organizationIds optional; the default organization if absent
 * @param roles site-wide roles, optional
 */
public record CreateUserRequest(
        String email,
        String username,
        String name,
        String password,
        String loginType,
        List<UUID> organizationIds,
        List<String> roles) {
    /** Never shows a password. */
    @Override
    public String toString() {
        return "CreateUserRequest[username=" + username + "]";
    }
}
