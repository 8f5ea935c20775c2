package org.slipway.api.oauth2;

/**
 * What a removal of many came to.
 *
 * @param deleted how many were removed
 */
public record RemovedResponse(int deleted) {}
