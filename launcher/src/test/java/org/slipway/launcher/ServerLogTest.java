package org.slipway.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerLogTest {

    private static final String TIME = "2026-01-01T10:00:00.000Z ";

    @Test
    void seesTheStart() {
        var log = log(TIME + "INFO  [as] WFLYSRV0025: WildFly started in 8000ms");
        assertThat(log.started()).isTrue();
        assertThat(log.failed()).isFalse();
    }

    @Test
    void seesAStartWithErrors() {
        var log = log(TIME + "ERROR [as] WFLYSRV0026: WildFly started (with errors) in 9000ms");
        assertThat(log.started()).isFalse();
        assertThat(log.failed()).isTrue();
    }

    @Test
    void namesTheInnermostCauseOfTheFirstFailure() {
        var log = log(
                TIME + "ERROR [fail] MSC000001: Failed to start service x",
                "\tat org.example.A.a(A.java:1)",
                "Caused by: java.lang.IllegalStateException: outer",
                "\t... 8 more",
                "Caused by: org.flywaydb.core.api.FlywayException: Validate failed",
                "Migration checksum mismatch for version 1",
                "\tat org.example.B.b(B.java:2)",
                TIME + "ERROR [fail] MSC000001: Failed to start service y",
                "Caused by: java.lang.RuntimeException: what follows from it");
        assertThat(log.cause()).contains("FlywayException: Validate failed Migration checksum mismatch for version 1");
    }

    @Test
    void looksIntoAListOfExceptions() {
        var log = log(
                TIME + "ERROR [fail] MSC000001: Failed to start service x",
                "Caused by: org.jboss.weld.exceptions.DeploymentException: Exception List with 2 exceptions:",
                "\tat org.example.A.a(A.java:1)",
                "\tSuppressed: org.jboss.weld.exceptions.DeploymentException: WELD-001408: Unsatisfied dependencies");
        assertThat(log.cause()).contains("DeploymentException: WELD-001408: Unsatisfied dependencies");
    }

    @Test
    void fallsBackToTheFirstErrorAndToTheLastLine() {
        assertThat(log(TIME + "ERROR [x] the first", TIME + "ERROR [x] the second")
                        .cause())
                .contains("the first");
        assertThat(log("Error: Could not create the Java Virtual Machine.").cause())
                .contains("Error: Could not create the Java Virtual Machine.");
    }

    @ParameterizedTest
    @CsvSource({"WARN, true", "ERROR, true", "FATAL, true", "INFO, false", "DEBUG, false"})
    void callsWarningsAndErrorsImportant(String level, boolean important) {
        assertThat(ServerLog.isImportant(TIME + level + "  [x] something")).isEqualTo(important);
    }

    private static ServerLog log(String... lines) {
        var log = new ServerLog();
        for (var line : lines) {
            log.add(line);
        }
        return log;
    }
}
