package org.slipway.cli.authz;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.concurrent.Callable;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.http.Query;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway authz explain}. */
@Command(name = "explain", description = "Asks the server why a user may, or may not, do something.")
public final class AuthzExplainCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(index = "0", paramLabel = "ACTION", description = "For example update.")
    private String action;

    @Parameters(index = "1", paramLabel = "TYPE", description = "For example template.")
    private String type;

    @Option(names = "--user", paramLabel = "USER", description = "Name or id. Default: you.")
    private String user;

    @Option(names = "--organization", paramLabel = "ID", description = "Id of the organization.")
    private String organization;

    @Option(names = "--owner", paramLabel = "ID", description = "Id of the owner, or me.")
    private String owner;

    @Option(names = "--id", paramLabel = "ID", description = "Id of the object.")
    private String id;

    @Option(names = "--scope", paramLabel = "SCOPE", description = "As a token with this scope.")
    private String scope;

    AuthzExplainCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        var parameters = new Query()
                .with("user", user)
                .with("action", action)
                .with("resource_type", type)
                .with("organization_id", organization)
                .with("owner_id", owner)
                .with("resource_id", id)
                .with("scope", scope);
        JsonNode answer = invocation.api().get(parameters.on("/api/v2/authz/explain"));
        invocation.print(answer, words(answer));
        return ExitCode.OK;
    }

    private static String words(JsonNode answer) {
        var words = new StringBuilder(answer.path("allowed").asBoolean() ? "Allowed. " : "Not allowed. ")
                .append(answer.path("sentence").asText());
        answer.path("remedies")
                .forEach(remedy -> words.append("\n  would allow it: ").append(remedy.asText()));
        return words.toString();
    }
}
