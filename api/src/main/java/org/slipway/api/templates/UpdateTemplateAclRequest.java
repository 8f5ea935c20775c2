package org.slipway.api.templates;

import java.util.Map;

/**
 * Roles to give and to take. Who is not named stays as they are.
 *
 * @param userPerms {@code admin}, {@code use} or the empty text, which takes off the list, by the id of a user
 * @param groupPerms the same by the id of a group
 */
public record UpdateTemplateAclRequest(Map<String, String> userPerms, Map<String, String> groupPerms) {}
