package org.slipway.templates.store;

/**
 * What an author decides about a template.
 *
 * @param name unique in its organization, letter case ignored
 * @param displayName name for people, may be empty
 * @param description one paragraph, may be empty
 * @param icon address of an image, may be empty
 * @param deprecated why nobody should use it any more; empty for a template that may be used
 * @param useClassicParameterFlow whether builds resolve each parameter for itself, as it was imported
 */
public record TemplateDetails(
        String name,
        String displayName,
        String description,
        String icon,
        String deprecated,
        boolean useClassicParameterFlow) {}
