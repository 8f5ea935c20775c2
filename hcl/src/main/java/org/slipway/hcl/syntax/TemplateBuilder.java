package org.slipway.hcl.syntax;

import java.util.ArrayList;
import java.util.List;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.syntax.Expression.Conditional;
import org.slipway.hcl.syntax.Expression.For;
import org.slipway.hcl.syntax.Expression.Literal;
import org.slipway.hcl.syntax.Expression.Template;
import org.slipway.hcl.syntax.Expression.TemplateLoop;
import org.slipway.hcl.syntax.Expression.TemplateWrap;
import org.slipway.hcl.value.Value;

/** Makes one expression of the parts of a template: matches directives with their ends and joins pieces of text. */
final class TemplateBuilder {

    private final Cursor cursor;
    private final ExpressionParser expressions;
    private final List<TemplatePart> parts;
    private final SourceRange range;
    private int at;

    TemplateBuilder(Cursor cursor, ExpressionParser expressions, List<TemplatePart> parts, SourceRange range) {
        this.cursor = cursor;
        this.expressions = expressions;
        this.parts = parts;
        this.range = range;
    }

    /** The expression; sets the parser's height to that of its tree. */
    Expression build() {
        if (parts.size() == 1 && parts.get(0) instanceof TemplatePart.Interpolation only) {
            expressions.heightAbove(only.height());
            return new TemplateWrap(only.expression(), range);
        }
        Expression template = sequence(range);
        if (at < parts.size()) {
            TemplatePart.Keyword stray = (TemplatePart.Keyword) parts.get(at);
            throw cursor.error(
                    "Unexpected " + stray.word() + " directive",
                    "There is no directive before it that it belongs to.",
                    stray.range());
        }
        return template;
    }

    /** Reads parts up to a keyword or the end. */
    private Expression sequence(SourceRange whole) {
        List<Expression> joined = new ArrayList<>();
        int branch = 0;
        while (at < parts.size() && !(parts.get(at) instanceof TemplatePart.Keyword)) {
            joined.add(part());
            branch = Math.max(branch, expressions.height());
        }
        expressions.heightAbove(branch);
        if (joined.isEmpty()) {
            return new Literal(Value.string(""), whole);
        }
        if (joined.size() == 1
                && joined.get(0) instanceof Literal literal
                && literal.value().isString()) {
            return new Literal(literal.value(), whole);
        }
        return new Template(joined, whole);
    }

    private Expression part() {
        TemplatePart part = parts.get(at);
        if (part instanceof TemplatePart.Text) {
            return text();
        }
        at++;
        if (part instanceof TemplatePart.Interpolation interpolation) {
            expressions.height(interpolation.height());
            return interpolation.expression();
        }
        return part instanceof TemplatePart.If condition ? conditional(condition) : loop((TemplatePart.Loop) part);
    }

    private Expression text() {
        TemplatePart first = parts.get(at);
        TemplatePart last = first;
        StringBuilder text = new StringBuilder();
        while (at < parts.size() && parts.get(at) instanceof TemplatePart.Text piece) {
            text.append(piece.text());
            last = piece;
            at++;
        }
        expressions.height(1);
        return new Literal(Value.string(text.toString()), first.range().to(last.range()));
    }

    private Expression conditional(TemplatePart.If start) {
        cursor.enter();
        Expression whenTrue = sequence(start.range());
        int branch = Math.max(start.height(), expressions.height());
        Expression whenFalse = new Literal(Value.string(""), start.range());
        if (isKeyword("else")) {
            at++;
            whenFalse = sequence(start.range());
            branch = Math.max(branch, expressions.height());
        }
        SourceRange end = end("endif", start);
        cursor.leave();
        expressions.heightAbove(branch);
        return new Conditional(
                start.condition(), whenTrue, whenFalse, start.range().to(end));
    }

    private Expression loop(TemplatePart.Loop start) {
        cursor.enter();
        Expression body = sequence(start.range());
        int branch = Math.max(start.height(), expressions.height());
        SourceRange whole = start.range().to(end("endfor", start));
        cursor.leave();
        expressions.heightAbove(branch + 1);
        ConstructorParser.LoopHeader header = start.header();
        For loop = new For(header.keyName(), header.valueName(), header.collection(), null, body, null, false, whole);
        return new TemplateLoop(loop, whole);
    }

    private boolean isKeyword(String word) {
        return at < parts.size()
                && parts.get(at) instanceof TemplatePart.Keyword keyword
                && keyword.word().equals(word);
    }

    private SourceRange end(String word, TemplatePart start) {
        if (isKeyword(word)) {
            return parts.get(at++).range();
        }
        if (at == parts.size()) {
            throw cursor.error(
                    "Missing " + word + " directive", "The template ends before this directive does.", start.range());
        }
        TemplatePart.Keyword other = (TemplatePart.Keyword) parts.get(at);
        throw cursor.error(
                "Unexpected " + other.word() + " directive",
                "A directive that began before it should be ended by \"" + word + "\" first.",
                other.range());
    }
}
