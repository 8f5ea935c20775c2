package org.slipway.cli.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.slipway.cli.CliException;
import org.slipway.cli.files.LocalFiles;
import org.slipway.cli.http.Json;
import org.slipway.hcl.SourceFile;

/**
 * Reads the requests of a batch. {@code inputs}, {@code owner}, {@code plan} and {@code tfvars} may be the object itself or the path of a
 * file that holds it.
 *
 * @param folder that paths are relative to
 */
record BatchReader(Path folder) {

    /**
     * @param request {@code {dir, inputs?, owner?, plan?, tfvars?}}
     * @throws CliException if it has the wrong shape or names a file that cannot be read
     */
    TemplateRender read(JsonNode request) {
        if (!request.path("dir").isTextual()) {
            throw CliException.failed("A request needs \"dir\", the path of a template's directory.");
        }
        return new TemplateRender(
                path(request.get("dir").textValue()),
                RequestJson.inputs(object(request, "inputs")),
                object(request, "owner"),
                object(request, "plan"),
                variables(request.path("tfvars")));
    }

    private JsonNode object(JsonNode request, String member) {
        JsonNode value = request.path(member);
        if (value.isMissingNode() || value.isNull()) {
            return Json.object();
        }
        return value.isTextual() ? LocalFiles.json(path(value.textValue())) : value;
    }

    private SourceFile variables(JsonNode tfvars) {
        if (tfvars.isMissingNode() || tfvars.isNull()) {
            return null;
        }
        if (tfvars.isObject()) {
            return SourceFile.of("batch.tfvars.json", tfvars.toString());
        }
        if (!tfvars.isTextual()) {
            throw CliException.failed("\"tfvars\" must be the path of a file, or an object of values by variable.");
        }
        return TemplateRender.variableFile(path(tfvars.textValue()));
    }

    private Path path(String text) {
        try {
            return folder.resolve(text);
        } catch (InvalidPathException wrong) {
            throw CliException.failed("\"" + text.replace('\0', '?') + "\" is not a path.");
        }
    }
}
