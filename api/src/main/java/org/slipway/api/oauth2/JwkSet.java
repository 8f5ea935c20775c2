package org.slipway.api.oauth2;

import java.util.List;
import java.util.Map;

/**
 * The public keys with which access tokens are signed (RFC 7517 section 5).
 *
 * @param keys each a JWK
 */
public record JwkSet(List<Map<String, Object>> keys) {}
