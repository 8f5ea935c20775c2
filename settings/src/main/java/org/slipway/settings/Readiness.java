package org.slipway.settings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Tells whether the server may take requests: it may once the database schema has been migrated and validated. */
@ApplicationScoped
@Default // MicroProfile's annotation below is a qualifier too, and would be the only one
@org.eclipse.microprofile.health.Readiness
public class Readiness implements HealthCheck {

    private volatile boolean ready;

    /** Marks the server ready. Called once, when the schema has been migrated and validated. */
    public void markReady() {
        ready = true;
    }

    /** Marks the server as going away, so that a load balancer stops sending requests. */
    public void markStopping() {
        ready = false;
    }

    /** True between the end of the migration and the start of the shutdown. */
    public boolean isReady() {
        return ready;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("schema").status(ready).build();
    }
}
