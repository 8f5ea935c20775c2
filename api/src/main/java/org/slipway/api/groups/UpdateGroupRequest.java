package org.slipway.api.groups;

import java.util.List;

/**
 * Changes a group; what is absent stays as it is.
 *
 * @param addUsers ids or names of members of the organization to add
 * @param removeUsers ids or names of members to take out
 */
public record UpdateGroupRequest(
        String name,
        String displayName,
        String avatarUrl,
        Integer quotaAllowance,
        List<String> addUsers,
        List<String> removeUsers) {}
