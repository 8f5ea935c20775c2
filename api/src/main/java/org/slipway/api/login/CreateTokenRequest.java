package org.slipway.api.login;

import java.util.List;

/**
 * Makes an API token.
 *
 * @param tokenName unique among the user's tokens; made up if absent
 * @param lifetime in nanoseconds; the server's default if absent or 0
 * @param scope one scope, the older form
 * @param scopes the scopes; all if neither is given
 */
public record CreateTokenRequest(String tokenName, Long lifetime, String scope, List<String> scopes) {}
