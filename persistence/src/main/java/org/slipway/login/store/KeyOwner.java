package org.slipway.login.store;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slipway.users.store.User;

/**
 * A key together with what authenticating a request needs of its person, read in one statement.
 *
 * @param key the key
 * @param username the person's name
 * @param status whether the person may sign in
 * @param siteRoles the site-wide roles
 * @param organizationRoles the roles in each organization that the person belongs to
 * @param appId the app of an access token's grant, else null
 */
public record KeyOwner(
        ApiKey key,
        String username,
        User.Status status,
        List<String> siteRoles,
        Map<UUID, List<String>> organizationRoles,
        UUID appId) {}
