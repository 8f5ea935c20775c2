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
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.SessionFactory;
import org.slipway.settings.Readiness;

/**
 * Brings the database schema to this version before anything else runs: Flyway with the owner's rights, then Hibernate
 * compares its mappings with the tables. Other start-up beans depend on this one. Several nodes may start at once: Flyway
 * takes a lock in the database.
 */
@Startup
@Singleton
@TransactionManagement(TransactionManagementType.BEAN)
public class SchemaMigration {

    @Resource(lookup = "java:jboss/datasources/SlipwayOwner")
    DataSource ownerDataSource;

    @PersistenceUnit(unitName = "slipway")
    EntityManagerFactory entityManagers;

    @Inject
    Readiness readiness;

    @PostConstruct
    void migrate() {
        Flyway.configure(getClass().getClassLoader())
                .dataSource(ownerDataSource)
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .load()
                .migrate();
        entityManagers.unwrap(SessionFactory.class).getSchemaManager().validateMappedObjects();
        readiness.markReady();
    }

    @PreDestroy
    void stop() {
        readiness.markStopping();
    }
}
