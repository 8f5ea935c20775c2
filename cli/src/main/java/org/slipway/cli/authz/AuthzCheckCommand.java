package org.slipway.cli.authz;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.files.LocalFiles;
import org.slipway.cli.http.Json;
import org.slipway.cli.output.OutputFormat;
import org.slipway.rbac.InvalidAuthorizationException;
import org.slipway.rbac.spec.Checks;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code slipway authz check}: always prints JSON, and ends well when the answer is no, too. */
@Command(
        name = "check",
        description = {
            "Answers inputs {action, object, subject} with the engine of the server, as JSON.",
            "Roles and scopes may be names: \"roles\": [\"member\"], \"scope\": \"workspace:read\"."
        })
public final class AuthzCheckCommand implements Callable<Integer> {

    private static final TypeReference<Map<String, Object>> INPUT = new TypeReference<>() {};

    private final Invocation invocation;

    @Option(names = "--input", required = true, paramLabel = "FILE", description = "One input, or an array of them.")
    private Path input;

    @Option(names = "--batch", description = "Insist on an array.")
    private boolean batch;

    @Option(names = "--explain", description = "Say why, and what would allow it.")
    private boolean explain;

    AuthzCheckCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        JsonNode given = LocalFiles.json(input);
        if (batch && !given.isArray()) {
            throw CliException.failed(input + " is not an array of inputs; leave out --batch to check a single one.");
        }
        invocation.printer(OutputFormat.JSON).json(given.isArray() ? answers(given) : answer(given, "The input"));
        return ExitCode.OK;
    }

    private ArrayNode answers(JsonNode inputs) {
        ArrayNode answers = Json.MAPPER.createArrayNode();
        for (JsonNode one : inputs) {
            answers.add(answer(one, "Input " + (answers.size() + 1) + " of " + inputs.size()));
        }
        return answers;
    }

    private JsonNode answer(JsonNode one, String which) {
        if (!one.isObject()) {
            throw CliException.failed(which + " in " + input + " is not an object {action, object, subject}.");
        }
        Map<String, Object> question = Json.MAPPER.convertValue(one, INPUT);
        try {
            return explain
                    ? Json.MAPPER.valueToTree(Checks.explain(question))
                    : Json.object().put("allowed", Checks.authorized(question));
        } catch (InvalidAuthorizationException wrong) {
            throw CliException.failed(which + " in " + input + " is not valid: " + wrong.getMessage() + ".");
        }
    }
}
