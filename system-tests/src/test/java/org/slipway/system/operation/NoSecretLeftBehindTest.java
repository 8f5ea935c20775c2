package org.slipway.system.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Person;
import org.slipway.system.support.SecretsSeen;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.TestServer;
import org.slipway.system.support.Tokens;

/**
 * After the tests before it: no token, code, secret of a client, password or verifier that they met is in a log, in a row of
 * any table, or in an address that a browser was sent to.
 */
@Order(Integer.MAX_VALUE - 2)
class NoSecretLeftBehindTest {

    /** Everything that tokens, codes and secrets are written with. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^0-9A-Za-z_-]+");

    /** A little of everything, so that the test means something when it runs alone. */
    @BeforeAll
    static void beBusy() {
        assumeTrue(TestServer.isOurs(), "the logs and rows of a foreign server are out of reach");
        Person person = Person.create();
        Tokens.forMcp(TestApp.confidential(), person).refreshed();
        Tokens.forApi(TestApp.publicClient(), person).refreshed();
    }

    @Test
    void inLogs() throws IOException {
        Map<String, Set<String>> found = new TreeMap<>();
        try (Stream<Path> files = Files.walk(TestServer.data().resolve("log"))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> note(found, file.getFileName().toString(), read(file)));
        }
        assertThat(Files.size(TestServer.data().resolve("log/server.log"))).isPositive();
        assertThat(found).isEmpty();
    }

    @Test
    void inRows() throws SQLException {
        Map<String, Set<String>> found = new TreeMap<>();
        var access = TestServer.database();
        try (Connection connection = DriverManager.getConnection(access.url(), access.ownerProperties())) {
            List<String> tables = column(
                    connection, "select tablename from pg_tables where schemaname = 'public' order by tablename");
            assertThat(tables).contains("api_keys", "audit_logs", "oauth2_app_codes", "oauth2_grants");
            for (String table : tables) {
                // A row as text shows every column: arrays, JSON, and bytes in hexadecimal.
                List<String> rows = column(connection, "select one::text from " + table + " one");
                note(found, table, String.join("\n", rows));
            }
        }
        assertThat(found).isEmpty();
    }

    @Test
    void inAddresses() {
        Map<String, Set<String>> found = new TreeMap<>();
        note(found, "Location", String.join("\n", SecretsSeen.addresses()));
        assertThat(SecretsSeen.addresses()).isNotEmpty();
        assertThat(found).isEmpty();
    }

    private static void note(Map<String, Set<String>> found, String place, String text) {
        Set<String> secrets = SecretsSeen.all();
        assertThat(secrets).hasSizeGreaterThan(10);
        Set<String> words = new HashSet<>(List.of(BETWEEN_WORDS.split(text)));
        Set<String> here = secrets.stream()
                .filter(secret -> isIn(secret, text, words))
                .map(secret -> secret.substring(0, 6) + "…")
                .collect(Collectors.toCollection(TreeSet::new));
        if (!here.isEmpty()) {
            found.put(place, here);
        }
    }

    /** Looking for words is quick; what has other characters, as passwords may, must be looked for in the text. */
    private static boolean isIn(String secret, String text, Set<String> words) {
        String asBytes = "x" + HexFormat.of().formatHex(secret.getBytes(StandardCharsets.UTF_8));
        boolean isWord = !BETWEEN_WORDS.matcher(secret).find();
        return words.contains(asBytes) || (isWord ? words.contains(secret) : text.contains(secret));
    }

    private static List<String> column(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            List<String> values = new java.util.ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
