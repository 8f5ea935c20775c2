package org.slipway.hcl.syntax;

import java.util.List;
import org.slipway.hcl.SourceRange;

/**
 * A block in a body: {@code type "label" { … }}.
 *
 * @param headerRange type and labels
 * @param range all of it, to the closing brace
 */
public record Block(
        String type, List<Label> labels, Body body, SourceRange typeRange, SourceRange headerRange, SourceRange range) {

    /** A word after the type of a block. */
    public record Label(String text, SourceRange range) {}

    public Block {
        labels = List.copyOf(labels);
    }

    /** The text of a label; labels count from 0. */
    public String label(int index) {
        return labels.get(index).text();
    }

    /** The same block with another body. */
    public Block withBody(Body other) {
        return new Block(type, labels, other, typeRange, headerRange, range);
    }
}
