/**
 * What the deployment is configured to do, and whether it is ready.
 *
 * <p>This jar stands in the EAR's {@code lib} folder because MicroProfile Config and Health find a deployment's
 * {@code microprofile-config.properties} and health checks only there. It owns the keys under {@code slipway.*} and
 * nothing of their consequences.
 */
package org.slipway.settings;
