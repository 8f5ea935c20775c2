package org.slipway.parameters.render;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.syntax.Attribute;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.Numbers;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.ParameterValue;

/** Reads the arguments of one block as the kinds of values that the model has. What cannot be read counts as absent. */
final class BlockReader {

    /** Text that is too long to be shown for an expression without a value is cut. */
    private static final int MAX_SHOWN = 200;

    private final Map<String, Attribute> attributes;
    private final Function<Attribute, Evaluation> evaluate;
    private final SourceRange range;

    private BlockReader(
            Map<String, Attribute> attributes, Function<Attribute, Evaluation> evaluate, SourceRange range) {
        this.attributes = attributes;
        this.evaluate = evaluate;
        this.range = range;
    }

    static BlockReader of(BlockInstance instance) {
        return new BlockReader(
                instance.definition().attributes(),
                attribute -> instance.attribute(attribute.name()).orElseThrow().get(),
                instance.definition().block().headerRange());
    }

    static BlockReader of(Session session, NestedBlocks.Nested nested) {
        return new BlockReader(
                nested.block().body().attributes().attributes(),
                attribute -> session.evaluate(attribute.expression(), nested.context()),
                nested.block().headerRange());
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    /** Where messages about an argument belong: the argument, or the block that lacks it. */
    SourceRange range(String name) {
        return has(name) ? attributes.get(name).range() : range;
    }

    SourceRange range() {
        return range;
    }

    /** The value of an argument; empty if it is not written. */
    Optional<Evaluation> evaluation(String name) {
        return Optional.ofNullable(attributes.get(name)).map(evaluate);
    }

    /** The known, non-null value of an argument. */
    Optional<Value> known(String name) {
        return evaluation(name).map(Evaluation::value).map(Value::unmarked).filter(Value::hasContent);
    }

    /** The text of an argument; scalars are converted. */
    Optional<String> text(String name) {
        return known(name)
                .flatMap(value -> Conversion.tryConvert(value, Type.STRING))
                .map(Value::asString);
    }

    /** The text of an argument that must be a string if it is there; anything else is reported. */
    Optional<String> strictText(String name, List<Diagnostic> problems) {
        Optional<Evaluation> evaluation = evaluation(name);
        Optional<String> text =
                evaluation.map(Evaluation::value).filter(Value::isString).map(Value::asString);
        if (evaluation.isPresent() && text.isEmpty()) {
            problems.add(notString(name, evaluation.get()));
        }
        return text;
    }

    Diagnostic notString(String name, Evaluation evaluation) {
        Value value = evaluation.value();
        String found = value.isNull() ? "null" : value.isKnown() ? value.type().friendlyName() : "not known";
        String cause = evaluation.diagnostics().stream()
                .findFirst()
                .map(diagnostic -> " " + diagnostic.detail())
                .orElse("");
        return Diagnostic.error(
                "Invalid \"" + name + "\" attribute",
                "Expected a string, but the value is " + found + "." + cause,
                range(name));
    }

    boolean flag(String name, boolean absent) {
        return known(name)
                .flatMap(value -> Conversion.tryConvert(value, Type.BOOL))
                .map(Value::asBoolean)
                .orElse(absent);
    }

    /** A whole number; one that is written but is none is reported. */
    Long wholeNumber(String name, List<Diagnostic> problems) {
        Optional<BigDecimal> number = known(name)
                .flatMap(value -> Conversion.tryConvert(value, Type.NUMBER))
                .map(Value::asNumber);
        boolean whole = number.filter(Numbers::isInteger)
                .filter(value -> value.precision() - value.scale() <= 18)
                .isPresent();
        if (whole) {
            return number.get().longValueExact();
        }
        boolean given = evaluation(name)
                .filter(e -> e.hasErrors() || e.value().hasContent())
                .isPresent();
        if (given) {
            problems.add(
                    Diagnostic.error("Invalid \"" + name + "\" attribute", "A whole number is required.", range(name)));
        }
        return null;
    }

    /** The value of an argument as forms show it. */
    ParameterValue value(String name) {
        Optional<Evaluation> evaluation = evaluation(name);
        if (evaluation.isEmpty()) {
            return ParameterValue.NONE;
        }
        boolean usable =
                !evaluation.get().hasErrors() && evaluation.get().value().hasContent();
        Optional<String> text = usable && evaluation.get().value().type().isPrimitive() ? text(name) : Optional.empty();
        return text.map(ParameterValue::of).orElseGet(() -> ParameterValue.invalid(shown(name)));
    }

    /** The source of an argument in place of a value that it does not have. */
    private String shown(String name) {
        String source = attributes.get(name).expression().range().text().strip();
        return source.isEmpty() || source.length() > MAX_SHOWN ? "??" : source;
    }
}
