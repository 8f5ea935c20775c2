package org.slipway.api.organizations;

/**
 * Makes an organization.
 *
 * @param displayName optional; the name if absent
 * @param description optional
 * @param icon optional
 */
public record CreateOrganizationRequest(String name, String displayName, String description, String icon) {}
