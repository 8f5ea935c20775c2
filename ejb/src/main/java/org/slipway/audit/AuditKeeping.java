package org.slipway.audit;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.auditlog.Partitions;
import org.slipway.auditlog.chain.Sealer;
import org.slipway.auditlog.chain.SigningKey;
import org.slipway.caller.Unchecked;
import org.slipway.settings.Settings;

/**
 * Keeps the log: months made ahead, months dropped that are too old, entries sealed, anchors signed. It works with the owner's
 * rights, which requests do not have. Several servers may do it at once.
 */
@Stateless
@Unchecked("it keeps what others wrote, by the settings alone")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AuditKeeping {

    /** Months that are there before they are needed. */
    public static final int MONTHS_AHEAD = 3;

    private static final Logger LOG = LoggerFactory.getLogger(AuditKeeping.class);
    private static final Duration BETWEEN_ANCHORS = Duration.ofMinutes(1);
    private static final int MOST_ROUNDS = 200;

    private static final AtomicReference<Instant> LAST_ANCHOR = new AtomicReference<>(Instant.EPOCH);

    @Resource(lookup = "java:jboss/datasources/SlipwayOwner")
    DataSource owner;

    @Inject
    Settings settings;

    /** Makes the months that are missing and drops those that retention ends. */
    public void turnMonths(Instant now) {
        try (Connection connection = owner.getConnection()) {
            Partitions partitions = new Partitions(connection);
            partitions.makeAhead(MONTHS_AHEAD);
            Duration retention = settings.audit().retention();
            if (!retention.isZero()) {
                List<String> dropped = partitions.dropEndedBy(now.minus(retention));
                dropped.forEach(
                        name -> LOG.info("audit entries of {} were dropped: they are older than {}", name, retention));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the audit log's months cannot be kept: " + e.getMessage(), e);
        }
    }

    /** Seals what waits and, once a minute, signs an anchor, which the server's log repeats. */
    public void seal(Instant now) {
        try (Connection connection = owner.getConnection()) {
            Sealer sealer = new Sealer(connection);
            for (int round = 0; round < MOST_ROUNDS && sealer.seal(now) > 0; round++) {
                LOG.debug("audit: sealed round {}", round);
            }
            Instant last = LAST_ANCHOR.get();
            if (last.plus(BETWEEN_ANCHORS).isBefore(now) && LAST_ANCHOR.compareAndSet(last, now)) {
                sealer.anchor(key(sealer, now), now).ifPresent(anchor -> LOG.info("audit anchor {}", anchor));
            }
        } catch (SQLException e) {
            throw new IllegalStateException("audit entries cannot be sealed: " + e.getMessage(), e);
        }
    }

    private SigningKey key(Sealer sealer, Instant now) throws SQLException {
        String configured = settings.audit().signingKey();
        return configured.isEmpty()
                ? sealer.storedKey(now)
                : SigningKey.of(Base64.getDecoder().decode(configured));
    }
}
