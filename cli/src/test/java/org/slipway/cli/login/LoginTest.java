package org.slipway.cli.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.cli.ExitCode;
import org.slipway.cli.FakeServer;
import org.slipway.cli.FakeServer.Answer;
import org.slipway.cli.Terminal;

class LoginTest {

    private static final String TOKENS =
            """
            {"access_token": "first-access", "token_type": "Bearer", "expires_in": 600, "refresh_token": "first-refresh"}
            """;

    private final FakeServer server = new FakeServer();

    @TempDir
    Path folder;

    private Terminal terminal;

    @BeforeEach
    void describeServer() {
        terminal = new Terminal(folder);
        metadata("");
        server.on("GET /api/v2/users/first", 200, "{}");
        server.on("POST /oauth2/tokens", 200, TOKENS);
        server.on("GET /api/v2/users/me", 200, "{\"username\": \"ann\", \"email\": \"ann@example.com\"}");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void metadata(String more) {
        server.on(
                "GET /.well-known/oauth-authorization-server",
                200,
                """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/oauth2/authorize",
                 "token_endpoint": "%1$s/oauth2/tokens", "revocation_endpoint": "%1$s/oauth2/revoke",
                 "code_challenge_methods_supported": ["S256"],
                 "authorization_response_iss_parameter_supported": true %2$s}
                """
                        .formatted(server.url(), more));
    }

    /** A browser in which the person consents at once; {@code change} alters the answer on its way back. */
    private Predicate<URI> consenting(UnaryOperator<String> change) {
        return page -> {
            Map<String, String> asked = FakeServer.parse(page.getRawQuery());
            String answer = change.apply(
                    asked.get("redirect_uri") + "?code=the-code&state=" + asked.get("state") + "&iss=" + server.url());
            CompletableFuture.runAsync(() -> visit(answer));
            return true;
        };
    }

    private static int visit(String address) {
        try {
            return HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.discarding())
                    .statusCode();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void signsInWithABrowserAndKeepsTheTokensToItsOwner() throws Exception {
        terminal.browser(consenting(UnaryOperator.identity()));

        assertThat(terminal.run("login", "--url", server.url()))
                .as(terminal.err())
                .isZero();

        assertThat(terminal.err()).contains("as ann");
        Path file = folder.resolve("credentials.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(server.requests("GET /api/v2/users/me").get(0).headers())
                .containsEntry("authorization", "Bearer first-access");
    }

    @Test
    void exchangesTheCodeWithVerifierRedirectUriAndResource() {
        var asked = new CompletableFuture<Map<String, String>>();
        terminal.browser(page -> {
            asked.complete(FakeServer.parse(page.getRawQuery()));
            return consenting(UnaryOperator.identity()).test(page);
        });

        terminal.run("login", "--url", server.url());

        Map<String, String> request = asked.join();
        Map<String, String> form = server.only("POST /oauth2/tokens").form();
        assertThat(request)
                .containsEntry("client_id", "slipway-cli")
                .containsEntry("code_challenge_method", "S256")
                .containsEntry("resource", server.url());
        assertThat(request.get("redirect_uri")).matches("http://127\\.0\\.0\\.1:\\d+/callback");
        assertThat(form)
                .containsEntry("code", "the-code")
                .containsEntry("redirect_uri", request.get("redirect_uri"))
                .containsEntry("resource", server.url());
        assertThat(Pkce.of(form.get("code_verifier")).challenge()).isEqualTo(request.get("code_challenge"));
    }

    @Test
    void goesOnWaitingWhenAnAnswerHasAnotherState() {
        terminal.browser(page -> {
            String redirect = FakeServer.parse(page.getRawQuery()).get("redirect_uri");
            assertThat(visit(redirect + "?code=stolen&state=other")).isEqualTo(400);
            return consenting(UnaryOperator.identity()).test(page);
        });

        assertThat(terminal.run("login", "--url", server.url())).isZero();
        assertThat(server.only("POST /oauth2/tokens").form()).containsEntry("code", "the-code");
    }

    @Test
    void refusesAnAnswerOfAnotherIssuer() {
        terminal.browser(consenting(answer -> answer.replace("&iss=" + server.url(), "&iss=https://evil.example")));

        assertThat(terminal.run("login", "--url", server.url())).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("does not come from " + server.url());
        assertThat(server.requests("POST /oauth2/tokens")).isEmpty();
    }

    @Test
    void refusesAnAnswerWithoutAnIssuerWhenTheServerPromisesOne() {
        terminal.browser(consenting(answer -> answer.replaceAll("&iss=.*", "")));

        assertThat(terminal.run("login", "--url", server.url())).isEqualTo(ExitCode.FAILED);
        assertThat(server.requests("POST /oauth2/tokens")).isEmpty();
    }

    @Test
    void saysThatAccessWasDenied() {
        terminal.browser(consenting(answer -> answer.replace("code=the-code", "error=access_denied")));

        assertThat(terminal.run("login", "--url", server.url())).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("Access was denied in the browser.");
    }

    @Test
    void refusesAServerThatCallsItselfSomethingElse() {
        server.on("GET /.well-known/oauth-authorization-server", 200, "{\"issuer\": \"https://slipway.example\"}");

        assertThat(terminal.run("login", "--url", server.url())).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("calls itself https://slipway.example", "--url https://slipway.example");
    }

    @Test
    void fallsBackToADeviceCodeWhenNoBrowserOpens() {
        metadata(", \"device_authorization_endpoint\": \"" + server.url() + "/oauth2/device\"");
        server.on(
                "POST /oauth2/device",
                200,
                """
                {"device_code": "dc", "user_code": "ABCD-EFGH", "verification_uri": "https://slipway.example/device",
                 "expires_in": 600, "interval": 0}
                """);
        server.on(
                "POST /oauth2/tokens",
                request -> server.requests("POST /oauth2/tokens").size() == 1
                        ? Answer.of(400, "{\"error\": \"authorization_pending\"}")
                        : Answer.of(200, TOKENS));

        assertThat(terminal.run("login", "--url", server.url())).isZero();
        assertThat(terminal.err()).contains("https://slipway.example/device", "ABCD-EFGH", "as ann");
        assertThat(server.requests("POST /oauth2/tokens")).hasSize(2);
    }

    @Test
    void signsInWithAPasswordFromStandardInput() {
        server.on("POST /api/v2/users/login", 201, "{\"session_token\": \"s3\"}");

        int code = terminal.input("pa ss\n")
                .run("login", "--url", server.url(), "--email", "ann@example.com", "--password-stdin");

        assertThat(code).isZero();
        var sent = server.only("POST /api/v2/users/login").json();
        assertThat(sent.path("email").asText()).isEqualTo("ann@example.com");
        assertThat(sent.path("password").asText()).isEqualTo("pa ss");
        assertThat(server.only("GET /api/v2/users/me").headers()).containsEntry("coder-session-token", "s3");
    }

    @Test
    void asksForThePasswordAndNeverShowsIt() {
        server.on("POST /api/v2/users/login", 201, "{\"session_token\": \"s3\"}");

        int code = terminal.typing("ann@example.com", "secret-word").run("login", "--password", "--url", server.url());

        assertThat(code).isZero();
        assertThat(terminal.out() + terminal.err())
                .doesNotContain("secret-word")
                .doesNotContain("s3");
    }

    @Test
    void storesNothingWhenTheTokenIsRefused() {
        server.on("GET /api/v2/users/me", 401, "{\"message\": \"That token does not work.\"}");

        assertThat(terminal.input("nonsense\n").run("login", "--token-stdin", "--url", server.url()))
                .isEqualTo(ExitCode.SIGNED_OUT);
        assertThat(folder.resolve("credentials.json")).doesNotExist();
    }

    @Test
    void remembersTheServerForTheNextCommand() {
        terminal.input("a-token\n").run("login", "--token-stdin", "--url", server.url() + "/");

        assertThat(terminal.run("whoami")).isZero();
        assertThat(terminal.out()).contains("ann@example.com", server.url());
    }

    @Test
    void replacesAnAccessTokenThatIsAboutToEnd() {
        terminal.browser(consenting(UnaryOperator.identity())).run("login", "--url", server.url());
        server.on("POST /oauth2/tokens", 200, TOKENS.replace("first", "second"));

        terminal.at(Terminal.NOW.plusSeconds(590)).run("whoami");
        terminal.run("whoami");

        assertThat(server.requests("POST /oauth2/tokens")).hasSize(2);
        assertThat(server.requests("POST /oauth2/tokens").get(1).form())
                .containsEntry("grant_type", "refresh_token")
                .containsEntry("refresh_token", "first-refresh")
                .containsEntry("resource", server.url());
        assertThat(server.requests("GET /api/v2/users/me").get(1).headers())
                .containsEntry("authorization", "Bearer second-access");
    }

    @Test
    void saysThatTheSignInHasEndedWhenTheGrantIsGone() {
        terminal.browser(consenting(UnaryOperator.identity())).run("login", "--url", server.url());
        server.on("POST /oauth2/tokens", 400, "{\"error\": \"invalid_grant\"}");

        assertThat(terminal.at(Terminal.NOW.plusSeconds(700)).run("whoami")).isEqualTo(ExitCode.SIGNED_OUT);
        assertThat(terminal.err()).contains("has ended", "slipway login --url " + server.url());
    }

    @Test
    void logoutRevokesTheGrantAndForgetsIt() {
        terminal.browser(consenting(UnaryOperator.identity())).run("login", "--url", server.url());
        server.on("POST /oauth2/revoke", 200, "");

        assertThat(terminal.run("logout")).isZero();

        assertThat(server.only("POST /oauth2/revoke").form())
                .containsEntry("token", "first-refresh")
                .containsEntry("client_id", "slipway-cli");
        assertThat(terminal.run("whoami", "--url", server.url())).isZero();
        assertThat(server.requests("GET /api/v2/users/me").get(1).headers()).doesNotContainKey("authorization");
    }

    @Test
    void logoutEndsASession() {
        server.on("POST /api/v2/users/login", 201, "{\"session_token\": \"s3\"}");
        server.on("POST /api/v2/users/logout", 200, "{}");
        terminal.input("pw\n").run("login", "--url", server.url(), "--email", "a@example.com", "--password-stdin");

        assertThat(terminal.run("logout")).isZero();
        assertThat(server.only("POST /api/v2/users/logout").headers()).containsEntry("coder-session-token", "s3");
    }

    @Test
    void logoutSaysWhenTheServerCouldNotEndTheGrant() {
        terminal.browser(consenting(UnaryOperator.identity())).run("login", "--url", server.url());
        server.on("POST /oauth2/revoke", 503, "");

        assertThat(terminal.run("logout")).isEqualTo(ExitCode.FAILED);
        assertThat(terminal.err()).contains("may still be usable");
    }

    @Test
    void logoutOnlyForgetsATokenThatWasHandedIn() {
        terminal.input("a-token\n").run("login", "--token-stdin", "--url", server.url());

        assertThat(terminal.run("logout")).isZero();
        assertThat(server.requests("POST /api/v2/users/logout")).isEmpty();
    }
}
