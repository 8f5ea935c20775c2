package org.slipway.hcl.syntax;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Removes from the lines of a {@code <<-} heredoc the white space that all of them begin with. */
final class Indentation {

    private Indentation() {}

    /** The parts without common indentation. Lines of nothing but white space do not count, and keep theirs. */
    static List<TemplatePart> remove(List<TemplatePart> parts) {
        BitSet lineStarts = new BitSet(parts.size());
        int common = Integer.MAX_VALUE;
        boolean lineStart = true;
        for (int i = 0; i < parts.size(); i++) {
            TemplatePart.Text text = parts.get(i) instanceof TemplatePart.Text found ? found : null;
            if (lineStart && (text == null || !text.isBlankLine())) {
                lineStarts.set(i, text != null);
                common = Math.min(common, text == null ? 0 : width(text.text()));
            }
            // A sequence does not end its line; whatever follows it goes on there.
            lineStart = text != null && text.endsLine();
        }
        return common == 0 || common == Integer.MAX_VALUE ? parts : shorten(parts, lineStarts, common);
    }

    private static int width(String text) {
        int width = 0;
        while (width < text.length() && Character.isWhitespace(text.charAt(width))) {
            width++;
        }
        return width;
    }

    private static List<TemplatePart> shorten(List<TemplatePart> parts, BitSet lineStarts, int common) {
        List<TemplatePart> shorter = new ArrayList<>(parts);
        lineStarts.stream().forEach(i -> {
            TemplatePart.Text text = (TemplatePart.Text) parts.get(i);
            shorter.set(i, new TemplatePart.Text(text.text().substring(common), text.range()));
        });
        return shorter;
    }
}
