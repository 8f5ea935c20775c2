package org.slipway.cli.template;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.slipway.cli.http.Json;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.ParameterOption;
import org.slipway.parameters.ParameterValidation;
import org.slipway.parameters.ParameterValue;
import org.slipway.parameters.Preset;
import org.slipway.parameters.RenderResult;
import org.slipway.parameters.SecretRequirement;
import org.slipway.parameters.TemplateVariable;
import org.slipway.parameters.render.TypeJson;

/** A render's result in the shape of the wire. Places in the source are for people and are left out. */
final class RenderJson {

    private RenderJson() {}

    /** {@code {parameters, presets, tags, unusable_tags, variables, secrets, diagnostics}}. */
    static ObjectNode of(RenderResult result) {
        ObjectNode json = Json.object();
        json.set("parameters", list(result.parameters(), RenderJson::parameter));
        json.set("presets", list(result.presets(), RenderJson::preset));
        json.set("tags", strings(result.tags().usable()));
        json.set("unusable_tags", Json.MAPPER.valueToTree(result.tags().unusable()));
        json.set("variables", list(result.variables(), RenderJson::variable));
        json.set("secrets", list(result.secrets(), RenderJson::secret));
        json.set("diagnostics", diagnostics(result.diagnostics()));
        return json;
    }

    private static ObjectNode parameter(Parameter parameter) {
        ObjectNode json = Json.object()
                .put("name", parameter.name())
                .put("display_name", parameter.displayName())
                .put("description", parameter.description())
                .put("type", parameter.type().word())
                .put("form_type", parameter.formType().word());
        json.set("styling", value(parameter.styling()));
        json.put("mutable", parameter.mutable());
        json.set("default_value", value(parameter.defaultValue()));
        json.put("icon", parameter.icon());
        json.set("options", list(parameter.options(), RenderJson::option));
        json.set("validations", list(parameter.validations(), RenderJson::validation));
        json.put("required", parameter.required())
                .put("order", parameter.order())
                .put("ephemeral", parameter.ephemeral());
        json.set("value", value(parameter.value()));
        json.set("diagnostics", diagnostics(parameter.diagnostics()));
        return json;
    }

    private static ObjectNode value(ParameterValue value) {
        return Json.object().put("value", value.value()).put("valid", value.valid());
    }

    private static ObjectNode option(ParameterOption option) {
        ObjectNode json = Json.object().put("name", option.name()).put("description", option.description());
        json.set("value", value(option.value()));
        return json.put("icon", option.icon());
    }

    private static ObjectNode validation(ParameterValidation validation) {
        return Json.object()
                .put("validation_error", validation.error())
                .put("validation_regex", validation.regex())
                .put("validation_min", validation.min())
                .put("validation_max", validation.max())
                .put("validation_monotonic", validation.monotonic());
    }

    private static ObjectNode preset(Preset preset) {
        ObjectNode json = Json.object()
                .put("name", preset.name())
                .put("description", preset.description())
                .put("icon", preset.icon());
        json.set("parameters", strings(preset.parameters()));
        json.put("default", preset.isDefault());
        preset.prebuilds().ifPresent(prebuilds -> json.set("prebuilds", Json.MAPPER.valueToTree(prebuilds)));
        json.set("diagnostics", diagnostics(preset.diagnostics()));
        return json;
    }

    private static ObjectNode variable(TemplateVariable variable) {
        ObjectNode json = Json.object().put("name", variable.name());
        json.set("default", value(variable.defaultValue()));
        json.set("type", parse(TypeJson.write(variable.type())));
        json.put("description", variable.description())
                .put("nullable", variable.nullable())
                .put("sensitive", variable.sensitive())
                .put("required", variable.required());
        json.set("diagnostics", diagnostics(variable.diagnostics()));
        return json;
    }

    private static ObjectNode secret(SecretRequirement secret) {
        ObjectNode json = Json.object();
        if (secret.env() != null) {
            json.put("env", secret.env());
        }
        if (secret.file() != null) {
            json.put("file", secret.file());
        }
        return json.put("help_message", secret.helpMessage());
    }

    private static ArrayNode diagnostics(List<Diagnostic> diagnostics) {
        return list(diagnostics, diagnostic -> {
            ObjectNode json = Json.object()
                    .put("severity", diagnostic.severity().name().toLowerCase(Locale.ROOT))
                    .put("summary", diagnostic.summary())
                    .put("detail", diagnostic.detail());
            json.putObject("extra").put("code", diagnostic.kind() == null ? "" : diagnostic.kind());
            return json;
        });
    }

    /** A value of the template's language; null if a part of it is unknown. */
    private static JsonNode value(Value value) {
        return value.isWhollyKnown() ? parse(JsonValues.encode(value.unmarkedDeep())) : Json.MAPPER.nullNode();
    }

    private static JsonNode parse(String json) {
        try {
            return Json.MAPPER.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ObjectNode strings(Map<String, String> values) {
        ObjectNode json = Json.object();
        values.forEach(json::put);
        return json;
    }

    private static <T> ArrayNode list(List<T> items, Function<T, ObjectNode> write) {
        ArrayNode json = Json.MAPPER.createArrayNode();
        items.forEach(item -> json.add(write.apply(item)));
        return json;
    }
}
