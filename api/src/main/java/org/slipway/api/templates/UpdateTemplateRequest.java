package org.slipway.api.templates;

/**
 * Changes of a template. What is not given stays as it is.
 *
 * @param deprecationMessage why nobody should use it any more; empty for a template that may be used
 * @param disableEveryoneGroupAccess true takes the group of all members off the access list
 */
public record UpdateTemplateRequest(
        String name,
        String displayName,
        String description,
        String icon,
        String deprecationMessage,
        Boolean useClassicParameterFlow,
        Boolean disableEveryoneGroupAccess) {}
