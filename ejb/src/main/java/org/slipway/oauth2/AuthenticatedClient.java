package org.slipway.oauth2;

import org.slipway.oauth2.store.ClientProof;
import org.slipway.oauth2.store.ClientStore;

/**
 * A client at the token or revocation endpoint.
 *
 * @param app the client
 * @param proof what proved it; {@link ClientProof#NONE} for a public client
 */
public record AuthenticatedClient(ClientStore.Client app, ClientProof proof) {}
