package org.slipway.login.store;

import java.util.UUID;
import org.slipway.users.store.AccessProfile;

/**
 * A key together with what authenticating a request needs of its person, read in one statement.
 *
 * @param key the key
 * @param person what decides what the person may do
 * @param appId the app of the key's grant, else null
 */
public record KeyOwner(ApiKey key, AccessProfile person, UUID appId) {}
