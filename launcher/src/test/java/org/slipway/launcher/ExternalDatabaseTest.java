package org.slipway.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalDatabaseTest {

    @ParameterizedTest
    @CsvSource({
        "postgresql://ann:s3cret@db.example:6432/slipway, jdbc:postgresql://db.example:6432/slipway, ann, s3cret",
        "postgres://ann:s3cret@db.example/slipway, jdbc:postgresql://db.example:5432/slipway, ann, s3cret",
        "jdbc:postgresql://ann:s3cret@db.example/slipway, jdbc:postgresql://db.example:5432/slipway, ann, s3cret",
        "postgresql://ann:a%40b%3Ac+d@db/slipway, jdbc:postgresql://db:5432/slipway, ann, a@b:c+d",
        "postgresql://ann@db/slipway?sslmode=require, jdbc:postgresql://db:5432/slipway?sslmode=require, ann, ''",
        "postgresql://ann:x@[::1]:5433/slipway, jdbc:postgresql://[::1]:5433/slipway, ann, x",
    })
    void readsEveryFormOfTheUrl(String given, String url, String user, String password) {
        var access = ExternalDatabase.of(Map.of("SLIPWAY_DATABASE_URL", given)).orElseThrow();
        assertThat(access).isEqualTo(new DatabaseAccess(url, user, password, user, password));
    }

    @Test
    void prefersTheVariablesOverTheUrl() {
        var access = ExternalDatabase.of(Map.of(
                        "SLIPWAY_DATABASE_URL", "postgresql://ann:old@db/slipway",
                        "SLIPWAY_DATABASE_USER", "bob",
                        "SLIPWAY_DATABASE_PASSWORD", "new"))
                .orElseThrow();
        assertThat(access.user()).isEqualTo("bob");
        assertThat(access.password()).isEqualTo("new");
    }

    @Test
    void keepsTheOwnersLoginApart() {
        var access = ExternalDatabase.of(Map.of(
                        "SLIPWAY_DATABASE_URL", "postgresql://app:a@db/slipway",
                        "SLIPWAY_DATABASE_OWNER_USER", "owner",
                        "SLIPWAY_DATABASE_OWNER_PASSWORD", "o"))
                .orElseThrow();
        assertThat(access).isEqualTo(new DatabaseAccess("jdbc:postgresql://db:5432/slipway", "app", "a", "owner", "o"));
    }

    @Test
    void isAbsentWithoutAUrl() {
        assertThat(ExternalDatabase.of(Map.of("SLIPWAY_DATABASE_URL", " "))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "mysql://ann@db/slipway, must begin with",
        "db.example, must begin with",
        "postgresql://ann@db, names no database",
        "postgresql:///slipway, names no host",
        "postgresql://db/slipway, names no user",
        "postgresql://ann:p w@db/slipway, not a URL",
    })
    void saysWhatIsWrongWithTheUrl(String given, String reason) {
        assertThatThrownBy(() -> ExternalDatabase.of(Map.of("SLIPWAY_DATABASE_URL", given)))
                .isInstanceOfSatisfying(
                        LaunchException.class, e -> assertThat(e.exitCode()).isEqualTo(ExitCode.USAGE))
                .hasMessageContaining(reason);
    }

    @Test
    void neverRepeatsAPassword() {
        var environment = Map.of("SLIPWAY_DATABASE_URL", "postgresql://ann:s3cr et@db/slipway");
        assertThatThrownBy(() -> ExternalDatabase.of(environment)).hasMessageNotContaining("s3cr");
    }
}
