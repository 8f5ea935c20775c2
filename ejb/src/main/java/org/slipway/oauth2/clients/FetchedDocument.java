package org.slipway.oauth2.clients;

import java.time.Duration;

/**
 * A document as it came.
 *
 * @param body its bytes
 * @param lifetime how long it may be kept
 */
record FetchedDocument(byte[] body, Duration lifetime) {}
