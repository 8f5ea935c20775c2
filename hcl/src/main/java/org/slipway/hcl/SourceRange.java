package org.slipway.hcl;

/**
 * A part of a source file.
 *
 * @param file the file
 * @param startIndex index of the first {@code char} of the part in the file's text
 * @param endIndex index after the last one; equal to {@code startIndex} for an empty part
 */
public record SourceRange(SourceFile file, int startIndex, int endIndex) {

    /** Where the part begins. */
    public SourcePosition start() {
        return file.position(startIndex);
    }

    /** Where the part ends: the position after its last character. */
    public SourcePosition end() {
        return file.position(endIndex);
    }

    /** The text of the part. */
    public String text() {
        return file.text().substring(startIndex, endIndex);
    }

    /** The range from the beginning of this one to the end of another one in the same file. */
    public SourceRange to(SourceRange last) {
        return new SourceRange(file, startIndex, Math.max(startIndex, last.endIndex));
    }

    /** For example {@code main.tf:3:5-9}, or {@code main.tf:3:5-4:2} if it spans lines. */
    @Override
    public String toString() {
        SourcePosition start = start();
        SourcePosition end = end();
        String last = start.line() == end.line() ? String.valueOf(end.column()) : end.toString();
        return file.name() + ":" + start + "-" + last;
    }
}
