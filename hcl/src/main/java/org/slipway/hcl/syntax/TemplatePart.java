package org.slipway.hcl.syntax;

import org.slipway.hcl.SourceRange;

/** A piece of a template as it stands in the text, before directives are matched with their ends. */
sealed interface TemplatePart {

    SourceRange range();

    /** Plain text, with escapes resolved; of a heredoc at most one line. */
    record Text(String text, SourceRange range) implements TemplatePart {
        boolean endsLine() {
            return text.endsWith("\n");
        }

        boolean isBlankLine() {
            return endsLine() && text.isBlank();
        }
    }

    /** {@code ${…}} */
    record Interpolation(Expression expression, int height, SourceRange range) implements TemplatePart {}

    /** {@code %{if …}} */
    record If(Expression condition, int height, SourceRange range) implements TemplatePart {}

    /** {@code %{for …}} */
    record Loop(ConstructorParser.LoopHeader header, int height, SourceRange range) implements TemplatePart {}

    /** {@code %{else}}, {@code %{endif}} or {@code %{endfor}}. */
    record Keyword(String word, SourceRange range) implements TemplatePart {}
}
