/**
 * The MCP endpoint: streamable HTTP, stateless, so that any node answers any request.
 *
 * <ol>
 *   <li>Every request carries its token in the Authorization header; there is no session that somebody else could use.
 *   <li>A token must be bound to this endpoint.
 *   <li>Requests from pages of other sites are refused unless their origin is allowed.
 *   <li>A tool runs as the caller, within the token's scope; a token that lacks one is told which.
 * </ol>
 */
package org.slipway.mcp;
