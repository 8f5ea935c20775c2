package org.slipway.authorization.store;

import java.util.UUID;

/**
 * Something changed that shapes what callers may do. The triggers of the database write the same words.
 *
 * @param key what changed, such as {@code user:<id>}
 */
public record AccessChange(String key) {

    /** A person's roles, memberships, groups, name or status. */
    public static AccessChange user(UUID id) {
        return new AccessChange("user:" + id);
    }

    /** A session, token or access token, named by the public half of its key. */
    public static AccessChange key(String id) {
        return new AccessChange("key:" + id);
    }

    /** A grant to an app, and with it the tokens under it. */
    public static AccessChange grant(UUID id) {
        return new AccessChange("grant:" + id);
    }

    /** An app, and with it the tokens that it holds. */
    public static AccessChange app(UUID id) {
        return new AccessChange("app:" + id);
    }

    /** A registered resource, with its name and its secrets. */
    public static AccessChange resource(UUID id) {
        return new AccessChange("resource:" + id);
    }

    /** What all members of an organization may do. */
    public static AccessChange organization(UUID id) {
        return new AccessChange("organization:" + id);
    }

    /**
     * An object, or with whom it is shared.
     *
     * @param type wire name of the object's type
     */
    public static AccessChange object(String type, UUID id) {
        return new AccessChange(type + ":" + id);
    }

    /** A custom role, by name; the organization is null for a site role. */
    public static AccessChange role(UUID organization, String name) {
        return new AccessChange("role:" + (organization == null ? "site" : organization) + "/" + name);
    }
}
