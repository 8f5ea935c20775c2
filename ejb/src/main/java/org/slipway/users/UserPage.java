package org.slipway.users;

import java.util.List;

/**
 * A page of users.
 *
 * @param users the users on the page
 * @param count how many match in all
 */
public record UserPage(List<UserProfile> users, long count) {}
