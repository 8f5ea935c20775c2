package org.slipway.hcl.eval;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slipway.hcl.syntax.Expression;
import org.slipway.hcl.syntax.ExpressionVisitor;
import org.slipway.hcl.syntax.Traversal;

/** Finds what an expression refers to outside of itself. */
public final class References implements ExpressionVisitor<Set<String>, Void> {

    private final List<Traversal> found = new ArrayList<>();

    private References() {}

    /**
     * The traversals of an expression in the order of the source, without those that begin with a variable that the
     * expression itself defines.
     */
    public static List<Traversal> in(Expression expression) {
        References references = new References();
        expression.accept(references, Set.of());
        return references.found;
    }

    private void all(List<Expression> expressions, Set<String> local) {
        expressions.forEach(expression -> expression.accept(this, local));
    }

    private static Set<String> with(Set<String> local, String first, String second) {
        Set<String> more = new HashSet<>(local);
        if (first != null) {
            more.add(first);
        }
        more.add(second);
        return more;
    }

    @Override
    public Void literal(Expression.Literal literal, Set<String> local) {
        return null;
    }

    @Override
    public Void template(Expression.Template template, Set<String> local) {
        all(template.parts(), local);
        return null;
    }

    @Override
    public Void templateWrap(Expression.TemplateWrap wrap, Set<String> local) {
        return wrap.wrapped().accept(this, local);
    }

    @Override
    public Void templateLoop(Expression.TemplateLoop loop, Set<String> local) {
        return loop.loop().accept(this, local);
    }

    @Override
    public Void variable(Expression.Variable variable, Set<String> local) {
        if (!local.contains(variable.traversal().root())) {
            found.add(variable.traversal());
        }
        return null;
    }

    @Override
    public Void relative(Expression.Relative relative, Set<String> local) {
        return relative.source().accept(this, local);
    }

    @Override
    public Void index(Expression.Index index, Set<String> local) {
        index.source().accept(this, local);
        return index.key().accept(this, local);
    }

    @Override
    public Void splat(Expression.Splat splat, Set<String> local) {
        splat.source().accept(this, local);
        return splat.each().accept(this, local);
    }

    @Override
    public Void splatItem(Expression.SplatItem item, Set<String> local) {
        return null;
    }

    @Override
    public Void call(Expression.Call call, Set<String> local) {
        all(call.arguments(), local);
        return null;
    }

    @Override
    public Void conditional(Expression.Conditional conditional, Set<String> local) {
        conditional.condition().accept(this, local);
        conditional.whenTrue().accept(this, local);
        return conditional.whenFalse().accept(this, local);
    }

    @Override
    public Void binary(Expression.Binary binary, Set<String> local) {
        binary.left().accept(this, local);
        return binary.right().accept(this, local);
    }

    @Override
    public Void unary(Expression.Unary unary, Set<String> local) {
        return unary.operand().accept(this, local);
    }

    @Override
    public Void parentheses(Expression.Parentheses parentheses, Set<String> local) {
        return parentheses.inner().accept(this, local);
    }

    @Override
    public Void tupleConstructor(Expression.TupleConstructor constructor, Set<String> local) {
        all(constructor.elements(), local);
        return null;
    }

    @Override
    public Void objectConstructor(Expression.ObjectConstructor constructor, Set<String> local) {
        for (Expression.ObjectConstructor.Item item : constructor.items()) {
            item.key().accept(this, local);
            item.value().accept(this, local);
        }
        return null;
    }

    @Override
    public Void forExpression(Expression.For loop, Set<String> local) {
        loop.collection().accept(this, local);
        Set<String> inner = with(local, loop.keyName(), loop.valueName());
        if (loop.resultKey() != null) {
            loop.resultKey().accept(this, inner);
        }
        loop.result().accept(this, inner);
        return loop.condition() == null ? null : loop.condition().accept(this, inner);
    }

    @Override
    public Void jsonString(Expression.JsonString string, Set<String> local) {
        return string.template().accept(this, local);
    }
}
