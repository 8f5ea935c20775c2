package org.slipway.api.oauth2;

import java.net.URI;

/**
 * Where an app goes.
 */
public record AppEndpoints(URI authorization, URI token, URI tokenRevoke, String deviceAuthorization) {}
