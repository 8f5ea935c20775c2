package org.slipway.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.launcher.ExitCode;
import org.slipway.launcher.Ports;

/** The launcher as a process of its own, stopped in every way. */
class LauncherIT {

    private static final Duration PATIENCE = Duration.ofSeconds(180);

    @TempDir
    Path directory;

    private final int port = Ports.free();
    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void stopAll() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor(60, TimeUnit.SECONDS);
        }
    }

    @Test
    void survivesBeingKilledAndStopsEverythingWhenAsked() throws Exception {
        var first = launch(Map.of());
        awaitReady(first);
        var server = ProcessHandle.of(Long.parseLong(serverProperties().getProperty("pid")))
                .orElseThrow();
        var database = databaseProcess();

        assertThat(exitStatus(launch(Map.of()))).isEqualTo(ExitCode.DATA_IN_USE.code());

        first.destroyForcibly().waitFor();
        await().atMost(PATIENCE).until(() -> !server.isAlive() && !database.isAlive());

        var second = launch(Map.of());
        awaitReady(second);
        var secondDatabase = databaseProcess();
        second.destroy();
        assertThat(exitStatus(second)).isEqualTo(143);
        assertThat(secondDatabase.isAlive()).isFalse();
        assertThat(directory.resolve("data/server.properties")).doesNotExist();
    }

    @Test
    void saysInOneSentenceThatASettingIsUnknown() throws Exception {
        var launcher = launch(Map.of("SLIPWAY_NO_SUCH_SETTING", "1"));
        assertThat(exitStatus(launcher)).isEqualTo(ExitCode.DEPLOYMENT_FAILED.code());
        assertThat(output()).contains("SLIPWAY_NO_SUCH_SETTING");
    }

    @Test
    void saysInOneSentenceThatTheDatabaseCannotBeReached() throws Exception {
        var launcher =
                launch(Map.of("SLIPWAY_DATABASE_URL", "postgresql://a:b@127.0.0.1:" + Ports.free() + "/slipway"));
        assertThat(exitStatus(launcher)).isEqualTo(ExitCode.DATABASE_UNREACHABLE.code());
        assertThat(output()).contains("cannot be reached").doesNotContain("at org.");
    }

    private Process launch(Map<String, String> environment) throws IOException {
        var builder = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.slipway.launcher.Main",
                        "--server-home",
                        System.getProperty("slipway.server.home"),
                        "--data",
                        directory.resolve("data").toString(),
                        "--port",
                        Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(outputFile().toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("SLIPWAY_"));
        builder.environment().putAll(environment);
        var process = builder.start();
        started.add(process);
        return process;
    }

    private void awaitReady(Process launcher) {
        await().atMost(PATIENCE)
                .failFast(() -> assertThat(launcher.isAlive()).isTrue())
                .ignoreExceptionsInstanceOf(IOException.class)
                .until(() -> status() == 200 && Files.exists(directory.resolve("data/server.properties")));
    }

    private int status() throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/healthz"))
                                .build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static int exitStatus(Process process) throws InterruptedException {
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    private ProcessHandle databaseProcess() throws IOException {
        var pid = Files.readAllLines(directory.resolve("data/postgres/postmaster.pid"))
                .get(0);
        return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    }

    private Properties serverProperties() throws IOException {
        var properties = new Properties();
        try (var in = Files.newBufferedReader(directory.resolve("data/server.properties"))) {
            properties.load(in);
        }
        return properties;
    }

    private Path outputFile() {
        return directory.resolve("output");
    }

    private String output() throws IOException {
        return Files.readString(outputFile());
    }
}
