package org.slipway.api.users;

import java.util.List;

/**
 * Replaces the site-wide roles.
 */
public record UpdateRolesRequest(List<String> roles) {}
