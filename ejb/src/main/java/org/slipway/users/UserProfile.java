package org.slipway.users;

import java.util.List;
import java.util.UUID;
import org.slipway.users.store.User;

/**
 * A user with the organizations that the user belongs to.
 *
 * @param user the user
 * @param organizationIds in no particular order
 */
public record UserProfile(User user, List<UUID> organizationIds) {}
