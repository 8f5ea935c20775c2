package org.slipway.hcl;

/** Shows the line that a range begins on and marks the part of it that the range covers. */
final class SourceExcerpt {

    private static final int MAX_LINE = 200;

    private SourceExcerpt() {}

    static String of(SourceRange range) {
        SourcePosition start = range.start();
        SourcePosition end = range.end();
        String line = range.file().line(start.line()).replace('\t', ' ');
        String gutter = "  " + start.line() + ": ";
        StringBuilder text = new StringBuilder();
        text.append("  on ")
                .append(range.file().name())
                .append(" line ")
                .append(start.line())
                .append(", column ")
                .append(start.column())
                .append(":\n");
        if (line.length() > MAX_LINE) {
            return text.toString();
        }
        int width = start.line() == end.line() ? end.column() - start.column() : line.length() - (start.column() - 1);
        text.append(gutter).append(line).append('\n');
        text.append(" ".repeat(gutter.length() + start.column() - 1)).append("^".repeat(Math.max(1, width)));
        return text.append('\n').toString();
    }
}
