package org.slipway.cli.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.slipway.cli.CliException;
import org.slipway.cli.files.LocalFiles;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.json.JsonException;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.RenderResult;
import org.slipway.parameters.WorkspaceTags;
import org.slipway.parameters.render.DynamicRenderer;
import org.slipway.parameters.render.PlanData;
import org.slipway.parameters.render.RenderRequest;
import org.slipway.parameters.render.Template;
import org.slipway.parameters.render.TemplateFiles;
import org.slipway.parameters.render.VariableFiles;

/**
 * One render of a template in a directory.
 *
 * @param directory of the template
 * @param inputs values by parameter name
 * @param owner of the workspace, as JSON; empty for none
 * @param plan as JSON; empty for none
 * @param tfvars values of variables, or null
 */
record TemplateRender(Path directory, Map<String, String> inputs, JsonNode owner, JsonNode plan, SourceFile tfvars) {

    /**
     * Renders, and checks the presets as the import of a template does.
     *
     * @throws CliException if a file cannot be read; what is wrong inside of the template is in the result's diagnostics
     */
    RenderResult run() {
        List<Diagnostic> problems = new ArrayList<>();
        RenderRequest request = RenderRequest.of(inputs, RequestJson.owner(owner))
                .withPlan(planData())
                .withVariables(variables(problems));
        Template template = Template.load(files());
        RenderResult result = DynamicRenderer.render(template, request);
        return with(problems, DynamicRenderer.validatePresets(template, request, result));
    }

    /** A file with values of variables. */
    static SourceFile variableFile(Path file) {
        return SourceFile.decode(file.toString(), LocalFiles.bytes(file));
    }

    /** The result of a render that could not take place. */
    static RenderResult failed(String summary, String detail) {
        return new RenderResult(
                List.of(),
                List.of(),
                new WorkspaceTags(Map.of(), List.of()),
                List.of(),
                List.of(),
                List.of(Diagnostic.error(summary, detail, null)));
    }

    private TemplateFiles files() {
        if (!Files.isDirectory(directory)) {
            throw CliException.failed(
                    directory + (Files.exists(directory) ? " is not a directory." : " does not exist."));
        }
        try {
            return TemplateFiles.readDirectory(directory);
        } catch (IOException failure) {
            throw LocalFiles.unreadable(directory, failure);
        } catch (UncheckedIOException failure) {
            throw LocalFiles.unreadable(directory, failure.getCause());
        }
    }

    private PlanData planData() {
        if (!plan.isObject()) {
            throw CliException.failed("A plan must be an object.");
        }
        try {
            return PlanData.read(plan.toString());
        } catch (JsonException invalid) {
            throw CliException.failed("The plan cannot be read: " + invalid.getMessage() + ".");
        }
    }

    private Map<String, Value> variables(List<Diagnostic> problems) {
        return tfvars == null ? Map.of() : VariableFiles.read(tfvars, problems);
    }

    private static RenderResult with(List<Diagnostic> problems, RenderResult result) {
        List<Diagnostic> all = new ArrayList<>(problems);
        all.addAll(result.diagnostics());
        return new RenderResult(
                result.parameters(), result.presets(), result.tags(), result.variables(), result.secrets(), all);
    }
}
