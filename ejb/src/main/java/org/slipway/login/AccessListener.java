package org.slipway.login;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.AccessNotifications;
import org.slipway.caller.Unchecked;
import org.slipway.memory.Changes;

/**
 * Hears of changes to what callers may do, whichever node makes them, on one connection of its own. It proves that
 * connection several times a second; without a proof the cache ends by itself.
 */
@Startup
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@Unchecked("it only passes on that something has changed")
public class AccessListener {

    private static final Logger LOG = LoggerFactory.getLogger(AccessListener.class);

    private static final Duration BETWEEN_PROOFS = Duration.ofMillis(250);
    private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

    /** Longer than a proof takes, and the longest that a change can go unheard when the network swallows it. */
    private static final Duration PROOF_LASTS = Duration.ofSeconds(1);

    /** Longer than the network may keep the thread. */
    private static final Duration LONGEST_FAREWELL = Duration.ofSeconds(2);

    @Resource(lookup = "java:jboss/datasources/SlipwayOwner")
    DataSource dataSource;

    @Resource
    ManagedThreadFactory threads;

    @Inject
    Changes changes;

    private volatile boolean stopped;
    private Thread thread;

    @PostConstruct
    void start() {
        thread = threads.newThread(this::listen);
        thread.setName("slipway-access-listener");
        thread.setDaemon(true);
        thread.start();
    }

    /** Returns when the thread has ended: nothing that it touches is there for longer than this bean. */
    @PreDestroy
    void stop() {
        stopped = true;
        thread.interrupt();
        try {
            thread.join(LONGEST_FAREWELL.toMillis());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }

    private void listen() {
        boolean complained = false;
        while (!stopped) {
            try (AccessNotifications notifications = AccessNotifications.open(dataSource)) {
                changes.deaf();
                complained = false;
                LOG.debug("hearing of changes");
                while (!stopped) {
                    hear(notifications);
                }
            } catch (SQLException | RuntimeException failure) {
                if (!stopped && !complained) {
                    LOG.warn(
                            "changes cannot be heard; every request asks the database until they can: {}",
                            failure.toString());
                    complained = true;
                }
            }
            if (!stopped) {
                changes.deaf();
                pause();
            }
        }
    }

    private void hear(AccessNotifications notifications) throws SQLException {
        long asOf = System.nanoTime();
        note(notifications.prove(), asOf);
        long next = asOf + BETWEEN_PROOFS.toNanos();
        for (long left = next - asOf; left > 1_000_000 && !stopped; left = next - System.nanoTime()) {
            note(notifications.await(Duration.ofNanos(left)), asOf);
        }
    }

    private void note(List<AccessChange> heard, long asOf) {
        if (!stopped) {
            changes.heard(heard, asOf, PROOF_LASTS.toNanos());
        }
    }

    private void pause() {
        try {
            Thread.sleep(BETWEEN_TRIES.toMillis());
        } catch (InterruptedException end) {
            Thread.currentThread().interrupt();
        }
    }
}
