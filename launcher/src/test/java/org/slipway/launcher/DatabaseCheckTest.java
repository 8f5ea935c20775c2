package org.slipway.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatabaseCheckTest {

    private static final String URL = "jdbc:postgresql://db.example:5432/slipway?sslmode=require";

    @ParameterizedTest
    @CsvSource({"14, 14.20", "9, 9.6.24"})
    void refusesAPostgresThatIsTooOld(int major, String version) {
        var refused =
                catchThrowableOfType(LaunchException.class, () -> DatabaseCheck.requireVersion(major, version, URL));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.DATABASE_TOO_OLD);
        assertThat(refused)
                .hasMessage("The database at db.example:5432/slipway is PostgreSQL %s; Slipway needs 15 or newer."
                        .formatted(version));
    }

    @ParameterizedTest
    @CsvSource({"15, 15.0", "18, 18.4"})
    void acceptsThePostgresThatTheSchemaIsWrittenFor(int major, String version) {
        assertThatCode(() -> DatabaseCheck.requireVersion(major, version, URL)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({"3D000, DATABASE_REFUSED", "28P01, DATABASE_REFUSED", "08001, DATABASE_UNREACHABLE"})
    void tellsARefusalFromADatabaseThatIsNotThere(String state, ExitCode code) {
        var explained = DatabaseCheck.explained(new SQLException("FATAL: no.", state), URL, "slipway");

        assertThat(explained.exitCode()).isEqualTo(code);
    }

    @Test
    void neverRepeatsTheQueryOfTheUrl() {
        var explained = DatabaseCheck.explained(new SQLException("gone", "08006"), URL + "&password=s3cret", "slipway");

        assertThat(explained.getMessage()).doesNotContain("s3cret");
    }
}
