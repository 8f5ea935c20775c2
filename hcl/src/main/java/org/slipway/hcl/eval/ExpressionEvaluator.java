package org.slipway.hcl.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.Suggestion;
import org.slipway.hcl.syntax.Expression;
import org.slipway.hcl.syntax.ExpressionVisitor;
import org.slipway.hcl.syntax.Traversal;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/**
 * Evaluates one expression tree. A mistake is recorded and gives an unknown value, so that the rest is evaluated, too,
 * and all mistakes are found at once.
 */
final class ExpressionEvaluator implements ExpressionVisitor<EvaluationContext, Value> {

    private final Budget budget;
    private final List<Diagnostic> diagnostics;
    private final Operators operators;
    private final Loops loops;
    private final Templates templates;
    private final Calls calls;

    ExpressionEvaluator(Budget budget, List<Diagnostic> diagnostics) {
        this.budget = budget;
        this.diagnostics = diagnostics;
        this.operators = new Operators(this);
        this.loops = new Loops(this);
        this.templates = new Templates(this);
        this.calls = new Calls(this);
    }

    Value evaluate(Expression expression, EvaluationContext context) {
        budget.step(1);
        budget.enter();
        Value value = expression.accept(this, context);
        budget.leave();
        return value;
    }

    Budget budget() {
        return budget;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    /** Records a mistake and gives the value that stands for its result. */
    Value mistake(String summary, String detail, SourceRange range) {
        return mistake(Diagnostic.error(summary, detail, range));
    }

    Value mistake(Diagnostic diagnostic) {
        // Loops would repeat a mistake for each element; the first ones tell enough.
        if (diagnostics.size() < 50) {
            diagnostics.add(diagnostic);
        }
        return Value.DYNAMIC;
    }

    /** An evaluator on the same budget that keeps its mistakes to itself. */
    ExpressionEvaluator attempt() {
        return new ExpressionEvaluator(budget, new ArrayList<>(0));
    }

    boolean failed() {
        return !diagnostics.isEmpty();
    }

    @Override
    public Value literal(Expression.Literal literal, EvaluationContext context) {
        return literal.value();
    }

    @Override
    public Value template(Expression.Template template, EvaluationContext context) {
        return templates.join(template, context);
    }

    @Override
    public Value templateWrap(Expression.TemplateWrap wrap, EvaluationContext context) {
        return evaluate(wrap.wrapped(), context);
    }

    @Override
    public Value templateLoop(Expression.TemplateLoop loop, EvaluationContext context) {
        return templates.loop(loop, context);
    }

    @Override
    public Value parentheses(Expression.Parentheses parentheses, EvaluationContext context) {
        return evaluate(parentheses.inner(), context);
    }

    @Override
    public Value jsonString(Expression.JsonString string, EvaluationContext context) {
        return context.isConstant() ? Value.string(string.text()) : evaluate(string.template(), context);
    }

    // --- references ---

    @Override
    public Value variable(Expression.Variable variable, EvaluationContext context) {
        Traversal traversal = variable.traversal();
        for (EvaluationContext scope = context; scope != null; scope = scope.parent()) {
            Value root = scope.variables().get(traversal.root());
            if (root != null) {
                return follow(root, traversal.steps());
            }
            Optional<VariableResolver.Resolution> resolved = scope.resolver().resolve(traversal);
            if (resolved.isPresent()) {
                return follow(resolved.get(), traversal);
            }
        }
        if (context.isConstant()) {
            return mistake("Variables not allowed", "Only constant values can be written here.", traversal.range());
        }
        return mistake(
                "Unknown variable",
                "There is no variable named \"" + traversal.root() + "\"."
                        + Suggestion.of(traversal.root(), context.names()),
                traversal.rootRange());
    }

    private Value follow(VariableResolver.Resolution resolution, Traversal traversal) {
        resolution.diagnostics().forEach(this::mistake);
        int length = traversal.steps().size();
        return follow(resolution.value(), traversal.steps().subList(Math.min(resolution.steps(), length), length));
    }

    private Value follow(Value source, List<Traversal.Step> steps) {
        Value value = source;
        for (Traversal.Step step : steps) {
            try {
                value = Access.step(value, step);
            } catch (AccessException missing) {
                return mistake(missing.at(step.range()));
            }
        }
        return value;
    }

    @Override
    public Value relative(Expression.Relative relative, EvaluationContext context) {
        return follow(evaluate(relative.source(), context), relative.steps());
    }

    @Override
    public Value index(Expression.Index index, EvaluationContext context) {
        Value source = evaluate(index.source(), context);
        Value key = evaluate(index.key(), context);
        try {
            return Access.element(source, key);
        } catch (AccessException missing) {
            return mistake(missing.at(index.range()));
        }
    }

    @Override
    public Value splatItem(Expression.SplatItem item, EvaluationContext context) {
        EvaluationContext scope = context;
        while (!scope.variables().containsKey(EvaluationContext.SPLAT_ITEM)) {
            scope = scope.parent();
        }
        return scope.variables().get(EvaluationContext.SPLAT_ITEM);
    }

    @Override
    public Value splat(Expression.Splat splat, EvaluationContext context) {
        return loops.splat(splat, context);
    }

    @Override
    public Value forExpression(Expression.For loop, EvaluationContext context) {
        return loops.forExpression(loop, context);
    }

    // --- operations ---

    @Override
    public Value call(Expression.Call call, EvaluationContext context) {
        return calls.call(call, context);
    }

    @Override
    public Value conditional(Expression.Conditional conditional, EvaluationContext context) {
        return operators.conditional(conditional, context);
    }

    @Override
    public Value binary(Expression.Binary binary, EvaluationContext context) {
        return operators.binary(binary, context);
    }

    @Override
    public Value unary(Expression.Unary unary, EvaluationContext context) {
        return operators.unary(unary, context);
    }

    // --- constructors ---

    @Override
    public Value tupleConstructor(Expression.TupleConstructor constructor, EvaluationContext context) {
        List<Value> elements = new ArrayList<>(constructor.elements().size());
        for (Expression element : constructor.elements()) {
            elements.add(evaluate(element, context));
        }
        return budget.made(Value.tuple(elements));
    }

    @Override
    public Value objectConstructor(Expression.ObjectConstructor constructor, EvaluationContext context) {
        Map<String, Value> attributes = new LinkedHashMap<>();
        Value marked = Value.TRUE;
        boolean known = true;
        for (Expression.ObjectConstructor.Item item : constructor.items()) {
            Value key = evaluate(item.key(), context);
            Value value = evaluate(item.value(), context);
            marked = marked.withMarksOf(key);
            Optional<Value> name = objectKey(key, item.key().range());
            if (name.isEmpty() || !name.get().isKnown()) {
                known = false;
            } else {
                attributes.put(name.get().asString(), value);
            }
        }
        Value object = known ? budget.made(Value.object(attributes)) : Value.DYNAMIC;
        return object.withMarksOf(marked);
    }

    /** The key as an unmarked string, known or not; empty if it is a mistake. */
    private Optional<Value> objectKey(Value key, SourceRange range) {
        if (key.isNull()) {
            mistake("Null value as key", "Can't use a null value as a key.", range);
            return Optional.empty();
        }
        Optional<Value> name = Conversion.tryConvert(key.unmarked(), Type.STRING);
        if (name.isEmpty()) {
            mistake(
                    "Incorrect key type",
                    "Can't use this value as a key: a string is required, but this is "
                            + key.type().friendlyName() + ".",
                    range);
        }
        return name;
    }
}
