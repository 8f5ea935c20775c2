package org.slipway.api.users;

import java.util.List;

/**
 * A page of users.
 *
 * @param count how many match in all
 */
public record UsersResponse(List<UserResponse> users, long count) {}
