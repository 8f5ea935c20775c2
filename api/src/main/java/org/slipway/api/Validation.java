package org.slipway.api;

/**
 * What is wrong with one field of a request.
 *
 * @param field name of the field as the client sent it
 * @param detail what is wrong, in words
 */
public record Validation(String field, String detail) {}
