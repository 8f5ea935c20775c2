package org.slipway.cli.tokens;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.slipway.api.login.CreateTokenRequest;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway tokens create}. */
@Command(name = "create", description = "Makes an API token and prints it: the only time that it is shown.")
public final class TokensCreateCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "NAME", description = "What it is for, for example: nightly-build")
    private String name;

    @Option(
            names = "--lifetime",
            converter = Lifetime.class,
            description = "How long it works, for example 90d or 12h. Default: the server's.")
    private Duration lifetime;

    @Option(names = "--scope", description = "What it may do; repeat for several. Default: everything that you may.")
    private List<String> scopes;

    @Option(names = "--user", defaultValue = "me", description = "Whose. Default: yours.")
    private String user;

    TokensCreateCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var token = new CreateTokenRequest(name, lifetime == null ? null : lifetime.toNanos(), null, scopes);
        JsonNode made = invocation.api().post(TokensCommand.path(user), token);
        invocation.print(made, made.path("key").asText());
        return ExitCode.OK;
    }
}
