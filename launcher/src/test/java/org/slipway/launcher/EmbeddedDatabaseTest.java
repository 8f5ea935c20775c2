package org.slipway.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Against the real programs of PostgreSQL. */
class EmbeddedDatabaseTest {

    private static final PostgresBinaries BINARIES =
            PostgresBinaries.unpacked(ServerOptions.defaultCache(System.getenv()));

    @TempDir
    Path directory;

    private DataDirectory data;
    private EmbeddedDatabase database;

    @BeforeEach
    void start() {
        data = DataDirectory.open(directory);
        database = EmbeddedDatabase.start(data, BINARIES);
    }

    @AfterEach
    void stop() {
        database.close();
        data.close();
    }

    @Test
    void isDurableAndListensOnLoopbackOnly() throws Exception {
        for (var setting : List.of("fsync", "synchronous_commit", "full_page_writes", "data_checksums")) {
            assertThat(asOwner("show " + setting)).as(setting).isEqualTo("on");
        }
        assertThat(asOwner("show listen_addresses")).isEqualTo("127.0.0.1");
        assertThat(asOwner("show server_encoding")).isEqualTo("UTF8");
    }

    @Test
    void refusesAWrongPassword() {
        var access = database.access();
        assertThatThrownBy(() -> DriverManager.getConnection(access.url(), access.user(), "wrong"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
    }

    @Test
    void givesTheApplicationNoRightToChangeTheSchema() {
        var access = database.access();
        assertThatThrownBy(() -> query(access.user(), access.password(), "create table t ()"))
                .isInstanceOfSatisfying(
                        SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
    }

    @Test
    void letsTheApplicationTakeItsRole() throws Exception {
        var access = database.access();
        assertThat(query(access.user(), access.password(), "select set_config('role', 'slipway_app', false)"))
                .isEqualTo("slipway_app");
    }

    @Test
    void keepsDataAndPasswordsOverARestart() throws Exception {
        asOwner("create table kept as select 42 as answer");
        var before = database.access();
        database.close();
        database = EmbeddedDatabase.start(data, BINARIES);
        assertThat(database.access().ownerPassword()).isEqualTo(before.ownerPassword());
        assertThat(asOwner("select answer from kept")).isEqualTo("42");
    }

    @Test
    void recoversFromAKilledProcess() throws Exception {
        asOwner("create table kept as select 42 as answer");
        database.process().destroyForcibly();
        ChildProcess.ended(database.process(), Duration.ofSeconds(10));
        database = EmbeddedDatabase.start(data, BINARIES);
        assertThat(asOwner("select answer from kept")).isEqualTo("42");
    }

    @Test
    void stopsTheOneThatAnEarlierLauncherLeftRunning() throws Exception {
        var leftover = database.process();
        database = EmbeddedDatabase.start(data, BINARIES);
        assertThat(leftover.isAlive()).isFalse();
        assertThat(asOwner("select 42")).isEqualTo("42");
    }

    @Test
    void startsAlthoughAnotherProcessHasTheIdOfAnEarlierOne() throws Exception {
        database.close();
        var pidFile = data.postgres().resolve("postmaster.pid");
        Files.writeString(pidFile, ProcessHandle.current().pid() + "\n" + data.postgres() + "\n");
        database = EmbeddedDatabase.start(data, BINARIES);
        assertThat(asOwner("select 42")).isEqualTo("42");
    }

    @Test
    void refusesTheDataOfAnotherVersion() throws Exception {
        database.close();
        Files.writeString(data.postgres().resolve("PG_VERSION"), "17\n");
        assertThatThrownBy(() -> EmbeddedDatabase.start(data, BINARIES))
                .isInstanceOfSatisfying(
                        LaunchException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.DATA_OF_OTHER_VERSION))
                .hasMessageContaining("17");
    }

    @Test
    void explainsWhyAnExternalOneCannotBeUsed() {
        var access = database.access();
        assertRefused(with(access, access.url(), "wrong"), ExitCode.DATABASE_REFUSED, "refuses the login");
        assertRefused(
                with(access, access.url().replace("/slipway", "/nothing"), access.password()),
                ExitCode.DATABASE_REFUSED,
                "does not exist");
        assertRefused(
                with(access, "jdbc:postgresql://127.0.0.1:" + Ports.free() + "/slipway", access.password()),
                ExitCode.DATABASE_UNREACHABLE,
                "cannot be reached");
    }

    @Test
    void acceptsAnExternalOneOfItsOwnVersion() {
        assertThat(DatabaseCheck.check(database.access())).startsWith("18");
    }

    private static DatabaseAccess with(DatabaseAccess access, String url, String password) {
        return new DatabaseAccess(url, access.user(), password, access.user(), password);
    }

    private static void assertRefused(DatabaseAccess access, ExitCode code, String reason) {
        assertThatThrownBy(() -> DatabaseCheck.check(access))
                .isInstanceOfSatisfying(
                        LaunchException.class, e -> assertThat(e.exitCode()).isEqualTo(code))
                .hasMessageContaining(reason);
    }

    private String asOwner(String sql) throws SQLException {
        var access = database.access();
        return query(access.ownerUser(), access.ownerPassword(), sql);
    }

    private String query(String user, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.access().url(), user, password);
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return "";
            }
            var rows = statement.getResultSet();
            rows.next();
            return rows.getString(1);
        }
    }
}
