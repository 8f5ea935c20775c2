package org.slipway.hcl;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source text and its name, with the means to turn an index into the text into a {@link SourcePosition}. Positions
 * are computed when they are asked for, because only diagnostics need them.
 */
public final class SourceFile {

    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final String name;
    private final String text;
    private volatile int[] lineStarts;

    private SourceFile(String name, String text) {
        this.name = Objects.requireNonNull(name);
        this.text = Objects.requireNonNull(text);
    }

    /**
     * A file of the given text.
     *
     * @param name the name that diagnostics show, usually a path relative to the template
     */
    public static SourceFile of(String name, String text) {
        return new SourceFile(name, text);
    }

    /** A file from its bytes: UTF-8, with or without byte order mark; bytes that are no UTF-8 read as U+FFFD. */
    public static SourceFile decode(String name, byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        boolean marked = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK;
        return new SourceFile(name, marked ? text.substring(1) : text);
    }

    public String name() {
        return name;
    }

    public String text() {
        return text;
    }

    /** The range from one index of the text up to, not including, another. */
    public SourceRange range(int start, int end) {
        return new SourceRange(this, start, end);
    }

    /** The position of an index of the text; an index outside of it counts as its nearest end. */
    public SourcePosition position(int index) {
        int at = Math.max(0, Math.min(index, text.length()));
        int line = lineOf(at);
        int lineStart = lineStarts()[line - 1];
        return new SourcePosition(utf8Length(0, at), line, graphemes(lineStart, at) + 1);
    }

    /** The text of a line without its line end; lines count from 1. */
    public String line(int number) {
        int[] starts = lineStarts();
        int start = starts[number - 1];
        int end = number < starts.length ? starts[number] - 1 : text.length();
        if (end > start && text.charAt(end - 1) == '\r') {
            end--;
        }
        return text.substring(start, end);
    }

    private int lineOf(int index) {
        int found = Arrays.binarySearch(lineStarts(), index);
        return found >= 0 ? found + 1 : -found - 1;
    }

    private int[] lineStarts() {
        int[] known = lineStarts;
        if (known == null) {
            known = findLineStarts();
            lineStarts = known;
        }
        return known;
    }

    private int[] findLineStarts() {
        int[] starts = new int[64];
        int count = 1;
        for (int newline = text.indexOf('\n'); newline >= 0; newline = text.indexOf('\n', newline + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = newline + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    private int utf8Length(int from, int to) {
        int bytes = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            // Each half of a surrogate pair stands for two of the four bytes.
            bytes += c < 0x80 ? 1 : c < 0x800 || Character.isSurrogate(c) ? 2 : 3;
        }
        return bytes;
    }

    private int graphemes(int from, int to) {
        if (isAscii(from, to)) {
            return to - from;
        }
        Matcher matcher = GRAPHEME.matcher(text).region(from, to);
        int count = 0;
        while (matcher.find()) {
            count++;
        }
        return count;
    }

    private boolean isAscii(int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return name;
    }
}
