package org.slipway.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.ExitCode;
import org.slipway.cli.FakeServer;
import org.slipway.cli.Terminal;

class SetupTest {

    private final FakeServer server = new FakeServer()
            .on("GET /api/v2/users/first", 404, "{}")
            .on("POST /api/v2/users/first", 201, "{}")
            .on("POST /api/v2/users/login", 201, "{\"session_token\": \"s\"}");

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void asksForWhatIsMissingAndSignsIn() {
        var terminal = new Terminal(folder).typing("ann", "pass-word-1", "pass-word-1");

        int code = terminal.run("setup", "--url", server.url(), "--email", "ann@example.com");

        assertThat(code).as(terminal.err()).isZero();
        var sent = server.only("POST /api/v2/users/first").json();
        assertThat(sent.path("email").asText()).isEqualTo("ann@example.com");
        assertThat(sent.path("username").asText()).isEqualTo("ann");
        assertThat(sent.path("password").asText()).isEqualTo("pass-word-1");
        assertThat(sent.has("name")).isFalse();
        assertThat(terminal.out() + terminal.err()).doesNotContain("pass-word-1");
        assertThat(folder.resolve("credentials.json")).exists();
    }

    @Test
    void refusesTwoDifferentPasswords() {
        var terminal = new Terminal(folder).typing("one", "two");

        assertThat(terminal.run("setup", "--url", server.url(), "--email", "a@b.example", "--username", "a"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(server.requests("POST /api/v2/users/first")).isEmpty();
    }

    @Test
    void namesTheOptionWhenNobodyCanBeAsked() {
        var terminal = new Terminal(folder);

        assertThat(terminal.run("setup", "--url", server.url(), "--email", "a@b.example"))
                .isEqualTo(ExitCode.USAGE);
        assertThat(terminal.err()).contains("--username");
    }

    @Test
    void saysThatAServerIsSetUpAlready() {
        server.on("GET /api/v2/users/first", 200, "{}");
        var terminal = new Terminal(folder);

        assertThat(terminal.run("setup", "--url", server.url())).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("set up already", "slipway login");
    }

    @Test
    void signingInToANewServerSetsItUp() {
        var terminal = new Terminal(folder).typing("ann@example.com", "ann", "pass-word-1", "pass-word-1");

        assertThat(terminal.run("login", server.url())).as(terminal.err()).isZero();
        assertThat(server.requests("POST /api/v2/users/first")).hasSize(1);
        assertThat(terminal.err()).contains("has no user yet", "who owns it");
    }

    @Test
    void signingInToANewServerByAScriptNamesTheCommandForIt() {
        var terminal = new Terminal(folder).input("pw\n");

        int code = terminal.run("login", server.url(), "--email", "a@b.example", "--password-stdin");

        assertThat(code).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("slipway setup --url " + server.url());
    }
}
