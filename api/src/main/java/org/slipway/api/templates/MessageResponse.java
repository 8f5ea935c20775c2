package org.slipway.api.templates;

/**
 * That something was done.
 */
public record MessageResponse(String message) {}
