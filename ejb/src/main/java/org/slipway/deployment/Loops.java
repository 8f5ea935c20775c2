package org.slipway.deployment;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.authorization.Unchecked;
import org.slipway.templates.ParsedTemplates;
import org.slipway.templates.VersionJobs;

/** Calls the background work at its times. A round that is still running is not started again. */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unchecked("it only keeps the time")
public class Loops {

    private static final Logger LOG = LoggerFactory.getLogger(Loops.class);
    private static final int MOST_ROUNDS = 100;

    @Inject
    Expiry expiry;

    @Inject
    VersionJobs versionJobs;

    @Inject
    ParsedTemplates parsedTemplates;

    @Inject
    Clock clock;

    private final AtomicBoolean running = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*/5", persistent = false, info = "expiry")
    void removeExpired() {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            for (int round = 0; round < MOST_ROUNDS && expiry.run(clock.instant()); round++) {
                LOG.debug("expiry: round {} was full", round);
            }
        } catch (RuntimeException e) {
            LOG.warn("expiry failed and will be tried again at the next tick: {}", e.toString());
        } finally {
            running.set(false);
        }
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false, info = "templates")
    void tidyTemplates() {
        parsedTemplates.tidy();
        try {
            int givenUp = versionJobs.giveUpAbandoned();
            if (givenUp > 0) {
                LOG.warn("{} imports of template versions were given up: their server was stopped", givenUp);
            }
        } catch (RuntimeException e) {
            LOG.warn("abandoned imports will be looked for again at the next tick: {}", e.toString());
        }
    }
}
