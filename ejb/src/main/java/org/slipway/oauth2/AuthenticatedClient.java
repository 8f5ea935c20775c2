package org.slipway.oauth2;

import java.util.UUID;
import org.slipway.oauth2.store.ClientStore;

/**
 * A client at the token or revocation endpoint.
 *
 * @param app the client
 * @param secretId the secret that proved it, or null for a public client
 */
public record AuthenticatedClient(ClientStore.Client app, UUID secretId) {}
