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
import org.slipway.audit.AuditKeeping;
import org.slipway.caller.Unchecked;
import org.slipway.oauth2.keys.KeyRotation;
import org.slipway.templates.ImportEnds;
import org.slipway.templates.ParsedTemplates;

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
    KeyRotation keyRotation;

    @Inject
    ImportEnds importEnds;

    @Inject
    ParsedTemplates parsedTemplates;

    @Inject
    Clock clock;

    @Inject
    AuditKeeping audit;

    private final AtomicBoolean expiring = new AtomicBoolean();
    private final AtomicBoolean sealing = new AtomicBoolean();
    private final AtomicBoolean turning = new AtomicBoolean();

    @Schedule(hour = "*", minute = "*/5", persistent = false, info = "expiry")
    void removeExpired() {
        once("expiry", expiring, () -> {
            for (int round = 0; round < MOST_ROUNDS && expiry.run(clock.instant()); round++) {
                LOG.debug("expiry: round {} was full", round);
            }
        });
    }

    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false, info = "audit seals")
    void sealAudit() {
        once("sealing the audit log", sealing, () -> audit.seal(clock.instant()));
    }

    @Schedule(hour = "*", minute = "17", persistent = false, info = "audit months")
    void turnAuditMonths() {
        once("keeping the audit log's months", turning, () -> audit.turnMonths(clock.instant()));
    }

    private static void once(String name, AtomicBoolean running, Runnable work) {
        if (!running.compareAndSet(false, true)) {
            return;
        }
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("{} failed and will be tried again at the next tick: {}", name, e.toString());
        } finally {
            running.set(false);
        }
    }

    @Schedule(hour = "*", minute = "7", persistent = false, info = "signing keys")
    void rotateKeys() {
        try {
            keyRotation.run(clock.instant());
        } catch (RuntimeException e) {
            LOG.warn("the rotation of signing keys failed and will be tried again at the next tick: {}", e.toString());
        }
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false, info = "templates")
    void tidyTemplates() {
        parsedTemplates.tidy();
        try {
            int givenUp = importEnds.giveUpAbandoned();
            if (givenUp > 0) {
                LOG.warn("{} imports of template versions were given up: their server was stopped", givenUp);
            }
        } catch (RuntimeException e) {
            LOG.warn("abandoned imports will be looked for again at the next tick: {}", e.toString());
        }
    }
}
