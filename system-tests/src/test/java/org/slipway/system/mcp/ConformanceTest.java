package org.slipway.system.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.launcher.RunningServer;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.LocalCertificate;
import org.slipway.system.support.Program;
import org.slipway.system.support.TestServer;

/**
 * Clients and suites that we did not write, consent clicked in Chromium: {@code scripts/conformance.sh}. They meet a server
 * of their own, which may fetch metadata documents from this machine and trusts the certificate under which they are served.
 */
class ConformanceTest {

    /** The exit code by which the script says that it cannot run here. */
    private static final int SKIPPED = 77;

    private static final String EMAIL = "ann@example.com";
    private static final String PASSWORD = "a calm sea";

    @TempDir
    Path folder;

    @Test
    void foreignClientsGetInAndForeignSuitesPass() {
        assumeTrue(TestServer.isOurs(), "a server of its own is started");
        LocalCertificate certificate = LocalCertificate.in(folder);
        Map<String, String> settings = Map.of(
                "SLIPWAY_OAUTH2_DOCUMENT_ALLOW_LOOPBACK", "true", "SLIPWAY_JAVA_OPTS", certificate.trustOptions());
        try (RunningServer server = TestServer.start(TestServer.temporaryFolder(), settings)) {
            Program.Result result = run(server.url().toString(), certificate);

            assumeTrue(result.code() != SKIPPED, result.err().strip());
            System.out.println(result.out());
            assertThat(result.code()).as(result.toString()).isZero();
            assertThat(result.out()).doesNotContain("skip ");
        }
    }

    private static Program.Result run(String url, LocalCertificate certificate) {
        return Program.run(
                Duration.ofMinutes(6),
                Map.of(
                        "BASE_URL",
                        url,
                        "ADMIN_SESSION_TOKEN",
                        ownerOf(url),
                        "CONSENT_EMAIL",
                        EMAIL,
                        "CONSENT_PASSWORD",
                        PASSWORD,
                        "DOCUMENT_KEY",
                        certificate.key().toString(),
                        "DOCUMENT_CERT",
                        certificate.certificate().toString()),
                "",
                TestServer.ROOT.resolve("scripts/conformance.sh").toString());
    }

    private static String ownerOf(String url) {
        ObjectNode owner =
                Json.object().put("email", EMAIL).put("username", "ann").put("password", PASSWORD);
        Call.post(url + "/api/v2/users/first").json(owner).send().expect(201);
        return Call.post(url + "/api/v2/users/login")
                .json(owner)
                .send()
                .expect(201)
                .text("session_token");
    }
}
