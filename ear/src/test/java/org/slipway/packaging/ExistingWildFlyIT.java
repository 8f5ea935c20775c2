package org.slipway.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slipway.launcher.Ports;

/** The way of docs/operate/existing-wildfly.md, on WildFly's own distribution. */
class ExistingWildFlyIT extends ServerSmoke {

    private static final Path WILDFLY = Path.of(System.getProperty("test.wildfly.home"));
    private static final Path CONFIGURATION = WILDFLY.resolve("standalone/configuration/standalone.xml");
    private static final int PORT = Ports.free();
    private static final int MANAGEMENT_PORT = Ports.free();
    private static final Duration PATIENCE = Duration.ofSeconds(180);

    private static Process wildFly;

    @BeforeAll
    static void configureDeployAndStart() throws Exception {
        configure();
        Files.copy(Path.of(System.getProperty("slipway.ear")), WILDFLY.resolve("standalone/deployments/slipway.ear"));
        start();
        awaitHealthy();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        if (wildFly != null) {
            wildFly.destroy();
            wildFly.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void configurationCanBeAppliedAgainWithoutAChange() throws Exception {
        var before = Files.readString(CONFIGURATION);
        configure();
        assertThat(Files.readString(CONFIGURATION)).isEqualTo(before);
    }

    @Override
    int port() {
        return PORT;
    }

    @Override
    int managementPort() {
        return MANAGEMENT_PORT;
    }

    private static void configure() throws Exception {
        var log = WILDFLY.resolve("apply.log").toFile();
        var process = new ProcessBuilder(
                        System.getProperty("test.standalone-config") + "/apply.sh",
                        WILDFLY.toString(),
                        System.getProperty("test.driver"))
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start();
        assertThat(process.waitFor()).as("status of apply.sh, see %s", log).isZero();
    }

    private static void start() throws Exception {
        var builder = new ProcessBuilder(
                        WILDFLY.resolve("bin/standalone.sh").toString(),
                        "-Djboss.management.http.port=" + MANAGEMENT_PORT)
                .redirectErrorStream(true)
                .redirectOutput(new File(WILDFLY.toFile(), "console.log"));
        var environment = builder.environment();
        environment.put("JAVA_OPTS", "-Xmx768m");
        // The script then passes the signal that ends it on to the server.
        environment.put("LAUNCH_JBOSS_IN_BACKGROUND", "true");
        environment.put("SLIPWAY_PORT", Integer.toString(PORT));
        environment.put("SLIPWAY_ACCESS_URL", "http://localhost:" + PORT);
        environment.put("SLIPWAY_DATABASE_URL", System.getProperty("test.database.url"));
        environment.put("SLIPWAY_DATABASE_USER", System.getProperty("test.database.user"));
        environment.put("SLIPWAY_DATABASE_PASSWORD", System.getProperty("test.database.password"));
        environment.put("SLIPWAY_DATABASE_OWNER_USER", System.getProperty("test.database.owner.user"));
        environment.put("SLIPWAY_DATABASE_OWNER_PASSWORD", System.getProperty("test.database.owner.password"));
        wildFly = builder.start();
    }

    private static void awaitHealthy() throws Exception {
        var end = Instant.now().plus(PATIENCE);
        while (!isHealthy(PORT)) {
            assertThat(wildFly.isAlive())
                    .as("WildFly runs, see %s/console.log", WILDFLY)
                    .isTrue();
            assertThat(Instant.now())
                    .as("ready in time, see %s/console.log", WILDFLY)
                    .isBefore(end);
            Thread.sleep(200);
        }
    }
}
