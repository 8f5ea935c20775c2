package org.slipway.hcl.syntax;

import java.util.List;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.value.Value;

/** An expression of the language; every kind is a record nested here. */
public sealed interface Expression {

    /** Where the expression stands. */
    SourceRange range();

    /** Calls the method of the visitor that belongs to this kind of expression. */
    <C, R> R accept(ExpressionVisitor<C, R> visitor, C context);

    /** A value that is written out: {@code 5}, {@code true}, {@code null}, text without sequences. */
    record Literal(Value value, SourceRange range) implements Expression {
        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.literal(this, context);
        }
    }

    /** Text with sequences in it; the parts are joined as strings. */
    record Template(List<Expression> parts, SourceRange range) implements Expression {
        public Template {
            parts = List.copyOf(parts);
        }

        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.template(this, context);
        }
    }

    /** A template that is one interpolation and nothing else: it keeps the type of what it wraps. */
    record TemplateWrap(Expression wrapped, SourceRange range) implements Expression {
        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.templateWrap(this, context);
        }
    }

    /** A {@code %{for}} directive: the results of the loop, joined as strings. */
    record TemplateLoop(For loop, SourceRange range) implements Expression {
        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.templateLoop(this, context);
        }
    }

    /** A variable and the way from it to one of its parts: {@code var.images[0].name}. */
    record Variable(Traversal traversal, SourceRange range) implements Expression {
        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.variable(this, context);
        }
    }

    /** The way from the result of an expression to one of its parts: {@code f(x).name[0]}. */
    record Relative(Expression source, List<Traversal.Step> steps, SourceRange range) implements Expression {
        public Relative {
            steps = List.copyOf(steps);
        }

        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.relative(this, context);
        }
    }

    /** An element by a computed key: {@code source[key]}. */
    record Index(Expression source, Expression key, SourceRange range) implements Expression {
        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.index(this, context);
        }
    }

    /**
     * The same expression for each element of a sequence: {@code source[*].name} or {@code source.*.name}.
     *
     * @param each what to compute for an element, which {@link SplatItem} stands for in it
     */
    record Splat(Expression source, Expression each, SourceRange range) implements Expression {
        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.splat(this, context);
        }
    }

    /** The current element of the innermost {@link Splat}. */
    record SplatItem(SourceRange range) implements Expression {
        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.splatItem(this, context);
        }
    }

    /**
     * A function call.
     *
     * @param name the name, with namespaces if it has some: {@code provider::local::f}
     * @param expandLast whether {@code ...} follows the last argument, so that its elements are the arguments
     */
    record Call(String name, List<Expression> arguments, boolean expandLast, SourceRange nameRange, SourceRange range)
            implements Expression {
        public Call {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.call(this, context);
        }
    }

    /** {@code condition ? whenTrue : whenFalse}, or an {@code %{if}} directive. */
    record Conditional(Expression condition, Expression whenTrue, Expression whenFalse, SourceRange range)
            implements Expression {
        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.conditional(this, context);
        }
    }

    /** Two operands and an operator between them. */
    record Binary(BinaryOperator operator, Expression left, Expression right, SourceRange range) implements Expression {
        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.binary(this, context);
        }
    }

    /** An operator before its operand. */
    record Unary(UnaryOperator operator, Expression operand, SourceRange range) implements Expression {
        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.unary(this, context);
        }
    }

    /** An expression in parentheses. */
    record Parentheses(Expression inner, SourceRange range) implements Expression {
        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.parentheses(this, context);
        }
    }

    /** {@code [a, b]}. */
    record TupleConstructor(List<Expression> elements, SourceRange range) implements Expression {
        public TupleConstructor {
            elements = List.copyOf(elements);
        }

        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.tupleConstructor(this, context);
        }
    }

    /** {@code {key = value}}. A bare word as key is a {@link Literal}. */
    record ObjectConstructor(List<Item> items, SourceRange range) implements Expression {
        /** One pair; of pairs with equal keys the last one counts. */
        public record Item(Expression key, Expression value) {}

        public ObjectConstructor {
            items = List.copyOf(items);
        }

        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.objectConstructor(this, context);
        }
    }

    /**
     * {@code [for key, value in collection : result if condition]}, or with {@code {}} and {@code resultKey => result}.
     *
     * @param keyName the variable for the key, or null if there is none
     * @param resultKey the key of the result, or null if the result is a tuple
     * @param condition which elements to take, or null for all
     * @param grouping whether {@code ...} follows the result, so that equal keys collect their values
     */
    record For(
            String keyName,
            String valueName,
            Expression collection,
            Expression resultKey,
            Expression result,
            Expression condition,
            boolean grouping,
            SourceRange range)
            implements Expression {
        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.forExpression(this, context);
        }
    }

    /**
     * A string of the JSON syntax: a template where a value is expected, the plain text in places that take a type, a
     * reference or a constant.
     */
    record JsonString(String text, Expression template, SourceRange range) implements Expression {
        @Override
        public <C, R> R accept(ExpressionVisitor<C, R> visitor, C context) {
            return visitor.jsonString(this, context);
        }
    }
}
