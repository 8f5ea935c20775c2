package org.slipway.hcl;

/**
 * A place in a source file.
 *
 * @param offset bytes of UTF-8 before it, from 0
 * @param line line number, from 1
 * @param column characters as a reader counts them (grapheme clusters) before it on its line, from 1
 */
public record SourcePosition(int offset, int line, int column) {

    @Override
    public String toString() {
        return line + ":" + column;
    }
}
