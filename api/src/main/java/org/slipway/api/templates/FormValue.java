package org.slipway.api.templates;

/**
 * A value in a form.
 *
 * @param value its text; for people only if it is not valid
 * @param valid false if there is none, or none that is known
 */
public record FormValue(String value, boolean valid) {}
