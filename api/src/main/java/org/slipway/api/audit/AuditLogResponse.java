package org.slipway.api.audit;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.slipway.api.users.UserResponse;

/**
 * One entry of the audit log.
 *
 * @param requestId the request that did it; entries of one request share it. All zeros for work without a request
 * @param ip empty when unknown
 * @param diff what changed, by column: {@code {"old": …, "new": …, "secret": false}}; of secrets only that they changed
 * @param statusCode HTTP status of the action; 400 or more for an attempt that was refused
 * @param additionalFields what else was known then, such as {@code workspace_name} and {@code build_reason}
 * @param description a sentence with the placeholders {@code {user}} and {@code {target}}
 * @param resourceLink a path to what was changed; empty if it is gone or has no page
 * @param isDeleted whether what was changed is gone
 * @param organizationId all zeros for what belongs to no organization; {@code organization} says more
 * @param organization absent for what belongs to no organization
 * @param user who did it; null if nobody did or the account is gone
 */
public record AuditLogResponse(
        UUID id,
        UUID requestId,
        Instant time,
        String ip,
        String userAgent,
        String resourceType,
        UUID resourceId,
        String resourceTarget,
        String resourceIcon,
        String action,
        Map<String, Object> diff,
        int statusCode,
        Map<String, Object> additionalFields,
        String description,
        String resourceLink,
        boolean isDeleted,
        UUID organizationId,
        MinimalOrganization organization,
        UserResponse user) {

    /** An organization, as far as a list shows it. */
    public record MinimalOrganization(UUID id, String name, String displayName, String icon) {}
}
