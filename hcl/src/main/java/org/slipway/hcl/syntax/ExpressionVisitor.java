package org.slipway.hcl.syntax;

/**
 * Something to do for each kind of {@link Expression}.
 *
 * @param <C> what is handed down
 * @param <R> what is given back
 */
public interface ExpressionVisitor<C, R> {

    R literal(Expression.Literal literal, C context);

    R template(Expression.Template template, C context);

    R templateWrap(Expression.TemplateWrap wrap, C context);

    R templateLoop(Expression.TemplateLoop loop, C context);

    R variable(Expression.Variable variable, C context);

    R relative(Expression.Relative relative, C context);

    R index(Expression.Index index, C context);

    R splat(Expression.Splat splat, C context);

    R splatItem(Expression.SplatItem item, C context);

    R call(Expression.Call call, C context);

    R conditional(Expression.Conditional conditional, C context);

    R binary(Expression.Binary binary, C context);

    R unary(Expression.Unary unary, C context);

    R parentheses(Expression.Parentheses parentheses, C context);

    R tupleConstructor(Expression.TupleConstructor constructor, C context);

    R objectConstructor(Expression.ObjectConstructor constructor, C context);

    R forExpression(Expression.For loop, C context);

    R jsonString(Expression.JsonString string, C context);
}
