package org.slipway.groups;

import java.util.List;
import org.slipway.groups.store.Group;
import org.slipway.organizations.store.Organization;
import org.slipway.users.store.User;

/**
 * A group with its organization and the members that the caller may read.
 *
 * @param group the group
 * @param organization where it belongs to
 * @param members ordered by name
 * @param count how many belong to it in all
 */
public record GroupDetails(Group group, Organization organization, List<User> members, int count) {}
