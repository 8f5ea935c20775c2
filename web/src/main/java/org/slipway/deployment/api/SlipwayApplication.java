package org.slipway.deployment.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

/** The JAX-RS application at the root: pages, the API, the protocol endpoints. */
@ApplicationPath("/")
public class SlipwayApplication extends Application {}
