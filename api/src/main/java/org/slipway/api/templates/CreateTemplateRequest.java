package org.slipway.api.templates;

import java.util.UUID;

/**
 * A template to be made of a version that was imported.
 *
 * @param templateVersionId the version, which becomes active
 * @param disableEveryoneGroupAccess true to share the template with nobody at first; otherwise all members of the organization may use it
 */
public record CreateTemplateRequest(
        String name,
        String displayName,
        String description,
        String icon,
        UUID templateVersionId,
        Boolean disableEveryoneGroupAccess,
        Boolean useClassicParameterFlow) {}
