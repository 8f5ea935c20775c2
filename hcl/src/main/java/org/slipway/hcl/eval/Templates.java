package org.slipway.hcl.eval;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.syntax.Expression;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Evaluates templates: joins parts as strings. */
final class Templates {

    private final ExpressionEvaluator evaluator;

    Templates(ExpressionEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    Value join(Expression.Template template, EvaluationContext context) {
        Joined joined = new Joined();
        for (Expression part : template.parts()) {
            joined.add(evaluator.evaluate(part, context), part.range(), "The expression result");
        }
        return joined.result();
    }

    Value loop(Expression.TemplateLoop loop, EvaluationContext context) {
        Value results = evaluator.evaluate(loop.loop(), context);
        Joined joined = new Joined();
        if (!results.hasContent()) {
            joined.add(Value.unknown(Type.STRING).withMarksOf(results), loop.range(), "The result");
            return joined.result();
        }
        joined.mark(results);
        List<Value> pieces = results.elements();
        for (Value piece : pieces) {
            joined.add(piece, loop.range(), "An iteration result");
        }
        return joined.result();
    }

    /** The text so far. */
    private final class Joined {
        private final StringBuilder text = new StringBuilder();
        private boolean known = true;
        private Value marks = Value.TRUE;

        private void mark(Value source) {
            marks = marks.withMarksOf(source);
        }

        private void add(Value part, SourceRange range, String subject) {
            mark(part);
            if (part.isNull()) {
                evaluator.mistake(
                        "Invalid template interpolation value",
                        subject + " is null. Cannot include a null value in a string template.",
                        range);
                known = false;
                return;
            }
            Optional<Value> string = Conversion.tryConvert(part.unmarked(), Type.STRING);
            if (string.isEmpty()) {
                evaluator.mistake(
                        "Invalid template interpolation value",
                        "Cannot include the given value in a string template: a string is required, but "
                                + subject.toLowerCase(Locale.ROOT) + " is "
                                + part.type().friendlyName()
                                + ".",
                        range);
                known = false;
            } else if (string.get().isKnown()) {
                append(string.get().asString());
            } else {
                known = false;
            }
        }

        private void append(String piece) {
            if (known) {
                evaluator.budget().produce(piece.length());
                text.append(piece);
            }
        }

        private Value result() {
            Value string = known ? evaluator.budget().made(Value.string(text.toString())) : Value.unknown(Type.STRING);
            return string.withMarksOf(marks);
        }
    }
}
