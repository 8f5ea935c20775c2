/**
 * Clients that prove who they are with a key of their own: {@code private_key_jwt} (RFC 7523 section 2.2, and RFC 7523bis for
 * the audience).
 *
 * <ol>
 *   <li>An assertion names the client as issuer and subject, and this server's issuer identifier, alone, as its audience.
 *   <li>It expires within five minutes, and counts once.
 *   <li>The server decides which algorithms there are. None of them uses a shared key, and {@code none} is none of them.
 *   <li>The key is one that the client has registered or publishes; what the assertion says about keys is a name, never a key.
 *   <li>A refusal does not say what was wrong. The log does, at debug level and without the assertion.
 * </ol>
 *
 * Nothing here fetches or keeps: where a client's keys come from is known in {@code org.slipway.oauth2.clients}.
 */
package org.slipway.oauth2.assertions;
