package org.slipway.rbac;

import java.util.List;
import java.util.UUID;

/**
 * Where one side of a decision reaches, in closed form: {@code everything or organization in A or (owner is the subject
 * and (organization in M or (no organization and U)))}.
 *
 * @param everything whether it reaches every object; then the rest is empty
 * @param organizations A: organizations in which it reaches every object
 * @param ownInOrganizations M: organizations in which it reaches the subject's own objects only
 * @param ownWithoutOrganization U: whether it reaches the subject's own objects that have no organization
 */
public record Reach(
        boolean everything, List<UUID> organizations, List<UUID> ownInOrganizations, boolean ownWithoutOrganization) {

    static final Reach EVERYTHING = new Reach(true, List.of(), List.of(), false);
    static final Reach NOTHING = new Reach(false, List.of(), List.of(), false);

    /** Whether it reaches no object at all. */
    public boolean nothing() {
        return !everything && organizations.isEmpty() && ownInOrganizations.isEmpty() && !ownWithoutOrganization;
    }

    /** Whether it reaches an object of this owner and organization, each of which may be null. */
    public boolean contains(UUID subject, UUID owner, UUID organization) {
        if (everything || organization != null && organizations.contains(organization)) {
            return true;
        }
        return subject.equals(owner)
                && (organization == null ? ownWithoutOrganization : ownInOrganizations.contains(organization));
    }
}
