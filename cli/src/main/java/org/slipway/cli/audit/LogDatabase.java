package org.slipway.cli.audit;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.slipway.auditlog.chain.ChainReport;
import org.slipway.auditlog.chain.Verification;
import org.slipway.cli.CliException;
import org.slipway.cli.Environment;
import org.slipway.cli.ExitCode;

/** The database that holds the log, entered without the server. */
record LogDatabase(String jdbcUrl, Properties login) {

    private static final int PORT_LINE = 3;

    static LogDatabase of(String url, Path data, Environment environment) {
        if (data != null) {
            return embedded(data);
        }
        String address = Optional.ofNullable(url)
                .or(() -> environment.variable("SLIPWAY_DATABASE_URL"))
                .orElseThrow(() -> CliException.usage("Say where the log is: --database-url or --data."));
        return external(address, environment);
    }

    private static LogDatabase external(String address, Environment environment) {
        try {
            URI uri = URI.create(address.replaceFirst("^jdbc:", ""));
            Properties login = new Properties();
            if (uri.getRawUserInfo() != null) {
                String[] parts = uri.getRawUserInfo().split(":", 2);
                login.setProperty("user", decoded(parts[0]));
                login.setProperty("password", parts.length > 1 ? decoded(parts[1]) : "");
            }
            environment.variable("SLIPWAY_DATABASE_USER").ifPresent(user -> login.putIfAbsent("user", user));
            environment.variable("SLIPWAY_DATABASE_PASSWORD").ifPresent(word -> login.putIfAbsent("password", word));
            String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
            String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            if (uri.getHost() == null) {
                throw CliException.usage("The address of the database has no host.");
            }
            return new LogDatabase("jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + query, login);
        } catch (IllegalArgumentException e) {
            throw CliException.usage("The address of the database cannot be read.");
        }
    }

    private static LogDatabase embedded(Path data) {
        try {
            String port = Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                    .get(PORT_LINE)
                    .strip();
            Properties passwords = new Properties();
            try (var file = Files.newBufferedReader(data.resolve("database-passwords.properties"))) {
                passwords.load(file);
            }
            Properties login = new Properties();
            login.setProperty("user", "slipway_owner");
            login.setProperty("password", passwords.getProperty("slipway_owner", ""));
            return new LogDatabase("jdbc:postgresql://127.0.0.1:" + port + "/slipway", login);
        } catch (IOException | IndexOutOfBoundsException e) {
            throw CliException.usage(data + " is not the data directory of a server that runs with its own database.");
        }
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** Follows the chain; {@code trusted} is null to believe the keys of the database. */
    ChainReport verify(Map<String, byte[]> trusted) {
        try (Connection connection = DriverManager.getConnection(jdbcUrl, login)) {
            return new Verification(connection, trusted).run();
        } catch (SQLException e) {
            boolean unreachable = e.getSQLState() != null && e.getSQLState().startsWith("08");
            throw new CliException(
                    unreachable ? ExitCode.UNREACHABLE : ExitCode.FAILED,
                    "The database cannot be read: " + e.getMessage());
        }
    }

    /** Leaves the password out. */
    @Override
    public String toString() {
        return jdbcUrl;
    }
}
