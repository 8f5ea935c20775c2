/**
 * Clients that no administrator made: how they come to be known, and what is demanded of them.
 *
 * <ol>
 *   <li>A {@code client_id} that is an https address is a document: fetched, checked, kept as long as its HTTP headers say.
 *   <li>A document is fetched only from public addresses; the address that was checked is the address that is connected to.
 *   <li>No redirect is followed, no credential sent, nothing larger than the limit read, nothing slower waited for.
 *   <li>A document holds no shared secret, and its {@code client_id} is its own address, letter by letter.
 *   <li>A client may register itself only while an owner allows it; what it says is a list of rules.
 *   <li>What a client says about itself is a claim: it is cleaned, shown as a claim, and never followed as a link by the
 *       server.
 *   <li>Clients that hold no live grant are removed after a while.
 * </ol>
 *
 * It never decides about grants: that is {@code org.slipway.oauth2}.
 */
package org.slipway.oauth2.clients;
