package org.slipway.api.oauth2;

import java.util.List;

/**
 * A page of registered resources.
 *
 * @param count how many there are on all pages
 */
public record ResourcesResponse(List<ResourceResponse> resources, long count) {}
