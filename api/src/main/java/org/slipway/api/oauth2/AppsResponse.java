package org.slipway.api.oauth2;

import java.util.List;

/**
 * A page of apps.
 *
 * @param count how many match in all
 */
public record AppsResponse(List<AppResponse> apps, long count) {}
