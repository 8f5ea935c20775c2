package org.slipway.authorization.store;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/**
 * A connection of its own on which PostgreSQL tells of changes, whichever node made them. A change is told when its
 * transaction has committed, in the order of the commits. Used by one thread.
 */
public final class AccessNotifications implements AutoCloseable {

    /** The channel that the triggers write to. */
    private static final String CHANNEL = "slipway_access";

    private static final int PATIENCE_MILLIS = 900;

    private final Connection connection;
    private final Driver driver;

    /**
     * PostgreSQL's notifications have no interface in JDBC, only in the driver. It is called by name: if the driver's
     * classes were visible to the application, Hibernate would want to use them from its own module, where they are not.
     *
     * @param connection the driver's own connection
     * @param waiting its method {@code getNotifications(int)}
     * @param arrived its method {@code getNotifications()}
     */
    private record Driver(Connection connection, Method waiting, Method arrived) {

        static Driver of(Connection pooled) throws SQLException {
            ClassLoader loader =
                    pooled.createArrayOf("text", new String[0]).getClass().getClassLoader();
            try {
                Class<?> type = Class.forName("org.postgresql.PGConnection", false, loader);
                return new Driver(
                        (Connection) pooled.unwrap(type),
                        type.getMethod("getNotifications", int.class),
                        type.getMethod("getNotifications"));
            } catch (ReflectiveOperationException e) {
                throw new SQLException("the driver is not PostgreSQL's", e);
            }
        }

        List<AccessChange> call(Method method, Object... arguments) throws SQLException {
            try {
                Object[] notifications = (Object[]) method.invoke(connection, arguments);
                List<AccessChange> changes = new ArrayList<>();
                for (Object notification : notifications == null ? new Object[0] : notifications) {
                    Class<?> type = Class.forName(
                            "org.postgresql.PGNotification",
                            false,
                            notification.getClass().getClassLoader());
                    changes.add(new AccessChange(
                            (String) type.getMethod("getParameter").invoke(notification)));
                }
                return changes;
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof SQLException failure ? failure : new SQLException(e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new SQLException("the driver does not tell of notifications", e);
            }
        }
    }

    private AccessNotifications(Connection connection) throws SQLException {
        this.connection = connection;
        this.driver = Driver.of(connection);
    }

    /** Opens the connection. Every change that commits after this has returned will be told. */
    public static AccessNotifications open(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        try {
            connection.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            AccessNotifications notifications = new AccessNotifications(connection);
            notifications.execute("select set_config('role', 'slipway_app', false) from pg_roles"
                    + " where rolname = 'slipway_app' and pg_has_role(current_user, oid, 'MEMBER')");
            notifications.execute("listen " + CHANNEL);
            return notifications;
        } catch (SQLException | RuntimeException failure) {
            connection.close();
            throw failure;
        }
    }

    /** Waits for changes, at most this long. */
    public List<AccessChange> await(Duration longest) throws SQLException {
        return driver.call(driver.waiting(), (int) longest.toMillis());
    }

    /**
     * Asks the database whether it is there, and so proves the connection.
     *
     * @return what came meanwhile: with what came before, everything that had committed when this was called
     */
    public List<AccessChange> prove() throws SQLException {
        execute("select 1");
        return driver.call(driver.arrived());
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** Gives the connection back as it was; one that is broken is ended, so that no pool hands it on. */
    @Override
    public void close() {
        try (connection) {
            execute("unlisten *");
            execute("reset role");
            connection.setNetworkTimeout(Runnable::run, 0);
        } catch (SQLException broken) {
            end();
        }
    }

    private void end() {
        try {
            driver.connection().close();
        } catch (SQLException alreadyGone) {
            // It is of no use either way.
        }
    }
}
