package org.slipway.testing;

import java.net.SocketException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;

/**
 * Opens the first connection of a test run. A database that was started a moment ago may reset connections until it is up:
 * that, and only that, is tried again for up to three seconds. Anything else fails at once.
 */
public final class FirstConnection {

    private static final Duration WINDOW = Duration.ofSeconds(3);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private FirstConnection() {}

    /**
     * Connects.
     *
     * @param url JDBC URL
     * @param properties connection properties of the driver
     * @throws SQLException the first error that is no reset by the peer, or the last reset when the window is over
     */
    public static Connection open(String url, Properties properties) throws SQLException {
        var end = System.nanoTime() + WINDOW.toNanos();
        while (true) {
            try {
                return DriverManager.getConnection(url, properties);
            } catch (SQLException e) {
                if (!isReset(e) || System.nanoTime() - end > 0) {
                    throw e;
                }
                pause(e);
            }
        }
    }

    /** True when the peer reset the connection. The socket says so in words only: there is no exception type for it. */
    static boolean isReset(SQLException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof SocketException
                    && String.valueOf(cause.getMessage()).contains("Connection reset")) {
                return true;
            }
        }
        return false;
    }

    private static void pause(SQLException reason) throws SQLException {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
