package org.slipway.rbac;

import java.util.Objects;
import java.util.UUID;

/**
 * The object of a check: what an action is to be done to. A check before creation describes the object to be created; a
 * check against a bare type ("may X create templates anywhere?") leaves the rest out.
 *
 * @param type the resource type
 * @param id the object's id, or null if it has none yet
 * @param owner the user that owns it, or null
 * @param organization the organization that it belongs to, or null
 * @param anyOrganization whether the question is about some organization, whichever it is; then {@code organization} is
 *     null
 * @param acl who it is shared with
 */
public record ResourceObject(
        ResourceType type, UUID id, UUID owner, UUID organization, boolean anyOrganization, Acl acl) {

    /** Rejects a missing type or access list, and an object of both one and any organization. */
    public ResourceObject {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(acl, "acl");
        if (anyOrganization && organization != null) {
            throw new InvalidAuthorizationException("an object of any organization cannot name one");
        }
    }

    /** An object of the deployment: no id, no owner, no organization, shared with nobody. */
    public static ResourceObject of(ResourceType type) {
        return new ResourceObject(type, null, null, null, false, Acl.none());
    }

    /** The object of a table row: id, owner and organization may each be null. */
    public static ResourceObject of(ResourceType type, UUID id, UUID owner, UUID organization) {
        return new ResourceObject(type, id, owner, organization, false, Acl.none());
    }

    /** The same object with this id. */
    public ResourceObject withId(UUID id) {
        return new ResourceObject(type, id, owner, organization, anyOrganization, acl);
    }

    /** The same object owned by this user. */
    public ResourceObject ownedBy(UUID owner) {
        return new ResourceObject(type, id, owner, organization, anyOrganization, acl);
    }

    /** The same object in this organization. */
    public ResourceObject in(UUID organization) {
        return new ResourceObject(type, id, owner, organization, false, acl);
    }

    /** The same object in some organization, whichever grants the action. */
    public ResourceObject inAnyOrganization() {
        return new ResourceObject(type, id, owner, null, true, acl);
    }

    /** The same object with this access list. */
    public ResourceObject sharedWith(Acl acl) {
        return new ResourceObject(type, id, owner, organization, anyOrganization, acl);
    }

    /** The same object seen as another type: a prebuilt workspace is also a workspace. */
    public ResourceObject as(ResourceType type) {
        return new ResourceObject(type, id, owner, organization, anyOrganization, acl);
    }
}
