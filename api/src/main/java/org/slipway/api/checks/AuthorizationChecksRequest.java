package org.slipway.api.checks;

import java.util.Map;

/**
 * Several questions at once.
 *
 * @param checks by names that the client chooses; the answer has the same names
 */
public record AuthorizationChecksRequest(Map<String, AuthorizationCheck> checks) {}
