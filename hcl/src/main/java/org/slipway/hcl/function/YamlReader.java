package org.slipway.hcl.function;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.slipway.hcl.value.Numbers;
import org.slipway.hcl.value.Value;

/**
 * Reads one YAML document as configuration files write it: block mappings and sequences, JSON-like flow collections,
 * plain and quoted scalars, literal and folded blocks, comments. Anchors, aliases, tags, complex keys and several documents
 * are refused by name: they are rare there, and aliases are how small text becomes a huge value.
 */
final class YamlReader {

    private static final int MAX_DEPTH = 100;
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    private final List<String> raw;
    private final List<Line> lines = new ArrayList<>();
    private final CallBudget budget;
    private int at;
    private int depth;

    /** A line that is neither blank nor a comment; {@code raw} is its index among all lines. */
    private record Line(int raw, int indent, String text) {}

    private YamlReader(String text, CallBudget budget) throws FunctionException {
        this.budget = budget;
        this.raw = text.lines().toList();
        for (int i = 0; i < raw.size(); i++) {
            String line = raw.get(i);
            String stripped = line.strip();
            if (stripped.isEmpty() || stripped.startsWith("#")) {
                continue;
            }
            if (stripped.equals("---") && lines.isEmpty()) {
                continue;
            }
            int indent = line.length() - line.stripLeading().length();
            if (line.substring(0, indent).indexOf('\t') >= 0) {
                throw error(i, "indentation must not contain tabs");
            }
            lines.add(new Line(i, indent, line.substring(indent).stripTrailing()));
        }
    }

    static Value read(String text, CallBudget budget) throws FunctionException {
        YamlReader reader = new YamlReader(text, budget);
        if (reader.lines.isEmpty()) {
            throw new FunctionException(0, "the text has no YAML document");
        }
        Value value = reader.block(reader.lines.get(0).indent());
        if (reader.at < reader.lines.size()) {
            throw reader.error(reader.lines.get(reader.at).raw(), "unexpected content or indentation");
        }
        return value;
    }

    private FunctionException error(int rawLine, String message) {
        return new FunctionException(0, "YAML line " + (rawLine + 1) + ": " + message);
    }

    private Line line() {
        return lines.get(at);
    }

    private boolean isAt(int indent) {
        return at < lines.size() && line().indent() == indent;
    }

    private Value block(int indent) throws FunctionException {
        if (++depth > MAX_DEPTH) {
            throw error(line().raw(), "nested more than " + MAX_DEPTH + " levels deep");
        }
        Value value = isEntry(line().text())
                ? sequence(indent)
                : keyEnd(line().text()) >= 0 ? mapping(indent) : scalarBlock();
        depth--;
        return value;
    }

    private static boolean isEntry(String text) {
        return text.equals("-") || text.startsWith("- ");
    }

    private Value sequence(int indent) throws FunctionException {
        List<Value> elements = new ArrayList<>();
        while (isAt(indent) && isEntry(line().text())) {
            budget.produce(1);
            Line line = line();
            String rest = line.text().substring(1).stripLeading();
            if (rest.isEmpty() || rest.startsWith("#")) {
                at++;
                elements.add(at < lines.size() && line().indent() > indent ? block(line().indent()) : Value.NULL);
            } else if (isEntry(rest) || keyEnd(rest) >= 0) {
                int column = indent + line.text().length() - rest.length();
                lines.set(at, new Line(line.raw(), column, rest));
                elements.add(block(column));
            } else {
                at++;
                elements.add(scalar(rest, line, indent));
            }
        }
        return Value.tuple(elements);
    }

    private Value mapping(int indent) throws FunctionException {
        Map<String, Value> entries = new LinkedHashMap<>();
        while (isAt(indent)) {
            Line line = line();
            int colon = keyEnd(line.text());
            if (colon < 0 || isEntry(line.text())) {
                throw error(line.raw(), "expected a key followed by a colon");
            }
            budget.produce(1);
            String key = keyText(line.text().substring(0, colon).strip(), line);
            String rest = line.text().substring(colon + 1).strip();
            at++;
            Value value;
            if (!rest.isEmpty() && !rest.startsWith("#")) {
                value = scalar(rest, line, indent);
            } else if (at < lines.size() && (line().indent() > indent || isAt(indent) && isEntry(line().text()))) {
                value = block(line().indent());
            } else {
                value = Value.NULL;
            }
            if (entries.put(key, value) != null) {
                throw error(line.raw(), "the key \"" + key + "\" occurs twice");
            }
        }
        return Value.object(entries);
    }

    private String keyText(String key, Line line) throws FunctionException {
        if (key.startsWith("?") || key.startsWith("[") || key.startsWith("{") || key.equals("<<")) {
            throw error(line.raw(), "complex and merged keys are not supported");
        }
        return key.startsWith("\"") || key.startsWith("'") ? quoted(key, line) : key;
    }

    /** Where the colon that ends a key stands, or -1. */
    private static int keyEnd(String text) {
        int start = 0;
        if (text.startsWith("\"") || text.startsWith("'")) {
            start = closingQuote(text) + 1;
            return start > 0 && start < text.length() && text.charAt(start) == ':' ? start : -1;
        }
        if (text.startsWith("[") || text.startsWith("{")) {
            return -1;
        }
        for (int i = start; i < text.length(); i++) {
            if (text.charAt(i) == ':' && (i + 1 == text.length() || text.charAt(i + 1) == ' ')) {
                return i;
            }
            if (text.startsWith(" #", i)) {
                return -1;
            }
        }
        return -1;
    }

    private static int closingQuote(String text) {
        char quote = text.charAt(0);
        for (int i = 1; i < text.length(); i++) {
            if (quote == '"' && text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                if (quote == '\'' && text.startsWith("''", i)) {
                    i++;
                } else {
                    return i;
                }
            }
        }
        return -1;
    }

    /** A document that is only a scalar or a flow collection. */
    private Value scalarBlock() throws FunctionException {
        Line line = line();
        at++;
        return scalar(line.text(), line, line.indent() - 1);
    }

    private Value scalar(String text, Line line, int parentIndent) throws FunctionException {
        char first = text.charAt(0);
        if (first == '&' || first == '*' || first == '!') {
            throw error(line.raw(), "anchors, aliases and tags are not supported");
        }
        if (first == '|' || first == '>') {
            return Value.string(blockText(text, line, parentIndent));
        }
        StringBuilder whole = new StringBuilder(text);
        if (first == '"' || first == '\'') {
            while (closingQuote(whole.toString()) < 0) {
                continueLine(whole, line, parentIndent);
            }
            return Value.string(quoted(whole.toString(), line));
        }
        if (first == '[' || first == '{') {
            while (!YamlFlow.isBalanced(whole)) {
                continueLine(whole, line, parentIndent);
            }
            return flow(whole.toString(), line);
        }
        String plain = withoutComment(text);
        while (at < lines.size() && line().indent() > parentIndent && plain.length() == text.length()) {
            if (keyEnd(line().text()) >= 0) {
                throw error(line().raw(), "a mapping cannot start inside a plain scalar");
            }
            plain = plain + " " + withoutComment(line().text());
            text = plain;
            at++;
        }
        return plain(plain);
    }

    private void continueLine(StringBuilder whole, Line start, int parentIndent) throws FunctionException {
        if (at >= lines.size()
                || line().indent() <= parentIndent
                        && !"]}".contains(line().text().substring(0, 1))) {
            throw error(start.raw(), "a quoted text or a flow collection does not end");
        }
        budget.produce(line().text().length());
        whole.append(' ').append(line().text());
        at++;
    }

    private Value flow(String text, Line line) throws FunctionException {
        try {
            return YamlFlow.read(text);
        } catch (IllegalArgumentException invalid) {
            throw error(line.raw(), invalid.getMessage());
        }
    }

    private static String withoutComment(String text) {
        int comment = text.indexOf(" #");
        return (comment < 0 ? text : text.substring(0, comment)).stripTrailing();
    }

    private String quoted(String text, Line line) throws FunctionException {
        int end = closingQuote(text);
        String rest = end < 0 ? "" : text.substring(end + 1).strip();
        if (end < 0 || !rest.isEmpty() && !rest.startsWith("#")) {
            throw error(line.raw(), "unexpected text after a quoted scalar");
        }
        try {
            return YamlFlow.unquoted(text.substring(0, end + 1));
        } catch (IllegalArgumentException invalid) {
            throw error(line.raw(), invalid.getMessage());
        }
    }

    private String blockText(String header, Line line, int parentIndent) throws FunctionException {
        boolean folded = header.charAt(0) == '>';
        String options = withoutComment(header).substring(1);
        if (!options.matches("[-+]?[1-9]?[-+]?")) {
            throw error(line.raw(), "invalid block header");
        }
        String digits = options.replaceAll("[-+]", "");
        int end = line.raw() + 1;
        int indent = digits.isEmpty() ? -1 : Math.max(parentIndent, 0) + Integer.parseInt(digits);
        List<String> content = new ArrayList<>();
        for (; end < raw.size(); end++) {
            String text = raw.get(end);
            int own = text.length() - text.stripLeading().length();
            if (text.isBlank()) {
                content.add("");
                continue;
            }
            if (own <= parentIndent || indent >= 0 && own < indent) {
                break;
            }
            indent = indent < 0 ? own : indent;
            content.add(text.substring(indent));
        }
        while (at < lines.size() && line().raw() < end) {
            at++;
        }
        int used = content.size();
        while (used > 0 && content.get(used - 1).isEmpty()) {
            used--;
        }
        String body = folded ? folded(content.subList(0, used)) : String.join("\n", content.subList(0, used));
        if (options.contains("-") || used == 0) {
            return body;
        }
        return body + (options.contains("+") ? "\n".repeat(content.size() - used + 1) : "\n");
    }

    private static String folded(List<String> content) {
        StringBuilder text = new StringBuilder();
        boolean breakBefore = true;
        for (String line : content) {
            boolean kept = line.isEmpty() || line.startsWith(" ");
            text.append(kept ? "\n" : breakBefore ? "" : " ").append(line);
            breakBefore = kept;
        }
        return text.toString();
    }

    /** Types a plain scalar as YAML 1.1 does, which is what Terraform reads. */
    static Value plain(String text) {
        return switch (text) {
            case "", "~", "null", "Null", "NULL" -> Value.NULL;
            case "true", "True", "TRUE", "y", "Y", "yes", "Yes", "YES", "on", "On", "ON" -> Value.TRUE;
            case "false", "False", "FALSE", "n", "N", "no", "No", "NO", "off", "Off", "OFF" -> Value.FALSE;
            default -> DATE.matcher(text).matches() ? Value.string(text + "T00:00:00Z") : number(text);
        };
    }

    private static Value number(String text) {
        if (text.matches("0x[0-9a-fA-F]{1,64}|0o[0-7]{1,64}")) {
            return Value.number(new BigDecimal(new BigInteger(text.substring(2), text.charAt(1) == 'x' ? 16 : 8)));
        }
        return Numbers.parse(text).map(Value::number).orElseGet(() -> Value.string(text));
    }
}
