/**
 * Starts Slipway on one machine: an embedded PostgreSQL (unless an external one is configured) and the provisioned
 * WildFly, watched and stopped together.
 *
 * <p>It owns the data directory, the processes and what a person sees while they start. It knows nothing of the
 * application: the server's settings are environment variables, and "ready" is what {@code /healthz} says.
 */
package org.slipway.launcher;
