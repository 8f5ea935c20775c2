package org.slipway.rbac;

import java.util.UUID;

/**
 * A role as it is assigned: {@code name} for the deployment, {@code name:<organization id>} inside an organization.
 *
 * @param name the role's name
 * @param organization the organization it is assigned in, or null for a site role
 */
public record RoleName(String name, UUID organization) {

    /** A role assigned for the whole deployment. */
    public static RoleName site(String name) {
        return new RoleName(name, null);
    }

    /**
     * Reads the wire form.
     *
     * @throws InvalidAuthorizationException if the name is blank or what follows the colon is not a UUID
     */
    public static RoleName parse(String text) {
        int colon = text.indexOf(':');
        String name = colon < 0 ? text : text.substring(0, colon);
        if (name.isBlank()) {
            throw new InvalidAuthorizationException("role name \"" + text + "\" is empty");
        }
        return colon < 0 ? site(name) : new RoleName(name, organization(text, text.substring(colon + 1)));
    }

    private static UUID organization(String text, String id) {
        return Ids.parse(id)
                .orElseThrow(() -> new InvalidAuthorizationException(
                        "role \"" + text + "\": \"" + id + "\" is not an organization id"));
    }

    @Override
    public String toString() {
        return organization == null ? name : name + ":" + organization;
    }
}
