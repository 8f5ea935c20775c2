package org.slipway.launcher;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** Looks at an external database before the server starts, so that a wrong setting is one sentence and not a stack trace. */
final class DatabaseCheck {

    /** The oldest PostgreSQL that the schema is written for. */
    static final int OLDEST_VERSION = 15;

    private DatabaseCheck() {}

    /**
     * Connects with both logins.
     *
     * @return the server's version, such as {@code 18.4}
     * @throws LaunchException when it cannot be reached, refuses a login or is too old
     */
    static String check(DatabaseAccess database) {
        var version = version(database.url(), database.ownerUser(), database.ownerProperties());
        if (!database.user().equals(database.ownerUser())) {
            version(database.url(), database.user(), database.userProperties());
        }
        return version;
    }

    private static String version(String url, String user, Properties properties) {
        try (Connection connection = DriverManager.getConnection(url, properties)) {
            var metaData = connection.getMetaData();
            requireVersion(metaData.getDatabaseMajorVersion(), metaData.getDatabaseProductVersion(), url);
            return metaData.getDatabaseProductVersion().split(" ")[0];
        } catch (SQLException e) {
            throw explained(e, url, user);
        }
    }

    /** Refuses a PostgreSQL that is older than {@link #OLDEST_VERSION}. */
    static void requireVersion(int major, String version, String url) {
        if (major < OLDEST_VERSION) {
            throw new LaunchException(
                    ExitCode.DATABASE_TOO_OLD,
                    "The database at %s is PostgreSQL %s; Slipway needs %d or newer."
                            .formatted(place(url), version, OLDEST_VERSION));
        }
    }

    /** Turns the driver's complaint into the sentence and exit status for it. */
    static LaunchException explained(SQLException e, String url, String user) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        var reason = firstLine(e.getMessage());
        if (state.equals("3D000")) {
            return new LaunchException(
                    ExitCode.DATABASE_REFUSED,
                    "The database named in %s does not exist there.".formatted(place(url)),
                    e);
        }
        if (state.startsWith("28")) {
            return new LaunchException(
                    ExitCode.DATABASE_REFUSED,
                    "The database at %s refuses the login of %s: %s.".formatted(place(url), user, reason),
                    e);
        }
        return new LaunchException(
                ExitCode.DATABASE_UNREACHABLE,
                "The database at %s cannot be reached: %s.".formatted(place(url), reason),
                e);
    }

    private static String place(String url) {
        return url.replaceFirst("^jdbc:postgresql://", "").replaceFirst("\\?.*", "");
    }

    private static String firstLine(String message) {
        var line = message == null
                ? "no reason given"
                : message.lines().findFirst().orElse("");
        return line.replaceFirst("^FATAL: ", "").replaceFirst("\\.$", "");
    }
}
