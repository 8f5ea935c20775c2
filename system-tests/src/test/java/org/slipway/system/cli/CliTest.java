package org.slipway.system.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Program;
import org.slipway.system.support.Program.Result;
import org.slipway.system.support.Reply;
import org.slipway.system.support.Site;
import org.slipway.system.support.TestServer;

/** The command line client against the real server. */
class CliTest {

    private static final Pattern AUTHORIZATION = Pattern.compile("(http\\S+/oauth2/authorize\\?\\S+)");

    @TempDir
    Path folder;

    private final Person person = Person.create();

    private Result slipway(String input, String... arguments) {
        return Program.run(Duration.ofMinutes(1), environment(), input, command(arguments));
    }

    private Map<String, String> environment() {
        return Map.of(
                "SLIPWAY_CONFIG_DIR", folder.toString(),
                "SLIPWAY_URL", TestServer.url().toString());
    }

    private static String[] command(String... arguments) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-jar",
                TestServer.ROOT.resolve("cli/target/slipway-cli.jar").toString()));
        command.addAll(List.of(arguments));
        return command.toArray(String[]::new);
    }

    private void signIn(Person who) {
        Result result = slipway(who.password() + "\n", "login", "--email", who.email(), "--password-stdin");
        assertThat(result.code()).as(result.toString()).isZero();
    }

    @Test
    void signsInAndOutWithAPassword() throws Exception {
        signIn(person);
        Path file = folder.resolve("credentials.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        String token = Json.parse(Files.readString(file))
                .path("logins")
                .path(TestServer.url().toString())
                .path("token")
                .asText();

        JsonNode me = Json.parse(slipway("", "whoami", "--output", "json").out());
        assertThat(me.path("username").asText()).isEqualTo(person.username());

        assertThat(slipway("", "logout").code()).isZero();
        assertThat(slipway("", "whoami").code()).isEqualTo(3);
        Call.get("/api/v2/users/me").session(token).send().expect(401);
    }

    @Test
    void signsInWithTheBrowserAndIsAConnectedApp() throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process login = Program.start(environment(), out, err, command("login", "--no-browser"));
        try {
            String address = Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> authorization(Files.readString(err)), found -> !found.isEmpty());
            Site browser = Site.of(person);
            Reply page =
                    browser.open(address.substring(TestServer.url().toString().length()));
            Reply allowed = browser.submit(
                    browser.form(page.expect(200), "/oauth2/authorize").fill("decision", "allow"));
            Call.get(allowed.location().toString()).send().expect(200);

            assertThat(login.waitFor()).as(Files.readString(err)).isZero();
        } finally {
            login.destroyForcibly();
        }
        assertThat(slipway("", "whoami").out()).contains(person.email());
        String access = Json.parse(Files.readString(folder.resolve("credentials.json")))
                .path("logins")
                .path(TestServer.url().toString())
                .path("access_token")
                .asText();
        Call.get("/api/v2/users/me").bearer(access).send().expect(200);

        assertThat(slipway("", "logout").code()).isZero();
        Call.get("/api/v2/users/me").bearer(access).send().expect(401);
    }

    /** The person decides on another device; the terminal goes on by itself. */
    @Test
    void signsInWithACodeOnAnotherDevice() throws Exception {
        Path out = folder.resolve("out.txt");
        Path err = folder.resolve("err.txt");
        Process login = Program.start(environment(), out, err, command("login", "--device"));
        try {
            String code = Awaitility.await()
                    .atMost(Duration.ofSeconds(20))
                    .until(() -> userCode(Files.readString(err)), found -> !found.isEmpty());
            Site browser = Site.of(person);
            Reply entered = browser.submit(
                    browser.form(browser.open("/device").expect(200), "/device").fill("user_code", code));
            browser.submit(browser.form(entered.expect(200), "/device/confirm").fill("decision", "allow"))
                    .expect(200);

            assertThat(login.waitFor()).as(Files.readString(err)).isZero();
        } finally {
            login.destroyForcibly();
        }
        assertThat(slipway("", "whoami").out()).contains(person.email());
        assertThat(slipway("", "logout").code()).isZero();
    }

    private static String userCode(String text) {
        Matcher code = Pattern.compile("[B-Z]{4}-[B-Z]{4}").matcher(text);
        return code.find() ? code.group() : "";
    }

    private static String authorization(String text) {
        Matcher address = AUTHORIZATION.matcher(text);
        return address.find() ? address.group(1) : "";
    }

    @Test
    void makesListsAndDeletesTokens() {
        signIn(person);
        Result made = slipway("", "tokens", "create", "nightly", "--lifetime", "30d");
        String key = made.out().strip();
        Call.get("/api/v2/users/me").session(key).send().expect(200);

        assertThat(slipway("", "tokens", "list").out())
                .contains("nightly", "in 29 days")
                .doesNotContain(key);
        assertThat(slipway("", "tokens", "delete", "nightly").code()).isZero();
        Call.get("/api/v2/users/me").session(key).send().expect(401);
    }

    @Test
    void signsInWithATokenFromStandardInput() {
        signIn(person);
        String key = slipway("", "tokens", "create", "pipe").out().strip();
        slipway("", "logout");

        Result result = slipway(key + "\n", "login", "--token-stdin");

        assertThat(result.code()).as(result.toString()).isZero();
        assertThat(slipway("", "whoami").out()).contains(person.username());
    }

    @Test
    void listsAndRevokesSessions() {
        signIn(person);
        Person elsewhere = person.again();
        String id = "";
        for (JsonNode session :
                Json.parse(slipway("", "sessions", "list", "-o", "json").out())) {
            if (!session.path("current").asBoolean()
                    && session.path("user_agent").asText().startsWith("Java-http-client")) {
                id = session.path("id").asText();
            }
        }
        assertThat(slipway("", "sessions", "list").out()).contains("this one", "slipway-cli/");

        assertThat(slipway("", "sessions", "revoke", id).code()).isZero();
        boolean ended = Call.get("/api/v2/users/me").as(elsewhere).send().status() == 401
                || Call.get("/api/v2/users/me").as(person).send().status() == 401;
        assertThat(ended).isTrue();
    }

    @Test
    void anOwnerMakesUsers() {
        signIn(Person.admin());
        String name = "made-" + Long.toString(System.nanoTime(), 36);
        Result made = slipway(
                "some quiet words\n",
                "users",
                "create",
                "--email",
                name + "@example.com",
                "--username",
                name,
                "--password-stdin");

        assertThat(made.code()).as(made.toString()).isZero();
        assertThat(slipway("", "users", "list", "-q", name).out()).contains(name + "@example.com");
        assertThat(Person.signIn(name + "@example.com", "some quiet words")).isNotEmpty();
    }

    @Test
    void anOwnerAdministersApps() {
        signIn(Person.admin());
        String name = "cli " + Long.toString(System.nanoTime(), 36);
        Result made = slipway("", "oauth2", "apps", "create", name, "--redirect-uri", "http://127.0.0.1/cb");
        assertThat(made.code()).as(made.toString()).isZero();
        assertThat(slipway("", "oauth2", "apps", "list").out()).contains(name);

        String secret = slipway("", "oauth2", "secrets", "create", name).out().strip();
        assertThat(secret).startsWith("coder_");
        JsonNode secrets = Json.parse(
                slipway("", "oauth2", "secrets", "list", name, "-o", "json").out());
        assertThat(secrets).hasSize(1);
        String id = secrets.get(0).path("id").asText();
        assertThat(slipway("", "oauth2", "secrets", "delete", name, id, "--yes").code())
                .isZero();

        Result changed = slipway("", "oauth2", "apps", "update", name, "--redirect-uri", "https://two.example/cb");
        assertThat(changed.out()).contains("https://two.example/cb");
        assertThat(slipway("", "oauth2", "apps", "show", name).out()).contains(name);
        assertThat(slipway("", "oauth2", "apps", "delete", name).code()).isEqualTo(2);
        assertThat(slipway("", "oauth2", "apps", "delete", name, "--yes").code())
                .isZero();
        assertThat(slipway("", "oauth2", "apps", "show", name).code()).isEqualTo(1);
    }

    @Test
    void anOwnerDecidesWhichClientsMayComeByThemselves() {
        signIn(Person.admin());
        JsonNode before = Json.parse(
                slipway("", "oauth2", "settings", "show", "-o", "json").out());
        int days = before.path("unused_days").asInt();
        Result changed = slipway("", "oauth2", "settings", "update", "--unused-days", "77", "-o", "json");
        assertThat(changed.code()).as(changed.toString()).isZero();
        assertThat(Json.parse(changed.out()).path("unused_days").asInt()).isEqualTo(77);
        slipway("", "oauth2", "settings", "update", "--unused-days", Integer.toString(days));

        assertThat(slipway("", "oauth2", "registrations", "list").code()).isZero();
    }

    @Test
    void saysInWordsWhatAMemberMayNot() {
        signIn(person);
        Result result = slipway("", "oauth2", "apps", "create", "x", "--redirect-uri", "http://127.0.0.1/cb");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("permission");
    }

    @Test
    void setupRefusesAServerThatIsSetUp() {
        Result result = slipway("", "setup");

        assertThat(result.code()).isEqualTo(1);
        assertThat(result.err()).contains("set up already");
    }
}
