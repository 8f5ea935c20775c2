package org.slipway.deployment;

import java.time.Instant;

/**
 * What an owner wants to know at a glance.
 *
 * @param database kind and version, for example {@code PostgreSQL 18.4}
 * @param startedAt when this server started
 * @param users number of people
 * @param apps number of OAuth2 apps
 */
public record DeploymentFacts(String database, Instant startedAt, int users, int apps) {}
