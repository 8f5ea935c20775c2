/**
 * The authorization server (MCP authorization 2026-07-28, OAuth 2.1).
 *
 * <ol>
 *   <li>An authorization request is checked by the rules of {@link org.slipway.oauth2.AuthorizationRules}, in that order.
 *   <li>Only a person who sees the exact request and says yes grants it; a form counts once.
 *   <li>A code works once, for ten minutes, for the client, redirect URI, resource and proof key that it is bound to; a
 *       failed exchange uses it up.
 *   <li>Every access token is bound to exactly one resource.
 *   <li>Refresh tokens rotate; one that was replaced long ago ends its grant when it shows up again.
 *   <li>Errors carry the codes of the RFC that they come from and say nothing that helps a guess.
 * </ol>
 */
package org.slipway.oauth2;
