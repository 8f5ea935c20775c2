package org.slipway.api;

import java.util.List;

/**
 * The error body of {@code /api/**} (spec/platform 0.2). Absent members are not written.
 *
 * @param message what happened, always there
 * @param detail more about the cause, or null
 * @param validations what is wrong with which field, or null
 */
public record ErrorBody(String message, String detail, List<Validation> validations) {}
