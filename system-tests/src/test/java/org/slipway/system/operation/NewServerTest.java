package org.slipway.system.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.launcher.RunningServer;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Program;
import org.slipway.system.support.Program.Result;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestServer;

/** A server that nobody has used yet, the one who makes it their own, and its restart. */
class NewServerTest {

    @TempDir
    Path config;

    @Test
    void whoComesFirstOwnsTheServerAndARestartForgetsNothing() {
        assumeTrue(TestServer.isOurs(), "a foreign server is not new");
        Path data = TestServer.temporaryFolder();
        try (RunningServer server = TestServer.start(data, Map.of())) {
            String url = server.url().toString();
            nobodyIsHereYet(url);
            aWeakPasswordIsRefused(url);
            theCommandLineSetsItUp(url);
            theDoorIsClosedBehindTheFirst(url);
        }
        try (RunningServer again = TestServer.start(data, Map.of())) {
            Call.post(again.url() + "/api/v2/users/login")
                    .json(Json.object().put("email", "ann@example.com").put("password", "a calm sea"))
                    .send()
                    .expect(201);
        }
    }

    private static void nobodyIsHereYet(String url) {
        Call.get(url + "/api/v2/users/first").send().expect(404);
        Reply start = Call.get(url + "/login").header("Accept", "text/html").send();
        assertThat(start.status()).as(start.toString()).isIn(302, 303);
        assertThat(start.location().getPath()).isEqualTo("/setup");
        Call.get(url + "/setup").send().expect(200);
        Call.get(url + "/healthz").send().expect(200);
        Call.get(url + "/.well-known/oauth-authorization-server").send().expect(200);
        Call.get(url + "/api/v2/users/me").send().expect(401);
    }

    private static void aWeakPasswordIsRefused(String url) {
        Reply reply = Call.post(url + "/api/v2/users/first")
                .json(Json.object()
                        .put("email", "ann@example.com")
                        .put("username", "ann")
                        .put("password", "password"))
                .send()
                .expect(400);

        assertThat(reply.json().path("validations").get(0).path("field").asText())
                .isEqualTo("password");
        Call.get(url + "/api/v2/users/first").send().expect(404);
    }

    private void theCommandLineSetsItUp(String url) {
        Result result = Program.run(
                Duration.ofMinutes(1),
                Map.of("SLIPWAY_CONFIG_DIR", config.toString()),
                "a calm sea\n",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-jar",
                TestServer.ROOT.resolve("cli/target/slipway-cli.jar").toString(),
                "setup",
                "--url",
                url,
                "--email",
                "ann@example.com",
                "--username",
                "ann",
                "--password-stdin");

        assertThat(result.code()).as(result.toString()).isZero();
        assertThat(result.err()).contains("who owns it");
    }

    private static void theDoorIsClosedBehindTheFirst(String url) {
        Call.get(url + "/api/v2/users/first").send().expect(200);
        Reply second = Call.post(url + "/api/v2/users/first")
                .json(Json.object()
                        .put("email", "eve@example.com")
                        .put("username", "eve")
                        .put("password", "a stormy sea"))
                .send();
        assertThat(second.status()).as(second.toString()).isIn(400, 403, 409);
        Reply page = Call.get(url + "/setup").send();
        assertThat(page.status()).as(page.toString()).isIn(302, 303, 404);
    }
}
