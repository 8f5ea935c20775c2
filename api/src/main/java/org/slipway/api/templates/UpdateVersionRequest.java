package org.slipway.api.templates;

/**
 * What an author calls a version. What is not given stays as it is.
 */
public record UpdateVersionRequest(String name, String message) {}
