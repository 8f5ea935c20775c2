package org.slipway.cli.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Invocation;
import org.slipway.cli.files.LocalFiles;
import org.slipway.cli.http.Json;
import org.slipway.cli.output.OutputFormat;
import org.slipway.parameters.RenderResult;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slipway template render}. */
@Command(
        name = "render",
        description = {
            "Prints what a template gives for some inputs: parameters, presets, tags,",
            "variables, secrets and diagnostics. Needs neither a server nor Terraform.",
            "Prints a table at a terminal and JSON otherwise, unless --output says."
        })
public final class TemplateRenderCommand implements Callable<Integer> {

    private final Invocation invocation;

    @Parameters(arity = "0..1", paramLabel = "DIR", description = "The template's directory.")
    private Path directory;

    @Option(names = "--input", paramLabel = "NAME=VALUE", description = "The value of a parameter; repeatable.")
    private List<String> inputs = List.of();

    @Option(names = "--inputs", paramLabel = "FILE.json", description = "Values by parameter; --input counts more.")
    private Path inputsFile;

    @Option(names = "--owner", paramLabel = "FILE.json", description = "The owner: id, name, groups, rbac_roles, ...")
    private Path owner;

    @Option(names = "--plan", paramLabel = "FILE.json", description = "A plan, as terraform show -json prints it.")
    private Path plan;

    @Option(names = "--tfvars", paramLabel = "FILE", description = "Values of variables (.tfvars or .tfvars.json).")
    private Path tfvars;

    @Option(
            names = "--batch",
            paramLabel = "FILE.json",
            description = "An array of {dir, inputs, owner, plan, tfvars}, with paths relative to the file."
                    + " Prints an array of results.")
    private Path batch;

    TemplateRenderCommand(Invocation invocation) {
        this.invocation = invocation;
    }

    @Override
    public Integer call() {
        if (batch != null) {
            return renderBatch();
        }
        if (directory == null) {
            throw CliException.usage("Say which DIR to render, or give --batch FILE.json.");
        }
        RenderResult result = request().run();
        if (invocation.formatForPrograms() == OutputFormat.JSON) {
            invocation.printer(OutputFormat.JSON).json(RenderJson.of(result));
        } else {
            new RenderTables(invocation.environment().out(), invocation.printer(OutputFormat.TABLE)).print(result);
        }
        return result.hasErrors() ? ExitCode.FAILED : ExitCode.OK;
    }

    private int renderBatch() {
        if (directory != null
                || !inputs.isEmpty()
                || Stream.of(inputsFile, owner, plan, tfvars).anyMatch(file -> file != null)) {
            throw CliException.usage("With --batch, the file says everything; leave out DIR and the other options.");
        }
        JsonNode requests = LocalFiles.json(batch);
        if (!requests.isArray()) {
            throw CliException.failed(batch + " is not an array of {dir, inputs, owner, plan, tfvars}.");
        }
        var reader = new BatchReader(batch.toAbsolutePath().getParent());
        ArrayNode results = Json.MAPPER.createArrayNode();
        for (JsonNode request : requests) {
            results.add(result(reader, request));
        }
        invocation.printer(OutputFormat.JSON).json(results);
        return ExitCode.OK;
    }

    /** The result of one request; one that cannot be read must not lose the others. */
    private static ObjectNode result(BatchReader reader, JsonNode request) {
        try {
            return RenderJson.of(reader.read(request).run());
        } catch (CliException wrong) {
            return RenderJson.of(TemplateRender.failed("Unreadable request", wrong.getMessage()));
        }
    }

    private Map<String, String> values() {
        Map<String, String> values =
                new LinkedHashMap<>(inputsFile == null ? Map.of() : RequestJson.inputs(LocalFiles.json(inputsFile)));
        for (String input : inputs) {
            int equals = input.indexOf('=');
            if (equals < 1) {
                throw CliException.usage("--input takes NAME=VALUE, not \"" + input + "\".");
            }
            values.put(input.substring(0, equals), input.substring(equals + 1));
        }
        return values;
    }

    private TemplateRender request() {
        return new TemplateRender(
                directory,
                values(),
                json(owner),
                json(plan),
                tfvars == null ? null : TemplateRender.variableFile(tfvars));
    }

    private static JsonNode json(Path file) {
        return file == null ? Json.object() : LocalFiles.json(file);
    }
}
