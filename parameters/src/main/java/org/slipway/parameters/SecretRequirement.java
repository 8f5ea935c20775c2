package org.slipway.parameters;

/**
 * A secret that the owner should have: exactly one of an environment variable and a file.
 *
 * @param env name of the environment variable, or empty
 * @param file path of the file, or empty
 * @param helpMessage what the owner should do to have it
 */
public record SecretRequirement(String env, String file, String helpMessage) {}
