package org.slipway.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.cli.FakeServer.Answer;
import org.slipway.cli.http.ServerUrl;

class CommandsTest {

    private static final String APP = "6c7d4bb2-37a5-4b2f-9d6a-0d4bd1a3f6c1";

    private final FakeServer server = new FakeServer();

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void signIn() {
        terminal = new Terminal(folder).variable("SLIPWAY_URL", server.url()).variable("SLIPWAY_SESSION_TOKEN", "t0");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void listsUsersAsATable() {
        server.on(
                "GET /api/v2/users",
                200,
                """
                {"count": 1, "users": [{"username": "ann", "email": "ann@example.com", "status": "active",
                  "created_at": "2026-02-27T12:00:00Z"}]}
                """);

        assertThat(terminal.run("users", "list", "-q", "a b", "--limit", "5")).isZero();

        assertThat(terminal.out())
                .isEqualToNormalizingNewlines(
                        """
                        USERNAME  EMAIL            STATUS  LAST SEEN  CREATED
                        ann       ann@example.com  active  never      2 days ago
                        """);
        assertThat(server.only("GET /api/v2/users").query()).isEqualTo("q=a+b&limit=5");
        assertThat(server.only("GET /api/v2/users").headers()).containsEntry("coder-session-token", "t0");
    }

    @Test
    void printsTheServersJsonUnchangedForPrograms() {
        server.on("GET /api/v2/users", 200, "{\"count\": 0, \"users\": [], \"more\": {\"x\": 1}}");

        terminal.run("users", "list", "--output", "json");

        assertThat(terminal.out()).isEqualToIgnoringWhitespace("{\"count\":0,\"users\":[],\"more\":{\"x\":1}}");
    }

    @Test
    void saysWhatToDoWhenAListIsEmpty() {
        server.on("GET /api/v2/users/me/keys/tokens", 200, "[]");

        terminal.run("tokens", "list");

        assertThat(terminal.out()).contains("slipway tokens create NAME");
    }

    @Test
    void takesControlCharactersOutOfWhatOthersWrote() {
        server.on("GET /api/v2/users/me/sessions", 200, "[{\"id\": \"1\", \"user_agent\": \"a\\u001b[2Jb\\u202ec\"}]");

        terminal.run("sessions", "list");

        assertThat(terminal.out()).contains("a\uFFFD[2Jb\uFFFDc").doesNotContain("\u001b");
    }

    @Test
    void createsATokenWithLifetimeInNanosecondsAndPrintsOnlyTheKey() {
        server.on("POST /api/v2/users/me/keys/tokens", 201, "{\"key\": \"abc-def\"}");

        assertThat(terminal.run("tokens", "create", "ci", "--lifetime", "1h30m", "--scope", "workspace:read"))
                .isZero();

        var sent = server.only("POST /api/v2/users/me/keys/tokens").json();
        assertThat(sent.path("token_name").asText()).isEqualTo("ci");
        assertThat(sent.path("lifetime").asLong()).isEqualTo(5_400_000_000_000L);
        assertThat(sent.path("scopes").get(0).asText()).isEqualTo("workspace:read");
        assertThat(terminal.out().strip()).isEqualTo("abc-def");
    }

    @Test
    void deletesATokenByName() {
        server.on("GET /api/v2/users/me/keys/tokens", 200, "[{\"id\": \"k1\", \"token_name\": \"ci\"}]");
        server.on("DELETE /api/v2/users/me/keys/k1", 204, "");

        assertThat(terminal.run("tokens", "delete", "ci")).isZero();
        assertThat(server.requests("DELETE /api/v2/users/me/keys/k1")).hasSize(1);
    }

    @Test
    void registersAResourceWithScopesInWords() {
        server.on(
                "POST /api/v2/oauth2-provider/resources", 201, "{\"id\": \"%s\", \"name\": \"Files\"}".formatted(APP));

        int code = terminal.run(
                "oauth2",
                "resources",
                "create",
                "https://files.example/mcp",
                "--name",
                "Files",
                "--scope",
                "files:read=See your files.",
                "--scope",
                "files:write",
                "--tokens",
                "jwt");

        assertThat(code).isZero();
        var sent = server.only("POST /api/v2/oauth2-provider/resources").json();
        assertThat(sent.path("identifier").asText()).isEqualTo("https://files.example/mcp");
        assertThat(sent.path("scopes").get(0).path("name").asText()).isEqualTo("files:read");
        assertThat(sent.path("scopes").get(0).path("description").asText()).isEqualTo("See your files.");
        assertThat(sent.path("scopes").get(1).path("name").asText()).isEqualTo("files:write");
        assertThat(sent.path("token_format").asText()).isEqualTo("jwt");
    }

    @Test
    void registersAnAppThatActsForItselfWithoutARedirectUri() {
        server.on("POST /api/v2/oauth2-provider/apps", 201, "{\"id\": \"%s\", \"name\": \"x\"}".formatted(APP));

        int code = terminal.run(
                "oauth2", "apps", "create", "x", "--grant-type", "client_credentials", "--grant-type", "device_code");

        assertThat(code).isZero();
        var types = server.only("POST /api/v2/oauth2-provider/apps").json().path("grant_types");
        assertThat(types.get(0).asText()).isEqualTo("client_credentials");
        assertThat(types.get(1).asText()).isEqualTo("urn:ietf:params:oauth:grant-type:device_code");
    }

    @Test
    void rotatesSigningKeys() {
        server.on("POST /api/v2/oauth2-provider/keys", 201, "{\"kid\": \"k1\", \"state\": \"next\"}");

        assertThat(terminal.run("oauth2", "keys", "rotate")).isZero();
        assertThat(terminal.out()).contains("k1").contains("next");
    }

    @Test
    void findsAResourceByItsAddressAndPrintsOnlyItsNewSecret() {
        server.on(
                "GET /api/v2/oauth2-provider/resources",
                200,
                "{\"resources\": [{\"id\": \"%s\", \"identifier\": \"https://files.example/mcp\"}]}".formatted(APP));
        server.on(
                "POST /api/v2/oauth2-provider/resources/" + APP + "/secrets",
                201,
                "{\"id\": \"s\", \"client_id\": \"c\", \"client_secret_full\": \"coder_a_b\"}");

        assertThat(terminal.run("oauth2", "resources", "secrets", "create", "https://files.example/mcp"))
                .isZero();

        assertThat(terminal.out().strip()).isEqualTo("coder_a_b");
    }

    @Test
    void registersAPublicAppWithSeveralRedirectUris() {
        server.on("POST /api/v2/oauth2-provider/apps", 201, "{\"id\": \"%s\", \"name\": \"x\"}".formatted(APP));

        int code = terminal.run(
                "oauth2",
                "apps",
                "create",
                "x",
                "--public",
                "--redirect-uri",
                "http://127.0.0.1/cb",
                "--redirect-uri",
                "https://x.example/cb");

        assertThat(code).isZero();
        var sent = server.only("POST /api/v2/oauth2-provider/apps").json();
        assertThat(sent.path("client_type").asText()).isEqualTo("public");
        assertThat(sent.path("redirect_uris").get(1).asText()).isEqualTo("https://x.example/cb");
        assertThat(sent.has("require_pkce")).isFalse();
    }

    @Test
    void changesOnlyWhatIsGiven() {
        server.on("PUT /api/v2/oauth2-provider/apps/" + APP, 200, "{}");

        assertThat(terminal.run("oauth2", "apps", "update", APP, "--no-require-pkce"))
                .isZero();

        assertThat(server.only("PUT /api/v2/oauth2-provider/apps/" + APP).json().toString())
                .isEqualTo("{\"require_pkce\":false}");
    }

    @Test
    void changesOnlyTheSettingsThatAreGiven() {
        server.on("PUT /api/v2/oauth2-provider/settings", 200, "{}");

        assertThat(terminal.run("oauth2", "settings", "update", "--registration", "--allow-domain", ""))
                .isZero();

        assertThat(server.only("PUT /api/v2/oauth2-provider/settings").json().toString())
                .isEqualTo("{\"dynamic_client_registration_enabled\":true,\"document_allowed_domains\":[]}");
    }

    @Test
    void removesAClientThatCameByItself() {
        server.on("DELETE /api/v2/oauth2-provider/registrations", 200, "{\"deleted\": 1}");

        assertThat(terminal.run("oauth2", "registrations", "delete", APP, "--yes"))
                .isZero();
        assertThat(server.only("DELETE /api/v2/oauth2-provider/registrations").query())
                .isEqualTo("id=" + APP);
    }

    @Test
    void deletesAnAppByNameOnlyAfterConsent() {
        server.on(
                "GET /api/v2/oauth2-provider/apps",
                200,
                "{\"apps\": [{\"id\": \"%s\", \"name\": \"x\"}]}".formatted(APP));
        server.on("DELETE /api/v2/oauth2-provider/apps/" + APP, 204, "");

        assertThat(terminal.run("oauth2", "apps", "delete", "x")).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.typing("n").run("oauth2", "apps", "delete", "x")).isEqualTo(ExitCode.FAILED);
        assertThat(server.requests("DELETE /api/v2/oauth2-provider/apps/" + APP))
                .isEmpty();
        assertThat(terminal.run("oauth2", "apps", "delete", "x", "--yes")).isZero();
        assertThat(server.requests("DELETE /api/v2/oauth2-provider/apps/" + APP))
                .hasSize(1);
    }

    @Test
    void saysEachValidationOnItsOwnLine() {
        server.on(
                "POST /api/v2/users",
                400,
                """
                {"message": "The user is not valid.", "validations": [{"field": "email", "detail": "is no address"}]}
                """);

        int code = terminal.input("pw\n").run("users", "create", "--email", "x", "--username", "x", "--password-stdin");

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err())
                .isEqualToNormalizingNewlines("error: The user is not valid.\n  email: is no address\n");
    }

    @Test
    void saysHowLongToWait() {
        server.on(
                "GET /api/v2/users",
                request -> new Answer(429, "{\"message\": \"Too many tries.\"}", Map.of("Retry-After", "30")));

        assertThat(terminal.run("users", "list")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("Too many tries.", "Try again in 30 seconds.");
    }

    @Test
    void tellsAnAnswerThatIsNoJson() {
        server.on("GET /api/v2/users", 200, "<html>");

        assertThat(terminal.run("users", "list")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("not JSON");
    }

    @Test
    void saysWhereToSignIn() {
        server.on("GET /api/v2/users/me", 401, "{\"message\": \"You are signed out.\"}");

        assertThat(terminal.run("whoami")).isEqualTo(ExitCode.SIGNED_OUT);
        assertThat(terminal.err()).contains("You are signed out.", "slipway login --url " + server.url());
    }

    @Test
    void saysThatNothingAnswers() {
        server.close();

        assertThat(terminal.run("whoami")).isEqualTo(ExitCode.UNREACHABLE);
        assertThat(terminal.err()).contains("Nothing answers at " + server.url());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "users",
                "nonsense",
                "users list --limit many",
                "--url ftp://x whoami",
                "tokens create",
                "tokens create x --lifetime 5y",
                "oauth2 apps create x",
                "login --password --token-stdin"
            })
    void refusesAWrongCommandLineBeforeAskingTheServer(String line) {
        String[] arguments = line.isEmpty() ? new String[0] : line.split(" ");

        assertThat(terminal.run(arguments)).isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("error: ");
    }

    @ParameterizedTest
    @CsvSource({
        "https://Slipway.Example/, https://slipway.example",
        "https://slipway.example:443, https://slipway.example",
        "http://localhost:80/, http://localhost",
        "http://LOCALHOST:3000, http://localhost:3000",
        "https://example.com/slipway/, https://example.com/slipway"
    })
    void knowsAServerInEverySpelling(String typed, String known) {
        assertThat(ServerUrl.parse(typed)).hasToString(known);
    }
}
