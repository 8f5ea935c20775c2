package org.slipway.parameters;

import java.util.List;
import java.util.Objects;

/**
 * The workspace owner as templates see it (spec/dynamic-parameters 1.8). Keys and tokens of the owner are left out on
 * purpose: a form must not depend on them.
 */
public record Owner(
        String id,
        String name,
        String fullName,
        String email,
        String sshPublicKey,
        List<String> groups,
        String loginType,
        List<Role> rbacRoles) {

    /** Nobody in particular. */
    public static final Owner NONE = new Owner("", "", "", "", "", List.of(), "", List.of());

    /**
     * A role of the owner.
     *
     * @param orgId the organization in which it holds, empty for the whole site
     */
    public record Role(String name, String orgId) {
        public Role {
            Objects.requireNonNull(name);
            Objects.requireNonNull(orgId);
        }
    }

    public Owner {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(fullName);
        Objects.requireNonNull(email);
        Objects.requireNonNull(sshPublicKey);
        Objects.requireNonNull(loginType);
        groups = List.copyOf(groups);
        rbacRoles = List.copyOf(rbacRoles);
    }
}
