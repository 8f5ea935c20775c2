package org.slipway.api.groups;

import java.util.List;
import java.util.UUID;

/**
 * A group.
 *
 * @param members those that the caller may see
 * @param totalMemberCount how many belong to it in all
 * @param source {@code user} or {@code oidc}
 */
public record GroupResponse(
        UUID id,
        String name,
        String displayName,
        UUID organizationId,
        String organizationName,
        String organizationDisplayName,
        List<GroupMemberResponse> members,
        int totalMemberCount,
        String avatarUrl,
        int quotaAllowance,
        String source) {}
