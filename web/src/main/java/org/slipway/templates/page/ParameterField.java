package org.slipway.templates.page;

import java.util.List;
import java.util.Locale;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.FormType;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.ParameterType;
import org.slipway.parameters.ParameterValidation;

/**
 * A parameter as a field of a form: component {@code components/parameter.jte}. What the posted form says of it stands in
 * {@link FormEntries}.
 *
 * @param id of the control; the same for a parameter in every form
 * @param values the value's elements if it is a list
 * @param touched whether somebody changed it
 * @param min least number of a slider
 * @param max greatest number of a slider
 * @param problems what is wrong with it
 */
public record ParameterField(
        String id,
        String name,
        String label,
        String description,
        FormType kind,
        ParameterType type,
        String value,
        List<String> values,
        List<Option> options,
        boolean required,
        boolean immutable,
        boolean ephemeral,
        boolean touched,
        boolean disabled,
        boolean masked,
        String placeholder,
        long min,
        long max,
        List<Problem> problems) {

    /** A value to choose. */
    public record Option(String id, String name, String description, String value, boolean chosen) {}

    /** Something that is wrong. */
    public record Problem(boolean error, String summary, String detail) {}

    private static final long GREATEST = 100;

    /** The field of a parameter as rendered now. */
    public static ParameterField of(Parameter parameter, boolean touched) {
        String id = "p-" + slug(parameter.name());
        String value = parameter.value().valid() ? parameter.value().value() : "";
        List<String> values =
                parameter.type() == ParameterType.LIST_OF_STRING ? FormEntries.elements(value) : List.of(value);
        boolean several = parameter.formType() == FormType.MULTI_SELECT;
        List<Option> options = parameter.options().stream()
                .map(option -> new Option(
                        id + "-" + slug(option.value().value()),
                        option.name(),
                        option.description(),
                        option.value().value(),
                        several
                                ? values.contains(option.value().value())
                                : option.value().value().equals(value)))
                .toList();
        ParameterValidation validation = parameter.validations().stream()
                .findFirst()
                .orElse(new ParameterValidation("", null, null, null, null));
        return new ParameterField(
                id,
                parameter.name(),
                parameter.displayName().isEmpty() ? parameter.name() : parameter.displayName(),
                parameter.description().strip(),
                parameter.formType(),
                parameter.type(),
                value,
                parameter.type() == ParameterType.LIST_OF_STRING ? values : List.of(),
                options,
                parameter.required(),
                !parameter.mutable(),
                parameter.ephemeral(),
                touched,
                flag(parameter, "disabled"),
                flag(parameter, "mask_input"),
                text(parameter, "placeholder"),
                validation.min() == null ? 0 : validation.min(),
                validation.max() == null
                        ? Math.max(GREATEST, validation.min() == null ? 0 : validation.min() + GREATEST)
                        : validation.max(),
                parameter.diagnostics().stream().map(ParameterField::problem).toList());
    }

    static Problem problem(Diagnostic diagnostic) {
        return new Problem(diagnostic.isError(), diagnostic.summary(), diagnostic.detail());
    }

    private static boolean flag(Parameter parameter, String hint) {
        Value value = hint(parameter, hint);
        return value != null && value.hasContent() && value.equals(Value.TRUE);
    }

    private static String text(Parameter parameter, String hint) {
        Value value = hint(parameter, hint);
        return value != null && value.hasContent() && value.type() == Type.STRING ? value.asString() : null;
    }

    private static Value hint(Parameter parameter, String hint) {
        Value styling = parameter.styling();
        return styling.hasContent() && styling.shape() == Value.Shape.MAPPING
                ? styling.entries().get(hint)
                : null;
    }

    private static String slug(String text) {
        String words = text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        return words.equals(text) ? words : words + "-" + Integer.toHexString(text.hashCode());
    }

    /** Whether the label belongs to one control, and not to a group of them. */
    public boolean single() {
        return kind != FormType.RADIO && kind != FormType.MULTI_SELECT;
    }

    public boolean wrong() {
        return problems.stream().anyMatch(Problem::error);
    }

    /** Ids of what describes the control, for {@code aria-describedby}; null if nothing does. */
    public String describedBy() {
        String ids = (description.isEmpty() ? "" : id + "-about ") + (problems.isEmpty() ? "" : id + "-problems");
        return ids.isBlank() ? null : ids.strip();
    }

    /** Value of {@code inputmode}. */
    public String inputMode() {
        return type == ParameterType.NUMBER ? "decimal" : null;
    }
}
