package org.slipway.api.checks;

/**
 * May the caller do this?
 *
 * @param action for example {@code read}
 */
public record AuthorizationCheck(CheckedObject object, String action) {

    /**
     * What it is to be done to; all but the type may be absent.
     *
     * @param resourceType for example {@code workspace}
     * @param ownerId id of its owner, or {@code me}
     * @param organizationId id of its organization
     * @param resourceId its own id
     * @param anyOrg whether it is about some organization, whichever allows it
     */
    public record CheckedObject(
            String resourceType, String ownerId, String organizationId, String resourceId, boolean anyOrg) {}
}
