package org.slipway.api.templates;

/**
 * A value that a parameter offers, as it was imported.
 */
public record RichParameterOption(String name, String description, String value, String icon) {}
