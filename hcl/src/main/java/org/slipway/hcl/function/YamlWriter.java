package org.slipway.hcl.function;

import java.util.Map;
import org.slipway.hcl.value.Numbers;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Writes values as YAML in Terraform's style: keys and single-line text in double quotes, several lines as a block. */
final class YamlWriter {

    private final StringBuilder yaml = new StringBuilder();

    private YamlWriter() {}

    static String write(Value value) {
        YamlWriter writer = new YamlWriter();
        writer.node(value, 0, 0);
        if (value.isNull() || value.type() == Type.NUMBER || value.type() == Type.BOOL) {
            // A plain scalar as a whole document could go on; this marks its end.
            writer.yaml.append("...\n");
        }
        return writer.yaml.toString();
    }

    /**
     * Writes a node whose first character stands where the output is now.
     *
     * @param indent the column of the entries of a mapping or sequence
     * @param block the column of the lines of a text block, less the two that a block is indented by
     */
    private void node(Value value, int indent, int block) {
        if (value.isNull()) {
            yaml.append("null\n");
        } else if (value.type() == Type.STRING) {
            text(value.asString(), block + 2);
        } else if (value.type() == Type.NUMBER) {
            yaml.append(Numbers.format(value.asNumber())).append('\n');
        } else if (value.type() == Type.BOOL) {
            yaml.append(value.asBoolean()).append('\n');
        } else if (value.size() == 0) {
            yaml.append(value.shape() == Value.Shape.MAPPING ? "{}\n" : "[]\n");
        } else if (value.shape() == Value.Shape.MAPPING) {
            mapping(value, indent);
        } else {
            sequence(value, indent);
        }
    }

    private void mapping(Value value, int indent) {
        boolean first = true;
        for (Map.Entry<String, Value> entry : value.entries().entrySet()) {
            lineStart(first, indent);
            first = false;
            quoted(entry.getKey());
            Value child = entry.getValue();
            boolean nested = child.hasContent() && child.shape() != Value.Shape.SCALAR && child.size() > 0;
            if (!nested) {
                yaml.append(": ");
                node(child, indent, indent);
                continue;
            }
            yaml.append(":\n");
            // Entries of a sequence stand in the column of the key that they belong to.
            int column = child.shape() == Value.Shape.MAPPING ? indent + 2 : indent;
            yaml.append(" ".repeat(column));
            node(child, column, column);
        }
    }

    private void sequence(Value value, int indent) {
        boolean first = true;
        for (Value element : value.elements()) {
            lineStart(first, indent);
            first = false;
            yaml.append("- ");
            node(element, indent + 2, indent);
        }
    }

    private void lineStart(boolean first, int indent) {
        if (!first) {
            yaml.append(" ".repeat(indent));
        }
    }

    private void text(String text, int indent) {
        if (text.indexOf('\n') < 0 || !text.chars().allMatch(c -> c == '\n' || c == '\t' || isPrintable(c))) {
            quoted(text);
            yaml.append('\n');
            return;
        }
        boolean leads = text.charAt(0) == ' ' || text.charAt(0) == '\n';
        String kept = !text.endsWith("\n") ? "-" : text.endsWith("\n\n") || text.equals("\n") ? "+" : "";
        yaml.append('|').append(leads ? "2" : "").append(kept).append('\n');
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            yaml.append(line.isEmpty() ? "" : " ".repeat(indent)).append(line).append('\n');
        }
    }

    private static boolean isPrintable(int c) {
        return c >= ' ' && c != 0x7f && (c < 0x80 || c > 0x9f) && c != 0xfeff;
    }

    private void quoted(String text) {
        yaml.append('"');
        text.chars().forEach(c -> {
            switch (c) {
                case '"', '\\' -> yaml.append('\\').append((char) c);
                case '\n' -> yaml.append("\\n");
                case '\t' -> yaml.append("\\t");
                case '\r' -> yaml.append("\\r");
                case 0 -> yaml.append("\\0");
                case 7 -> yaml.append("\\a");
                case '\b' -> yaml.append("\\b");
                case 0x0b -> yaml.append("\\v");
                case '\f' -> yaml.append("\\f");
                case 0x1b -> yaml.append("\\e");
                default -> {
                    if (isPrintable(c)) {
                        yaml.append((char) c);
                    } else {
                        yaml.append(c < 0x100 ? String.format("\\x%02X", c) : String.format("\\u%04X", c));
                    }
                }
            }
        });
        yaml.append('"');
    }
}
