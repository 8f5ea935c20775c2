package org.slipway.cli.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slipway.cli.AccountOptions;
import org.slipway.cli.Answers;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.ServerUrlConverter;
import org.slipway.cli.credentials.OAuthLogin;
import org.slipway.cli.credentials.StoredLogin;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.ServerUrl;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway login}. */
@Command(
        name = "login",
        description = {
            "Signs in and remembers it.",
            "",
            "Opens a browser; where there is none, and the server offers it, shows a code to enter on another device."
        })
public final class LoginCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(
            arity = "0..1",
            paramLabel = "URL",
            converter = ServerUrlConverter.class,
            description = "The server; the same as --url.")
    private URI url;

    @ArgGroup(exclusive = true)
    private Way way = new Way();

    @Option(names = "--email", description = "With --password: who signs in.")
    private String email;

    @Option(names = "--password-stdin", description = "With --password: read it from standard input.")
    private boolean passwordFromInput;

    @Option(names = "--no-browser", description = "Only print the address to open.")
    private boolean noBrowser;

    @Option(
            names = "--scope",
            defaultValue = "coder:all",
            description = "What this client may do, in the browser and device ways. Default: ${DEFAULT-VALUE}.")
    private String scope;

    static final class Way {

        @Option(names = "--password", description = "Sign in with e-mail and password instead of a browser.")
        private boolean password;

        @Option(names = "--token-stdin", description = "Use an API token, read from standard input.")
        private boolean tokenFromInput;

        @Option(
                names = "--device",
                description = "Show a code to enter on another device instead of opening a browser.")
        private boolean device;
    }

    LoginCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (url != null) {
            invocation.useServer(url);
        }
        URI server = invocation.server();
        if (ServerUrl.isExposed(server)) {
            invocation.tell("warning: " + server + " is not https; what you send can be read on the way.");
        }
        if (!way.tokenFromInput && isNew()) {
            return ExitCode.OK;
        }
        StoredLogin login = signIn();
        JsonNode me = new ApiClient(server, login.credential()).get("/api/v2/users/me");
        invocation.credentials().save(server, login);
        invocation.tell("Signed in to " + server + " as " + me.path("username").asText() + ".");
        return ExitCode.OK;
    }

    /** A server without users is set up first: whoever can do it owns it. */
    private boolean isNew() {
        var first = new FirstUser(invocation);
        if (first.exists()) {
            return false;
        }
        if (invocation.environment().keyboard().isEmpty()) {
            throw CliException.failed("The server at " + invocation.server()
                    + " has no user yet. Make the first one with: slipway setup --url " + invocation.server());
        }
        invocation.tell("The server at " + invocation.server() + " has no user yet; the first one owns it.");
        first.create(AccountOptions.of(email, passwordFromInput));
        return true;
    }

    private StoredLogin signIn() {
        if (way.tokenFromInput) {
            return new StoredLogin.ApiToken(invocation.environment().lineFromInput("a token"));
        }
        if (way.password || passwordFromInput) {
            var answers = new Answers(invocation.environment());
            String who = answers.text(email, "E-mail", "--email");
            return PasswordLogin.run(invocation.anonymousApi(), who, answers.password(passwordFromInput));
        }
        return withOAuth();
    }

    private OAuthLogin withOAuth() {
        var api = invocation.anonymousApi();
        var server = AuthorizationServer.discover(api);
        Optional<URI> device = server.deviceAuthorizationEndpoint();
        if (way.device && device.isEmpty()) {
            throw CliException.failed("This server does not offer sign-in with a device code.");
        }
        if (way.device) {
            return new DeviceLogin(invocation, api, server).run(device.get(), scope);
        }
        boolean onlyIfOpened = device.isPresent() && !noBrowser;
        return new BrowserLogin(invocation, api, server)
                .run(scope, !noBrowser, onlyIfOpened)
                .orElseGet(() -> new DeviceLogin(invocation, api, server).run(device.get(), scope));
    }
}
