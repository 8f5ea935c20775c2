package org.slipway.parameters.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.json.JsonException;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.FormType;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.ParameterOption;
import org.slipway.parameters.ParameterType;
import org.slipway.parameters.ParameterValidation;
import org.slipway.parameters.ParameterValue;
import org.slipway.parameters.rules.FormTypes;
import org.slipway.parameters.rules.ParameterJudge;
import org.slipway.parameters.rules.RuleViolation;

/** Makes a parameter of a {@code coder_parameter} block. */
final class ParameterExtractor {

    private final BlockInstance instance;
    private final Session session;
    private final BlockReader reader;
    private final List<Diagnostic> problems = new ArrayList<>();

    private ParameterExtractor(BlockInstance instance) {
        this.instance = instance;
        this.session = instance.session();
        this.reader = BlockReader.of(instance);
    }

    /** The parameter; empty if it has no usable name, type or form type, which is reported to the session. */
    static Optional<Parameter> extract(BlockInstance instance) {
        return new ParameterExtractor(instance).extract();
    }

    private Optional<Parameter> extract() {
        Optional<String> name = name();
        Optional<ParameterType> type = type();
        Optional<FormType> requested = formType();
        if (name.isEmpty() || type.isEmpty() || requested.isEmpty()) {
            return Optional.empty();
        }
        List<ParameterOption> options = options();
        List<ParameterValidation> validations = validations();
        ParameterValue preset = reader.value("default");
        ParameterValue value = Optional.ofNullable(session.request().inputs().get(name.get()))
                .map(ParameterValue::of)
                .orElse(preset);
        Value styling = styling();
        Long order = reader.wholeNumber("order", problems);
        Parameter parameter = new Parameter(
                name.get(),
                reader.text("display_name").orElse(""),
                reader.text("description").orElse(""),
                type.get(),
                resolve(type.get(), requested.get(), options),
                styling,
                reader.flag("mutable", false),
                preset,
                reader.text("icon").orElse(""),
                options,
                validations,
                !hasDefault(),
                order == null ? 0 : order,
                reader.flag("ephemeral", false),
                value,
                List.of());
        if (!Diagnostic.anyError(problems)) {
            ParameterJudge.judge(parameter).ifPresent(this::problem);
        }
        return Optional.of(parameter.with(value, problems));
    }

    /** A default of null is none. */
    private boolean hasDefault() {
        Optional<Evaluation> preset = reader.evaluation("default");
        preset.ifPresent(this::explainFailure);
        return preset.filter(evaluation -> !evaluation.value().isNull()).isPresent();
    }

    /** A default that only a plan can say is nothing to worry about; one with a mistake is worth a warning. */
    private void explainFailure(Evaluation preset) {
        preset.diagnostics().stream()
                .filter(Diagnostic::isError)
                .findFirst()
                .filter(cause -> !Diagnostic.UNSUPPORTED_ATTRIBUTE.equals(cause.kind()))
                .filter(cause -> !Diagnostic.BUDGET_EXCEEDED.equals(cause.kind()))
                .ifPresent(cause -> session.report(Diagnostic.warning(
                                "Default not known",
                                "The default of " + instance.address() + " cannot be evaluated. " + cause.summary()
                                        + ": " + cause.detail(),
                                reader.range("default"))
                        .ofKind(cause.kind())));
    }

    /** Adds a problem that has no place yet: it belongs to this block. */
    private void problem(Diagnostic diagnostic) {
        problems.add(new Diagnostic(
                diagnostic.severity(), diagnostic.summary(), diagnostic.detail(), reader.range(), diagnostic.kind()));
    }

    private Optional<String> name() {
        List<Diagnostic> found = new ArrayList<>();
        Optional<String> name = reader.strictText("name", found);
        found.forEach(session::report);
        if (!reader.has("name") || name.filter(String::isEmpty).isPresent()) {
            session.report(Diagnostic.error(
                    "Missing \"name\" attribute",
                    "The parameter " + instance.address() + " needs a name that is not empty.",
                    reader.range("name")));
            return Optional.empty();
        }
        return name;
    }

    private Optional<ParameterType> type() {
        Optional<String> word = word("type");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Optional<ParameterType> type =
                word.get().isEmpty() ? Optional.of(ParameterType.STRING) : ParameterType.of(word.get());
        if (type.isEmpty()) {
            session.report(Diagnostic.error(
                    "Invalid parameter type",
                    "The type \"" + word.get() + "\" is none of " + ParameterType.allWords() + ".",
                    reader.range("type")));
        }
        return type;
    }

    private Optional<FormType> formType() {
        Optional<String> word = word("form_type");
        if (word.isEmpty()) {
            return Optional.empty();
        }
        Optional<FormType> form = FormType.of(word.get());
        if (form.isEmpty()) {
            session.report(Diagnostic.error(
                    "Invalid form type",
                    "The form type \"" + word.get() + "\" is none of " + FormType.allWords() + ".",
                    reader.range("form_type")));
        }
        return form;
    }

    /** A word of an enumeration: the empty text if it is absent or null, nothing if it is no string, which is reported. */
    private Optional<String> word(String attribute) {
        Optional<Evaluation> evaluation = reader.evaluation(attribute);
        if (evaluation.isEmpty() || evaluation.get().value().isNull()) {
            return Optional.of("");
        }
        List<Diagnostic> found = new ArrayList<>();
        Optional<String> text = reader.strictText(attribute, found);
        found.forEach(session::report);
        return text;
    }

    private FormType resolve(ParameterType type, FormType requested, List<ParameterOption> options) {
        try {
            return FormTypes.resolve(type, !options.isEmpty(), requested);
        } catch (RuleViolation violation) {
            problem(Diagnostic.error(violation.summary(), violation.detail(), null));
            return FormType.ERROR;
        }
    }

    private Value styling() {
        Optional<String> text = reader.text("styling").filter(json -> !json.isBlank());
        if (text.isEmpty()) {
            return Value.EMPTY_OBJECT;
        }
        try {
            Value styling = JsonValues.decode(text.get());
            if (styling.hasContent() && styling.shape() == Value.Shape.MAPPING) {
                return styling;
            }
        } catch (JsonException invalid) {
            problems.add(invalidStyling(invalid.getMessage()));
            return Value.EMPTY_OBJECT;
        }
        problems.add(invalidStyling("it is no object"));
        return Value.EMPTY_OBJECT;
    }

    private Diagnostic invalidStyling(String reason) {
        return Diagnostic.error(
                "Invalid \"styling\" attribute",
                "The styling must be a JSON object: " + reason + ".",
                reader.range("styling"));
    }

    private List<NestedBlocks.Nested> nested(String type) {
        return NestedBlocks.of(session, instance.definition().block().body(), type, instance.context(), problems);
    }

    private List<ParameterOption> options() {
        List<ParameterOption> options = new ArrayList<>();
        for (NestedBlocks.Nested block : nested("option")) {
            option(BlockReader.of(session, block)).ifPresent(options::add);
        }
        return options;
    }

    private Optional<ParameterOption> option(BlockReader option) {
        Optional<String> name = option.text("name");
        ParameterValue value = option.value("value");
        if (name.isEmpty() || !value.valid()) {
            String missing = name.isEmpty() ? "name" : "value";
            String why = option.has(missing) ? "is not known" : "is missing";
            String cause = option.evaluation(missing).stream()
                    .flatMap(evaluation -> evaluation.diagnostics().stream())
                    .findFirst()
                    .map(diagnostic -> " " + diagnostic.detail())
                    .orElse("");
            problems.add(Diagnostic.error(
                    "Invalid option",
                    "The set of options cannot be resolved: the " + missing + " of an option " + why + "." + cause,
                    option.range(missing)));
            return Optional.empty();
        }
        return Optional.of(new ParameterOption(
                name.get(),
                option.text("description").orElse(""),
                value,
                option.text("icon").orElse("")));
    }

    private List<ParameterValidation> validations() {
        List<ParameterValidation> validations = new ArrayList<>();
        for (NestedBlocks.Nested block : nested("validation")) {
            BlockReader validation = BlockReader.of(session, block);
            validations.add(new ParameterValidation(
                    validation.text("error").orElse(""),
                    validation.text("regex").filter(regex -> !regex.isEmpty()).orElse(null),
                    validation.wholeNumber("min", problems),
                    validation.wholeNumber("max", problems),
                    validation.text("monotonic").filter(word -> !word.isEmpty()).orElse(null)));
        }
        if (validations.size() > 1) {
            problems.add(Diagnostic.error(
                    "Too many validation blocks",
                    "A parameter may have one validation block, but there are " + validations.size() + ".",
                    reader.range()));
        }
        return validations;
    }
}
