package org.slipway.api.organizations;

/**
 * Changes an organization; what is absent stays as it is.
 */
public record UpdateOrganizationRequest(String name, String displayName, String description, String icon) {}
