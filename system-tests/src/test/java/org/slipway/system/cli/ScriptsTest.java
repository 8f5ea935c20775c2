package org.slipway.system.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Call;
import org.slipway.system.support.Person;
import org.slipway.system.support.Program;
import org.slipway.system.support.Program.Result;
import org.slipway.system.support.Reply;
import org.slipway.system.support.Site;
import org.slipway.system.support.TestServer;

/** The scripts in {@code scripts}, as a person runs them. */
class ScriptsTest {

    private static final Pattern EXPORT = Pattern.compile("export ([A-Z_]+)=(\\S+)");
    private static final Pattern AUTHORIZATION = Pattern.compile("(http\\S+/oauth2/authorize\\?\\S+)");

    @TempDir
    Path folder;

    private static Map<String, String> environment() {
        return Map.of(
                "BASE_URL", TestServer.url().toString(),
                "SESSION_TOKEN", Person.admin().session());
    }

    private static Result run(Map<String, String> environment, String script, String... arguments) {
        String[] command = new String[arguments.length + 1];
        command[0] = path(script);
        System.arraycopy(arguments, 0, command, 1, arguments.length);
        return Program.run(Duration.ofMinutes(2), environment, "", command);
    }

    private static String path(String script) {
        return TestServer.ROOT.resolve("scripts/oauth2").resolve(script).toString();
    }

    private static Map<String, String> exports(Result result) {
        Map<String, String> exports = new HashMap<>();
        Matcher export = EXPORT.matcher(result.out());
        while (export.find()) {
            exports.put(export.group(1), export.group(2));
        }
        return exports;
    }

    @Test
    void theWholeMcpCheckPasses() {
        Result result = run(environment(), "test-mcp-oauth2.sh");

        assertThat(result.code()).as(result.toString()).isZero();
        assertThat(result.out()).containsPattern("\\n[1-9][0-9]* passed, 0 failed\\n");
    }

    @Test
    void theMcpCheckFailsWithoutAValidSession() {
        Result result = run(
                Map.of("BASE_URL", TestServer.url().toString(), "SESSION_TOKEN", "nonsense-nonsense"),
                "test-mcp-oauth2.sh");

        assertThat(result.code()).isNotZero();
        assertThat(result.out()).containsPattern("[0-9]+ passed, [1-9][0-9]* failed");
    }

    @Test
    void aPkcePairBelongsTogether() {
        Map<String, String> pair = exports(run(Map.of(), "generate-pkce.sh"));

        assertThat(Authorization.challenge(pair.get("CODE_VERIFIER"))).isEqualTo(pair.get("CODE_CHALLENGE"));
    }

    @Test
    void aTestAppIsMadeAndRemoved() {
        Result made = run(environment(), "setup-test-app.sh");
        Map<String, String> exports = exports(made);
        String app = "/api/v2/oauth2-provider/apps/" + exports.get("CLIENT_ID");

        assertThat(made.code()).as(made.toString()).isZero();
        assertThat(exports).containsKeys("CLIENT_SECRET", "APP_NAME", "BASE_URL", "SESSION_TOKEN");
        Call.get(app).as(Person.admin()).send().expect(200);

        assertThat(run(environment(), "cleanup-test-app.sh", exports.get("CLIENT_ID"))
                        .code())
                .isZero();
        Call.get(app).as(Person.admin()).send().expect(404);
        assertThat(run(environment(), "cleanup-test-app.sh", exports.get("CLIENT_ID"))
                        .code())
                .isEqualTo(1);
    }

    @Test
    void withoutASessionNothingIsMade() {
        Result result =
                run(Map.of("BASE_URL", TestServer.url().toString(), "HOME", folder.toString()), "setup-test-app.sh");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("no session");
    }

    @Test
    void theManualFlowEndsWithATokenAndFreesItsPort() throws Exception {
        Map<String, String> environment = new HashMap<>(environment());
        environment.putAll(exports(run(environment(), "setup-test-app.sh")));
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process flow = Program.start(environment, out, err, path("test-manual-flow.sh"));
        try {
            String address = Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> find(Files.readString(err)), found -> !found.isEmpty());
            Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .ignoreExceptions()
                    .until(() -> Call.get("http://localhost:9876/").send().status() == 200);
            Site browser = Site.of(Person.create());
            Reply page =
                    browser.open(address.substring(TestServer.url().toString().length()));
            Reply allowed = browser.submit(
                    browser.form(page.expect(200), "/oauth2/authorize").fill("decision", "allow"));
            String callback = allowed.location().toString();
            Call.get(callback.replaceAll("state=[^&]*", "state=another")).send().expect(400);
            Call.get(callback).send().expect(200);

            assertThat(flow.waitFor()).as(Files.readString(err)).isZero();
            assertThat(Files.readString(out)).contains("access_token");
        } finally {
            flow.descendants().forEach(ProcessHandle::destroyForcibly);
            flow.destroyForcibly();
        }
        try (var port = new ServerSocket(9876)) {
            assertThat(port.isBound()).isTrue();
        }
    }

    @Test
    void noLinkOfTheDocumentationLeadsNowhere() {
        Result result = Program.run(
                Duration.ofMinutes(2),
                Map.of(),
                "",
                TestServer.ROOT.resolve("scripts/check-docs.sh").toString());

        assertThat(result.code()).as(result.toString()).isZero();
        assertThat(result.out()).containsPattern("check-docs: [1-9][0-9]* links, 0 broken");
    }

    private static String find(String text) {
        Matcher address = AUTHORIZATION.matcher(text);
        return address.find() ? address.group(1) : "";
    }
}
