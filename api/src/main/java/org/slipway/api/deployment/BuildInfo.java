package org.slipway.api.deployment;

import java.net.URI;

/**
 * Which Slipway this is.
 *
 * @param externalUrl where its source and documentation are
 * @param dashboardUrl the access URL
 */
public record BuildInfo(String version, URI externalUrl, String dashboardUrl) {}
