package org.slipway.api.checks;

import java.util.List;
import java.util.UUID;

/**
 * Why somebody may, or may not, do something.
 *
 * @param subject whose rights are explained
 * @param action what is asked for
 * @param object what it is to be done to
 * @param allowed the decision
 * @param decidedBy {@code role_grant}, {@code access_list}, {@code role_denial}, {@code no_grant}, {@code scope} or
 *     {@code allow_list}
 * @param level {@code site}, {@code organization}, {@code member} or {@code user}; absent if no permission decided
 * @param role the role whose permission decided; absent if none did
 * @param permission the deciding permission, such as {@code workspace:read}, with a leading minus for a denial; absent if
 *     none decided
 * @param sentence the reason in words
 * @param remedies what would allow it; empty if it is allowed
 */
public record ExplanationResponse(
        Subject subject,
        String action,
        AuthorizationCheck.CheckedObject object,
        boolean allowed,
        String decidedBy,
        String level,
        String role,
        String permission,
        String sentence,
        List<String> remedies) {

    /**
     * Whose rights are explained.
     *
     * @param roles every role, implied ones included, as {@code name} or {@code name:<organization>}
     * @param groups ids of groups, "everyone" left out
     * @param scope what the credential is limited to
     */
    public record Subject(UUID id, String username, List<String> roles, List<UUID> groups, String scope) {}
}
