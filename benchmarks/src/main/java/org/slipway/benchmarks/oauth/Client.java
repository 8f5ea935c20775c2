package org.slipway.benchmarks.oauth;

/**
 * A confidential client.
 *
 * @param id the {@code client_id}
 * @param secret one of its secrets
 */
record Client(String id, String secret) {}
