package org.slipway.templates.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slipway.api.templates.DiagnosticResponse;
import org.slipway.api.templates.DynamicParametersResponse;
import org.slipway.api.templates.FormValue;
import org.slipway.api.templates.ParameterResponse;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Value;
import org.slipway.http.JsonConfiguration;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.ParameterOption;
import org.slipway.parameters.ParameterValidation;
import org.slipway.parameters.ParameterValue;
import org.slipway.parameters.RenderResult;

/** A render as it goes over the wire. */
final class FormResponses {

    private FormResponses() {}

    /** @param id of the request that it answers */
    static DynamicParametersResponse of(int id, RenderResult result) {
        return new DynamicParametersResponse(
                id,
                diagnostics(result.diagnostics()),
                result.parameters().stream().map(FormResponses::parameter).toList());
    }

    static List<DiagnosticResponse> diagnostics(List<Diagnostic> diagnostics) {
        return diagnostics.stream()
                .map(diagnostic -> new DiagnosticResponse(
                        diagnostic.severity().name().toLowerCase(Locale.ROOT),
                        diagnostic.summary(),
                        diagnostic.detail(),
                        new DiagnosticResponse.Extra(diagnostic.kind() == null ? "" : diagnostic.kind())))
                .toList();
    }

    private static ParameterResponse parameter(Parameter parameter) {
        return new ParameterResponse(
                parameter.name(),
                parameter.displayName(),
                parameter.description(),
                parameter.type().word(),
                parameter.formType().word(),
                styling(parameter.styling()),
                parameter.mutable(),
                value(parameter.defaultValue()),
                parameter.icon(),
                parameter.options().stream().map(FormResponses::option).toList(),
                parameter.validations().stream().map(FormResponses::validation).toList(),
                parameter.required(),
                parameter.order(),
                parameter.ephemeral(),
                value(parameter.value()),
                diagnostics(parameter.diagnostics()));
    }

    private static ParameterResponse.Option option(ParameterOption option) {
        return new ParameterResponse.Option(option.name(), option.description(), value(option.value()), option.icon());
    }

    private static ParameterResponse.Validation validation(ParameterValidation validation) {
        return new ParameterResponse.Validation(
                validation.error(), validation.regex(), validation.min(), validation.max(), validation.monotonic());
    }

    private static FormValue value(ParameterValue value) {
        return new FormValue(value.value(), value.valid());
    }

    private static Map<String, Object> styling(Value styling) {
        try {
            return styling.isNull() || !styling.isWhollyKnown()
                    ? Map.of()
                    : JsonConfiguration.MAPPER.readValue(
                            JsonValues.encode(styling.unmarkedDeep()), new TypeReference<Map<String, Object>>() {});
        } catch (JsonProcessingException notAnObject) {
            return Map.of();
        }
    }
}
