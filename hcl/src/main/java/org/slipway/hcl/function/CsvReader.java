package org.slipway.hcl.function;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Reads comma-separated text (RFC 4180) whose first line names the columns. */
final class CsvReader {

    private final String text;
    private final CallBudget budget;
    private int at;
    private int line = 1;

    private CsvReader(String text, CallBudget budget) {
        this.text = text;
        this.budget = budget;
    }

    /** A list of objects, one per line, whose attributes are the columns. */
    static Value decode(String text, CallBudget budget) throws FunctionException {
        return new CsvReader(text, budget).table();
    }

    private Value table() throws FunctionException {
        List<String> header = record();
        if (header.isEmpty()) {
            throw new FunctionException(0, "the first line must name the columns");
        }
        if (new HashSet<>(header).size() < header.size()) {
            throw new FunctionException(0, "two columns have the same name");
        }
        Type row = Value.object(asRow(header, header)).type();
        List<Value> rows = new ArrayList<>();
        for (List<String> fields = record(); !fields.isEmpty(); fields = record()) {
            if (fields.size() != header.size()) {
                throw new FunctionException(
                        0, "line " + (line - 1) + " has " + fields.size() + " fields instead of " + header.size());
            }
            budget.produce(fields.size());
            rows.add(Value.object(asRow(header, fields)));
        }
        return Value.list(row, rows);
    }

    private static Map<String, Value> asRow(List<String> header, List<String> fields) {
        Map<String, Value> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), Value.string(fields.get(i)));
        }
        return row;
    }

    /** The fields of the next line that is not empty; none at the end. */
    private List<String> record() throws FunctionException {
        while (at < text.length() && (text.charAt(at) == '\n' || text.startsWith("\r\n", at))) {
            newLine();
        }
        List<String> fields = new ArrayList<>();
        while (at < text.length()) {
            fields.add(text.charAt(at) == '"' ? quoted() : plain());
            if (at == text.length() || text.charAt(at) != ',') {
                newLine();
                return fields;
            }
            at++;
            if (at == text.length()) {
                fields.add("");
            }
        }
        return fields;
    }

    private void newLine() {
        at = Math.min(text.length(), at + (text.startsWith("\r\n", at) ? 2 : 1));
        line++;
    }

    private String plain() throws FunctionException {
        int start = at;
        while (at < text.length()
                && text.charAt(at) != ','
                && text.charAt(at) != '\n'
                && !text.startsWith("\r\n", at)) {
            if (text.charAt(at) == '"') {
                throw new FunctionException(0, "a quote stands inside an unquoted field on line " + line);
            }
            at++;
        }
        return text.substring(start, at);
    }

    private String quoted() throws FunctionException {
        StringBuilder field = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                field.append(text.charAt(at));
                continue;
            }
            at++;
            if (at == text.length() || text.charAt(at) != '"') {
                break;
            }
            field.append('"');
        }
        boolean ended = at <= text.length() && text.charAt(at - 1) == '"';
        if (!ended || at < text.length() && ",\r\n".indexOf(text.charAt(at)) < 0) {
            throw new FunctionException(0, "a quoted field on line " + line + " does not end properly");
        }
        return field.toString();
    }
}
