package org.slipway.templates;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.hcl.json.JsonException;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.Preset;
import org.slipway.parameters.RenderResult;
import org.slipway.parameters.TemplateVariable;
import org.slipway.parameters.render.Template;
import org.slipway.parameters.render.TypeJson;
import org.slipway.parameters.stored.StoredForm;
import org.slipway.parameters.stored.StoredParameter;
import org.slipway.templates.store.VersionParameter;
import org.slipway.templates.store.VersionPreset;
import org.slipway.templates.store.VersionStore.Findings;
import org.slipway.templates.store.VersionVariable;

/** Turns what a render found into rows, and rows into what renders take. */
final class StoredFindings {

    private StoredFindings() {}

    /** @param given values of variables that the author gave */
    static Findings of(Template template, RenderResult result, Map<String, String> given) {
        return new Findings(
                result.parameters().stream()
                        .map(StoredForm::store)
                        .map(StoredFindings::columns)
                        .toList(),
                result.presets().stream().map(StoredFindings::columns).toList(),
                result.variables().stream()
                        .map(variable -> columns(variable, value(template, variable, given)))
                        .toList());
    }

    /** The text of a variable's value: given by the author, by a file of the archive, or the default. */
    static Optional<String> value(Template template, TemplateVariable variable, Map<String, String> given) {
        return Optional.ofNullable(given.get(variable.name()))
                .or(() -> Optional.ofNullable(template.variableValues().get(variable.name()))
                        .map(VariableValues::format))
                .or(() -> variable.required()
                        ? Optional.empty()
                        : Optional.of(VariableValues.format(variable.defaultValue())));
    }

    private static VersionVariable.Columns columns(TemplateVariable variable, Optional<String> value) {
        return new VersionVariable.Columns(
                variable.name(),
                variable.description(),
                TypeJson.write(variable.type()),
                value.orElse(""),
                variable.required() ? "" : VariableValues.format(variable.defaultValue()),
                variable.required(),
                variable.sensitive());
    }

    private static VersionParameter.Columns columns(StoredParameter row) {
        return new VersionParameter.Columns(
                row.name(),
                row.displayName(),
                row.description(),
                row.type(),
                row.formType(),
                row.styling(),
                row.mutable(),
                row.defaultValue(),
                row.icon(),
                row.options(),
                row.validations(),
                row.required(),
                row.displayOrder(),
                row.ephemeral());
    }

    static StoredParameter parameter(VersionParameter.Columns row) {
        return new StoredParameter(
                row.name(),
                row.displayName(),
                row.description(),
                row.type(),
                row.formType(),
                row.styling(),
                row.mutable(),
                row.defaultValue(),
                row.icon(),
                row.options(),
                row.validations(),
                row.required(),
                row.displayOrder(),
                row.ephemeral());
    }

    private static VersionPreset.Columns columns(Preset preset) {
        Map<String, Value> parameters = new TreeMap<>();
        preset.parameters().forEach((name, value) -> parameters.put(name, Value.string(value)));
        return new VersionPreset.Columns(
                preset.name(),
                preset.description(),
                preset.icon(),
                preset.isDefault(),
                JsonValues.encode(Value.object(parameters)),
                preset.prebuilds().map(StoredFindings::prebuilds).orElse(null));
    }

    private static VersionPreset.Prebuilds prebuilds(Preset.Prebuilds block) {
        List<Value> schedules = block.schedules().stream()
                .map(schedule -> Value.object(
                        Map.of("cron", Value.string(schedule.cron()), "instances", Value.number(schedule.instances()))))
                .toList();
        return new VersionPreset.Prebuilds(
                block.instances(), block.ttlSeconds(), block.timezone(), JsonValues.encode(Value.tuple(schedules)));
    }

    /** The values of a stored preset by parameter, in the order of names. */
    static Map<String, String> presetValues(VersionPreset.Columns preset) {
        try {
            Map<String, String> values = new TreeMap<>();
            JsonValues.decode(preset.parameters())
                    .entries()
                    .forEach((name, value) -> values.put(name, value.asString()));
            return values;
        } catch (JsonException broken) {
            throw new IllegalStateException("a stored preset is not JSON", broken);
        }
    }
}
