package org.slipway.hcl.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.Suggestion;
import org.slipway.hcl.function.CallContext;
import org.slipway.hcl.function.Function;
import org.slipway.hcl.function.FunctionException;
import org.slipway.hcl.function.Functions;
import org.slipway.hcl.syntax.Expression;
import org.slipway.hcl.syntax.HclParser;
import org.slipway.hcl.syntax.Parsed;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Evaluates function calls. */
final class Calls {

    private static final Set<String> TEMPLATE_FUNCTIONS = Set.of("templatefile", "templatestring");

    private final ExpressionEvaluator evaluator;

    Calls(ExpressionEvaluator evaluator) {
        this.evaluator = evaluator;
    }

    Value call(Expression.Call call, EvaluationContext context) {
        Optional<Function> function = Functions.find(call.name());
        if (function.isEmpty()) {
            return unknownFunction(call);
        }
        if (function.get().isSpecialForm()) {
            return new Attempts(evaluator, call, context).value();
        }
        if (context.isTemplate() && TEMPLATE_FUNCTIONS.contains(call.name())) {
            return evaluator.mistake(
                    "Error in function call",
                    "The function \"" + call.name() + "\" cannot be called from within another template.",
                    call.range());
        }
        int mistakes = evaluator.diagnostics().size();
        List<Value> arguments = new ArrayList<>(call.arguments().size());
        for (Expression argument : call.arguments()) {
            arguments.add(evaluator.evaluate(argument, context));
        }
        if (evaluator.diagnostics().size() > mistakes) {
            return Value.DYNAMIC;
        }
        if (call.expandLast()) {
            Value last = arguments.remove(arguments.size() - 1);
            SourceRange range = call.arguments().get(arguments.size()).range();
            Optional<List<Value>> expanded = expand(last, range);
            if (expanded.isEmpty()) {
                return Value.DYNAMIC.withMarksOf(last);
            }
            arguments.addAll(expanded.get());
        }
        return invoke(function.get(), call, arguments, context);
    }

    private Value unknownFunction(Expression.Call call) {
        if (call.name().startsWith("provider::")) {
            return evaluator.mistake(
                    "Provider functions are not available",
                    "Functions of providers, such as " + call.name()
                            + ", cannot be called while a template is rendered.",
                    call.nameRange());
        }
        List<String> names = Functions.all().stream()
                .map(function -> function.signature().name())
                .toList();
        return evaluator.mistake(
                "Call to unknown function",
                "There is no function named \"" + call.name() + "\"." + Suggestion.of(call.name(), names),
                call.nameRange());
    }

    /** The elements of the argument before {@code ...}; empty if they are not known, or a mistake was recorded. */
    private Optional<List<Value>> expand(Value last, SourceRange range) {
        if (last.isNull()) {
            evaluator.mistake(
                    "Invalid expanding argument value",
                    "The expanding argument (indicated by ...) must not be null.",
                    range);
            return Optional.empty();
        }
        Type type = last.type();
        boolean sequence = type instanceof Type.ListOf || type instanceof Type.SetOf || type instanceof Type.TupleOf;
        if (!sequence && !(type instanceof Type.Dynamic)) {
            evaluator.mistake(
                    "Invalid expanding argument value",
                    "The expanding argument (indicated by ...) must be of a tuple, list, or set type.",
                    range);
            return Optional.empty();
        }
        if (!last.isKnown()) {
            return Optional.empty();
        }
        return Optional.of(last.unmarked().elements().stream()
                .map(element -> element.withMarksOf(last))
                .toList());
    }

    private Value invoke(Function function, Expression.Call call, List<Value> arguments, EvaluationContext context) {
        arguments.forEach(evaluator.budget()::touch);
        CallContext callContext = new CallContext(
                evaluator.budget(),
                context.files(),
                context.time(),
                (name, text, variables) -> render(name, text, variables, context));
        try {
            return evaluator.budget().made(function.call(arguments, callContext));
        } catch (FunctionException refused) {
            return failure(call, refused);
        }
    }

    private Value failure(Expression.Call call, FunctionException refused) {
        SourceRange range = call.range();
        if (refused.argument().isPresent() && !call.arguments().isEmpty()) {
            int argument =
                    Math.min(refused.argument().getAsInt(), call.arguments().size() - 1);
            range = call.arguments().get(argument).range();
        }
        return evaluator.mistake(
                refused.argument().isPresent() ? "Invalid function argument" : "Error in function call",
                "Call to function \"" + call.name() + "\" failed: " + refused.getMessage() + ".",
                range);
    }

    /** Evaluates the template of a {@code templatefile} or {@code templatestring} call. */
    private Value render(String name, String text, Map<String, Value> variables, EvaluationContext context)
            throws FunctionException {
        evaluator.budget().step(1 + text.length());
        Parsed<Expression> template = HclParser.parseTemplate(SourceFile.of(name, text));
        if (template.hasErrors()) {
            throw new FunctionException(firstError(template.diagnostics()));
        }
        ExpressionEvaluator inner = evaluator.attempt();
        Value value = inner.evaluate(template.value(), context.isolated(variables));
        if (inner.failed()) {
            throw new FunctionException(firstError(inner.diagnostics()));
        }
        return value;
    }

    private static String firstError(List<Diagnostic> diagnostics) {
        Diagnostic first = diagnostics.get(0);
        String detail = first.detail().endsWith(".")
                ? first.detail().substring(0, first.detail().length() - 1)
                : first.detail();
        return first.subject().map(range -> range + ": ").orElse("") + first.summary() + "; " + detail;
    }
}
