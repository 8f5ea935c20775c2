package org.slipway.api.users;

import java.util.UUID;

/**
 * A role by name, with the name that people read.
 *
 * @param organizationId where it is assigned; absent for a role of the whole site
 */
public record Role(String name, String displayName, UUID organizationId) {

    /** A role of the whole site. */
    public Role(String name, String displayName) {
        this(name, displayName, null);
    }
}
