package org.slipway.deployment;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnit;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.audit.AuditKeeping;
import org.slipway.audit.ClassificationCheck;
import org.slipway.auditlog.Partitions;
import org.slipway.caller.Unchecked;
import org.slipway.settings.Readiness;
import org.slipway.settings.Settings;

/**
 * Brings the database schema to this version before anything else runs: Flyway with the owner's rights, then Hibernate
 * compares its mappings with the tables, then the audit log's classification is compared with the columns. Other start-up
 * beans depend on this one. Several nodes may start at once: Flyway takes a lock in the database.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
@Unchecked("it runs before there is a caller")
public class SchemaMigration {

    private static final Logger LOG = LoggerFactory.getLogger(SchemaMigration.class);

    @Resource(lookup = "java:jboss/datasources/SlipwayOwner")
    DataSource ownerDataSource;

    @PersistenceUnit(unitName = "slipway")
    EntityManagerFactory entityManagers;

    @Inject
    ClassificationCheck classificationCheck;

    @Inject
    Settings settings;

    @Inject
    Readiness readiness;

    @PostConstruct
    void migrate() {
        // The settings are read here first: an unknown or invalid one stops the start.
        settings.accessUrl();
        Flyway.configure(getClass().getClassLoader())
                .dataSource(ownerDataSource)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .placeholders(Map.of("app_role", applicationRole()))
                .load()
                .migrate();
        entityManagers.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
        classificationCheck.run();
        makeAuditMonths();
        readiness.markReady();
    }

    private void makeAuditMonths() {
        try (Connection connection = ownerDataSource.getConnection()) {
            new Partitions(connection).makeAhead(AuditKeeping.MONTHS_AHEAD);
        } catch (SQLException e) {
            // Entries are kept in the last partition until a later round succeeds.
            LOG.warn("the audit log's months could not be made ahead: {}", e.getMessage());
        }
    }

    private String applicationRole() {
        try {
            return ApplicationRole.prepare(ownerDataSource);
        } catch (SQLException e) {
            throw new IllegalStateException("the database cannot be prepared: " + e.getMessage(), e);
        }
    }

    @PreDestroy
    void stop() {
        readiness.markStopping();
    }
}
