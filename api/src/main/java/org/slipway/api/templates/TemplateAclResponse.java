package org.slipway.api.templates;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** With whom a template is shared. */
public record TemplateAclResponse(List<AclUser> users, List<AclGroup> group) {

    /**
     * A user on the list.
     *
     * @param role {@code admin} or {@code use}; absent for one that could get a role
     */
    public record AclUser(
            UUID id,
            String username,
            String name,
            String avatarUrl,
            String email,
            String status,
            String loginType,
            Instant createdAt,
            String role) {}

    /**
     * A group on the list.
     *
     * @param role as of a user
     */
    public record AclGroup(
            UUID id,
            String name,
            String displayName,
            UUID organizationId,
            String avatarUrl,
            int quotaAllowance,
            String source,
            String role) {}
}
