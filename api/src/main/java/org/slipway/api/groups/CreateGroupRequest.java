package org.slipway.api.groups;

/**
 * Makes a group.
 *
 * @param displayName optional
 * @param avatarUrl optional
 * @param quotaAllowance optional, 0 if absent
 */
public record CreateGroupRequest(String name, String displayName, String avatarUrl, Integer quotaAllowance) {}
