package org.slipway.stores;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

/** The schema as the migrations make it, and what the application's role may do with it. */
class SchemaTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";

    private final StoreDatabase database = StoreDatabase.shared();

    @Test
    void appliesEveryMigrationOnce() throws SQLException {
        long files = migrationFiles();

        assertThat(files).as("migrations in the build").isPositive();
        assertThat((long) database.migrationsApplied()).isEqualTo(files);
        assertThat(database.migrateAgain()).as("applied by a second start").isZero();
        assertThat(number("select count(*) from flyway_schema_history where success and version is not null"))
                .isEqualTo(files);
    }

    private static long migrationFiles() {
        Path folder = Path.of("../src-migrations/src/main/resources/db/migration");
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("V\\d+__\\w+\\.sql"))
                    .count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void fitsTheMappings() {
        assertThatCode(() -> database.entityManagers()
                        .unwrap(SessionFactory.class)
                        .getSchemaManager()
                        .validateMappedObjects())
                .doesNotThrowAnyException();
        assertThat(database.entityManagers().getMetamodel().getEntities()).isNotEmpty();
    }

    @Test
    void bringsTheDefaultOrganizationThePrebuildsUserAndTheCommandLineClient() throws SQLException {
        assertThat(number("select count(*) from organizations where is_default and name = 'default'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from users where is_system and id = '" + User.PREBUILDS_ID + "'"))
                .isEqualTo(1);
        assertThat(number("select count(*) from oauth2_apps where client_id = 'slipway-cli'"
                        + " and client_type = 'public' and require_pkce"))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit_logs set action = 'other'",
                "delete from audit_logs",
                "truncate audit_logs",
                "truncate users",
                "create table mine (id integer)",
                "alter table users add column mine text",
                "drop table users",
                "create index mine on users (email)",
                "update flyway_schema_history set success = false",
                "create role mine"
            })
    void refusesTheApplicationWhatOnlyTheOwnerMayDo(String statement) throws SQLException {
        try (Connection connection = database.application();
                Statement sql = connection.createStatement()) {
            assertThatThrownBy(() -> sql.execute(statement))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(INSUFFICIENT_PRIVILEGE));
        }
    }

    @Test
    void runsTheApplicationUnderItsRole() throws SQLException {
        try (Connection connection = database.application();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery("select current_user")) {
            rows.next();
            assertThat(rows.getString(1)).isEqualTo(StoreDatabase.ROLE);
        }
    }

    private long number(String query) throws SQLException {
        try (Connection connection = database.owner();
                Statement sql = connection.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
