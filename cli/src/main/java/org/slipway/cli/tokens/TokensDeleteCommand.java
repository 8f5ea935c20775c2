package org.slipway.cli.tokens;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway tokens delete}. */
@Command(name = "delete", description = "Ends an API token at once.")
public final class TokensDeleteCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(paramLabel = "ID|NAME", description = "As shown by: slipway tokens list")
    private String token;

    @Option(names = "--user", defaultValue = "me", description = "Whose. Default: yours.")
    private String user;

    TokensDeleteCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        ApiClient api = invocation.api();
        String owner = Query.segment(user);
        api.delete("/api/v2/users/" + owner + "/keys/" + Query.segment(id(api)));
        invocation.tell("Token " + token + " does not work any more.");
        return ExitCode.OK;
    }

    /** A name stands for its token; what is no name is passed on as an id. */
    private String id(ApiClient api) {
        for (JsonNode known : api.get(TokensCommand.path(user))) {
            if (known.path("token_name").asText().equals(token)) {
                return known.path("id").asText();
            }
        }
        return token;
    }
}
