package org.slipway.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.Session;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A real database with the product's schema and mappings, without a container. Entity managers work with the login and the
 * role of the application, so a missing right shows. One is started for all tests of a run.
 */
public final class StoreDatabase {

    /** The role that the application takes. */
    public static final String ROLE = "slipway_app";

    private static StoreDatabase shared;

    private final TestDatabase database;
    private final Flyway flyway;
    private final int migrationsApplied;
    private final EntityManagerFactory entityManagers;

    private StoreDatabase(TestDatabase database) {
        this.database = database;
        flyway = Flyway.configure()
                .dataSource(
                        database.access().url(),
                        database.access().ownerUser(),
                        database.access().ownerPassword())
                .locations("classpath:db/migration")
                .failOnMissingLocations(true)
                .placeholders(Map.of("app_role", ROLE))
                .load();
        migrationsApplied = flyway.migrate().migrationsExecuted;
        entityManagers = Persistence.createEntityManagerFactory(
                "slipway",
                Map.of(
                        "jakarta.persistence.transactionType",
                        "RESOURCE_LOCAL",
                        // An entity manager that runs many transactions, as in a race, opens one connection.
                        "hibernate.connection.handling_mode",
                        "DELAYED_ACQUISITION_AND_HOLD",
                        "jakarta.persistence.nonJtaDataSource",
                        applicationDataSource()));
    }

    /** The database of this run: started by whoever asks first, stopped with the process. */
    public static synchronized StoreDatabase shared() {
        if (shared == null) {
            TestDatabase database = TestDatabase.start();
            Runtime.getRuntime().addShutdownHook(new Thread(database::close));
            shared = new StoreDatabase(database);
        }
        return shared;
    }

    /** Removes what tests have added; what the migrations brought stays. */
    public void clear() {
        try (Connection connection = owner();
                Statement statement = connection.createStatement()) {
            statement.execute("delete from oauth2_apps where client_id <> 'slipway-cli'");
            statement.execute("delete from oauth2_resources");
            statement.execute("truncate oauth2_app_tokens, oauth2_used_assertions, oauth2_signing_keys");
            statement.execute("truncate files, templates, template_versions, acl_entries cascade");
            statement.execute("delete from users where not is_system");
            statement.execute("delete from organizations where not is_default");
            statement.execute("delete from custom_roles");
            statement.execute("delete from groups where id <> organization_id");
            statement.execute("truncate audit_logs, audit_unsealed, audit_links, audit_anchors, audit_signing_keys,"
                    + " login_failures, oauth2_used_consents");
        } catch (SQLException e) {
            throw new IllegalStateException("the tables cannot be cleared", e);
        }
    }

    /** Runs the work in one transaction, which is rolled back if the work throws. */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager entities = entityManagers.createEntityManager()) {
            entities.getTransaction().begin();
            try {
                T result = work.apply(entities);
                entities.getTransaction().commit();
                return result;
            } finally {
                if (entities.getTransaction().isActive()) {
                    entities.getTransaction().rollback();
                }
            }
        }
    }

    /** The same for work without a result. */
    public void run(Consumer<EntityManager> work) {
        inTransaction(entities -> {
            work.accept(entities);
            return null;
        });
    }

    /** Runs the work in this many threads, each in a transaction of its own that begins when all are there. */
    public <T> List<T> atOnce(int threads, Function<EntityManager, T> work) {
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        CyclicBarrier allThere = new CyclicBarrier(threads);
        try {
            Callable<T> task = () -> inTransaction(entities -> {
                await(allThere, entities);
                return work.apply(entities);
            });
            List<Future<T>> futures = pool.invokeAll(
                    IntStream.range(0, threads).mapToObj(i -> task).toList());
            return futures.stream().map(StoreDatabase::result).toList();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            pool.shutdownNow();
        }
    }

    /** What one of several does in one round of a race. */
    public interface Contender<T> {

        /**
         * Does it, in a transaction of its own.
         *
         * @param round counted from 0
         * @param number of the contender, counted from 0
         */
        T run(EntityManager entities, int round, int number);
    }

    /**
     * Lets threads do something at the same moment, round after round. Each keeps its connection, so that a round takes
     * little more than its statements.
     *
     * @return for each round what came of it, in the order of the contenders
     */
    public <T> List<List<T>> race(int threads, int rounds, Contender<T> contender) {
        return new Race<>(threads, rounds, contender).run(entityManagers::createEntityManager);
    }

    private static void await(CyclicBarrier barrier, EntityManager entities) {
        try {
            // Each has its connection before they go on together.
            entities.createNativeQuery("select 1", Integer.class).getSingleResult();
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException("the threads did not come together", e);
        }
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a thread failed: " + e.getCause(), e.getCause());
        }
    }

    /**
     * A datasource whose only connection is that of the entity manager, so that single statements are part of its transaction,
     * as they are in the server.
     */
    public static DataSource sourceOf(EntityManager entities) {
        return (DataSource) Proxy.newProxyInstance(
                StoreDatabase.class.getClassLoader(),
                new Class<?>[] {DataSource.class},
                (proxy, method, arguments) -> entities.unwrap(Session.class).doReturningWork(StoreDatabase::keptOpen));
    }

    private static Connection keptOpen(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                StoreDatabase.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A connection of the schema's owner. */
    public Connection owner() throws SQLException {
        return database.connect();
    }

    /** A connection as the application opens it. */
    public Connection application() throws SQLException {
        return applicationDataSource().getConnection();
    }

    /** How many migrations the start of this run applied. */
    public int migrationsApplied() {
        return migrationsApplied;
    }

    /** Migrates again and tells how many migrations that applied. */
    public int migrateAgain() {
        return flyway.migrate().migrationsExecuted;
    }

    /** The entity managers' factory, for what concerns the mapping as a whole. */
    public EntityManagerFactory entityManagers() {
        return entityManagers;
    }

    /** Opens connections as the application does. */
    public DataSource applicationDataSource() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(database.access().url());
        source.setUser(database.access().user());
        source.setPassword(database.access().userProperties().getProperty("password"));
        source.setOptions("-c role=" + ROLE);
        return source;
    }
}
