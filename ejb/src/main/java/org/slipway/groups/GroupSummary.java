package org.slipway.groups;

import org.slipway.groups.store.Group;
import org.slipway.organizations.store.Organization;

/**
 * A group with its organization.
 *
 * @param count how many belong to it in all
 */
public record GroupSummary(Group group, Organization organization, long count) {}
