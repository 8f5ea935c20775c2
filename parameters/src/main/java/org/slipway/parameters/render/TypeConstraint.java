package org.slipway.parameters.render;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.eval.EvaluationContext;
import org.slipway.hcl.syntax.Expression;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.ConversionException;
import org.slipway.hcl.value.Defaults;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** A type as a variable declares it: {@code map(object({name = string, size = optional(number, 3)}))}. */
record TypeConstraint(Type type, Defaults defaults) {

    /** Any type. */
    static final TypeConstraint ANY = new TypeConstraint(Type.DYNAMIC, Defaults.NONE);

    /** Reads a type; a mistake is added to the diagnostics and stands for any type. */
    static TypeConstraint read(Session session, Expression expression, List<Diagnostic> diagnostics) {
        try {
            return of(session, expression);
        } catch (InvalidType invalid) {
            diagnostics.add(Diagnostic.error("Invalid type specification", invalid.getMessage(), invalid.range));
            return ANY;
        }
    }

    /** Fills in defaults and converts. */
    Value convert(Value value) throws ConversionException {
        return Conversion.convert(defaults.apply(value, type), type);
    }

    private static final class InvalidType extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient SourceRange range;

        InvalidType(String message, SourceRange range) {
            super(message, null, false, false);
            this.range = range;
        }
    }

    private static TypeConstraint of(Session session, Expression expression) throws InvalidType {
        if (expression instanceof Expression.Variable variable
                && variable.traversal().steps().isEmpty()) {
            return named(variable.traversal().root(), expression);
        }
        if (expression instanceof Expression.Literal literal && literal.value().isString()) {
            return named(literal.value().asString(), expression);
        }
        if (expression instanceof Expression.JsonString json) {
            return named(json.text(), expression);
        }
        if (expression instanceof Expression.Parentheses parentheses) {
            return of(session, parentheses.inner());
        }
        if (expression instanceof Expression.Call call && call.arguments().size() == 1) {
            return constructed(session, call, call.arguments().get(0));
        }
        throw new InvalidType(
                "A type is a word such as string, number, bool or any, or list(…), set(…), map(…), tuple([…]) or"
                        + " object({…}).",
                expression.range());
    }

    private static TypeConstraint named(String word, Expression expression) throws InvalidType {
        return switch (word) {
            case "string" -> plain(Type.STRING);
            case "number" -> plain(Type.NUMBER);
            case "bool" -> plain(Type.BOOL);
            case "any" -> ANY;
            case "list" -> plain(Type.list(Type.DYNAMIC));
            case "map" -> plain(Type.map(Type.DYNAMIC));
            case "set" -> plain(Type.set(Type.DYNAMIC));
            default -> throw new InvalidType("The word \"" + word + "\" is not a type.", expression.range());
        };
    }

    private static TypeConstraint plain(Type type) {
        return new TypeConstraint(type, Defaults.NONE);
    }

    private static TypeConstraint constructed(Session session, Expression.Call call, Expression argument)
            throws InvalidType {
        return switch (call.name()) {
            case "list" -> collection(of(session, argument), Kind.LIST);
            case "set" -> collection(of(session, argument), Kind.SET);
            case "map" -> collection(of(session, argument), Kind.MAP);
            case "tuple" -> tuple(session, argument);
            case "object" -> object(session, argument);
            default -> throw new InvalidType("\"" + call.name() + "\" does not make a type.", call.nameRange());
        };
    }

    private enum Kind {
        LIST,
        SET,
        MAP
    }

    private static TypeConstraint collection(TypeConstraint element, Kind kind) {
        Type type =
                switch (kind) {
                    case LIST -> Type.list(element.type());
                    case SET -> Type.set(element.type());
                    case MAP -> Type.map(element.type());
                };
        Defaults defaults = element.defaults().isEmpty()
                ? Defaults.NONE
                : new Defaults(Map.of(), Map.of(Defaults.ELEMENT, element.defaults()));
        return new TypeConstraint(type, defaults);
    }

    private static TypeConstraint tuple(Session session, Expression argument) throws InvalidType {
        if (!(argument instanceof Expression.TupleConstructor constructor)) {
            throw new InvalidType("A tuple type needs a list of types in brackets.", argument.range());
        }
        List<Type> types = new ArrayList<>();
        Map<String, Defaults> children = new HashMap<>();
        for (Expression element : constructor.elements()) {
            TypeConstraint part = of(session, element);
            if (!part.defaults().isEmpty()) {
                children.put(Integer.toString(types.size()), part.defaults());
            }
            types.add(part.type());
        }
        return new TypeConstraint(Type.tuple(types), new Defaults(Map.of(), children));
    }

    private static TypeConstraint object(Session session, Expression argument) throws InvalidType {
        if (!(argument instanceof Expression.ObjectConstructor constructor)) {
            throw new InvalidType("An object type needs names with types in braces.", argument.range());
        }
        Map<String, Type> types = new LinkedHashMap<>();
        Set<String> optional = new LinkedHashSet<>();
        Map<String, Value> values = new HashMap<>();
        Map<String, Defaults> children = new HashMap<>();
        for (Expression.ObjectConstructor.Item item : constructor.items()) {
            if (!(item.key() instanceof Expression.Literal key) || !key.value().isString()) {
                throw new InvalidType(
                        "The name of an attribute must be a word.", item.key().range());
            }
            String name = key.value().asString();
            Expression type = item.value();
            boolean isOptional =
                    type instanceof Expression.Call call && call.name().equals("optional");
            TypeConstraint part = of(session, isOptional ? first((Expression.Call) type) : type);
            types.put(name, part.type());
            if (!part.defaults().isEmpty()) {
                children.put(name, part.defaults());
            }
            if (isOptional) {
                optional.add(name);
                addDefault(session, name, (Expression.Call) type, part, values);
            }
        }
        return new TypeConstraint(Type.object(types, optional), new Defaults(values, children));
    }

    private static Expression first(Expression.Call optional) throws InvalidType {
        if (optional.arguments().isEmpty() || optional.arguments().size() > 2) {
            throw new InvalidType("optional(…) takes a type and perhaps a default.", optional.range());
        }
        return optional.arguments().get(0);
    }

    private static void addDefault(
            Session session, String name, Expression.Call optional, TypeConstraint part, Map<String, Value> values)
            throws InvalidType {
        if (optional.arguments().size() < 2) {
            return;
        }
        Expression expression = optional.arguments().get(1);
        Evaluation evaluation = session.evaluate(expression, EvaluationContext.constant());
        try {
            if (evaluation.hasErrors()) {
                throw new InvalidType("The default of an optional attribute must be a constant.", expression.range());
            }
            values.put(name, part.convert(evaluation.value()));
        } catch (ConversionException mismatch) {
            throw new InvalidType(
                    "The default does not fit the type of the attribute: " + mismatch.getMessage() + ".",
                    expression.range());
        }
    }
}
