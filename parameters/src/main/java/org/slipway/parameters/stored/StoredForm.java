package org.slipway.parameters.stored;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.hcl.json.JsonException;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Numbers;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.FormType;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.ParameterOption;
import org.slipway.parameters.ParameterType;
import org.slipway.parameters.ParameterValidation;
import org.slipway.parameters.ParameterValue;

/**
 * Converts parameters to their stored form and back. What depends on one render is not stored: a parameter that is read
 * back has its default as value and no diagnostics.
 */
public final class StoredForm {

    private StoredForm() {}

    public static StoredParameter store(Parameter parameter) {
        return new StoredParameter(
                parameter.name(),
                parameter.displayName(),
                parameter.description(),
                parameter.type().word(),
                parameter.formType().word(),
                JsonValues.encode(parameter.styling()),
                parameter.mutable(),
                parameter.defaultValue().valid() ? parameter.defaultValue().value() : null,
                parameter.icon(),
                JsonValues.encode(Value.tuple(
                        parameter.options().stream().map(StoredForm::option).toList())),
                JsonValues.encode(Value.tuple(parameter.validations().stream()
                        .map(StoredForm::validation)
                        .toList())),
                parameter.required(),
                parameter.order(),
                parameter.ephemeral());
    }

    /** @throws IllegalArgumentException if a column holds what {@link #store} never writes */
    public static Parameter load(StoredParameter row) {
        ParameterValue preset =
                row.defaultValue() == null ? ParameterValue.NONE : ParameterValue.of(row.defaultValue());
        return new Parameter(
                row.name(),
                row.displayName(),
                row.description(),
                ParameterType.of(row.type()).orElseThrow(() -> unreadable("type", row.type())),
                FormType.of(row.formType()).orElseThrow(() -> unreadable("form type", row.formType())),
                json("styling", row.styling()),
                row.mutable(),
                preset,
                row.icon(),
                json("options", row.options()).elements().stream()
                        .map(option -> toOption(option.entries()))
                        .toList(),
                json("validations", row.validations()).elements().stream()
                        .map(validation -> toValidation(validation.entries()))
                        .toList(),
                row.required(),
                row.displayOrder(),
                row.ephemeral(),
                preset,
                List.of());
    }

    private static Value option(ParameterOption option) {
        Map<String, Value> json = new LinkedHashMap<>();
        json.put("name", Value.string(option.name()));
        json.put("description", Value.string(option.description()));
        json.put("value", Value.string(option.value().value()));
        json.put("valid", Value.bool(option.value().valid()));
        json.put("icon", Value.string(option.icon()));
        return Value.object(json);
    }

    private static ParameterOption toOption(Map<String, Value> json) {
        return new ParameterOption(
                json.get("name").asString(),
                json.get("description").asString(),
                new ParameterValue(
                        json.get("value").asString(), json.get("valid").asBoolean()),
                json.get("icon").asString());
    }

    private static Value validation(ParameterValidation validation) {
        Map<String, Value> json = new LinkedHashMap<>();
        json.put("error", Value.string(validation.error()));
        json.put("regex", text(validation.regex()));
        json.put("min", number(validation.min()));
        json.put("max", number(validation.max()));
        json.put("monotonic", text(validation.monotonic()));
        return Value.object(json);
    }

    private static ParameterValidation toValidation(Map<String, Value> json) {
        return new ParameterValidation(
                json.get("error").asString(),
                toText(json.get("regex")),
                toNumber(json.get("min")),
                toNumber(json.get("max")),
                toText(json.get("monotonic")));
    }

    private static Value text(String text) {
        return text == null ? Value.NULL : Value.string(text);
    }

    private static String toText(Value json) {
        return json.isNull() ? null : json.asString();
    }

    private static Value number(Long number) {
        return number == null ? Value.NULL : Value.number(number);
    }

    private static Long toNumber(Value json) {
        return json.isNull() ? null : Long.valueOf(Numbers.format(json.asNumber()));
    }

    private static Value json(String column, String text) {
        try {
            return JsonValues.decode(text);
        } catch (JsonException invalid) {
            throw unreadable(column, text);
        }
    }

    private static IllegalArgumentException unreadable(String column, String text) {
        return new IllegalArgumentException("stored parameter with unreadable " + column + ": " + text);
    }
}
