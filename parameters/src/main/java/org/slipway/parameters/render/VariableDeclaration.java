package org.slipway.parameters.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.eval.EvaluationContext;
import org.slipway.hcl.syntax.Attribute;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.ConversionException;
import org.slipway.hcl.value.Mark;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.TemplateVariable;

/** A {@code variable} block: its type, and the value that it has for a given argument. */
final class VariableDeclaration {

    private final Definition definition;
    private final TypeConstraint constraint;
    private final Optional<Value> preset;
    private final String description;
    private final boolean nullable;
    private final boolean sensitive;
    private final List<Diagnostic> diagnostics;

    private VariableDeclaration(
            Definition definition,
            TypeConstraint constraint,
            Optional<Value> preset,
            String description,
            boolean nullable,
            boolean sensitive,
            List<Diagnostic> diagnostics) {
        this.definition = definition;
        this.constraint = constraint;
        this.preset = preset;
        this.description = description;
        this.nullable = nullable;
        this.sensitive = sensitive;
        this.diagnostics = diagnostics;
    }

    static VariableDeclaration of(Session session, Definition definition) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Optional<Attribute> type = Optional.ofNullable(definition.attributes().get("type"));
        TypeConstraint constraint = type.map(
                        attribute -> TypeConstraint.read(session, attribute.expression(), diagnostics))
                .orElse(TypeConstraint.ANY);
        Optional<Value> preset = constant(session, definition, "default", diagnostics)
                .map(value -> converted(value, constraint, definition, diagnostics));
        return new VariableDeclaration(
                definition,
                constraint,
                preset,
                constant(session, definition, "description", diagnostics)
                        .filter(Value::isString)
                        .map(Value::asString)
                        .orElse(""),
                flag(session, definition, "nullable", true, diagnostics),
                flag(session, definition, "sensitive", false, diagnostics),
                diagnostics);
    }

    private static Optional<Value> constant(
            Session session, Definition definition, String name, List<Diagnostic> diagnostics) {
        Attribute attribute = definition.attributes().get(name);
        if (attribute == null) {
            return Optional.empty();
        }
        Evaluation evaluation = session.evaluate(attribute.expression(), EvaluationContext.constant());
        diagnostics.addAll(evaluation.diagnostics());
        return Optional.of(evaluation.value());
    }

    private static boolean flag(
            Session session, Definition definition, String name, boolean absent, List<Diagnostic> diagnostics) {
        return constant(session, definition, name, diagnostics)
                .flatMap(value -> Conversion.tryConvert(value, Type.BOOL))
                .filter(Value::hasContent)
                .map(Value::asBoolean)
                .orElse(absent);
    }

    private static Value converted(
            Value value, TypeConstraint constraint, Definition definition, List<Diagnostic> diagnostics) {
        try {
            return constraint.convert(value);
        } catch (ConversionException mismatch) {
            diagnostics.add(Diagnostic.error(
                    "Invalid default value for variable",
                    "The default does not fit the type of the variable: " + mismatch.getMessage() + ".",
                    definition.attributes().get("default").range()));
            return Value.unknown(constraint.type().withoutOptional());
        }
    }

    /** The value for an argument; a variable that nobody gives a value is unknown. */
    Evaluation valueOf(Optional<Lazy> argument) {
        if (argument.isEmpty()) {
            Value value = preset.orElseGet(() -> Value.unknown(constraint.type().withoutOptional()));
            return new Evaluation(marked(value), List.of());
        }
        Evaluation given = argument.get().get();
        if (given.hasErrors()
                && !given.value().isWhollyKnown()
                && !given.value().hasContent()) {
            return given;
        }
        if (given.value().isNull() && !nullable && preset.isPresent()) {
            return new Evaluation(marked(preset.get()), List.of());
        }
        try {
            return new Evaluation(marked(constraint.convert(given.value())), given.diagnostics());
        } catch (ConversionException mismatch) {
            Diagnostic error = Diagnostic.error(
                    "Invalid value for input variable",
                    "The value for " + definition.address() + " does not fit its type: " + mismatch.getMessage() + ".",
                    null);
            return new Evaluation(Value.unknown(constraint.type().withoutOptional()), List.of(error));
        }
    }

    private Value marked(Value value) {
        return sensitive ? value.withMark(Mark.SENSITIVE) : value;
    }

    /** The declaration as a result of the render. */
    TemplateVariable describe() {
        boolean typed = definition.attributes().containsKey("type");
        Type type = typed ? constraint.type() : preset.map(Value::type).orElse(Type.DYNAMIC);
        return new TemplateVariable(
                definition.name(),
                preset.orElseGet(() -> Value.nullOf(type.withoutOptional())),
                type,
                description,
                nullable,
                sensitive,
                !definition.attributes().containsKey("default"),
                diagnostics);
    }
}
