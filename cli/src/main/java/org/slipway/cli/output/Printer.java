package org.slipway.cli.output;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.slipway.cli.http.Json;

/**
 * Writes answers to standard output.
 *
 * @param out where to
 * @param format table or JSON
 * @param clock for relative times
 */
public record Printer(PrintWriter out, OutputFormat format, Clock clock) {

    /**
     * @param answer of the server
     * @param table how people see it
     */
    public void print(JsonNode answer, Table table) {
        if (format == OutputFormat.JSON) {
            json(answer);
            return;
        }
        JsonNode rows = table.rows().isEmpty() ? answer : answer.path(table.rows());
        List<List<String>> cells = cells(rows.isObject() ? List.of(rows) : rows, table.columns());
        if (cells.isEmpty()) {
            out.println(table.whenEmpty());
            return;
        }
        cells.add(
                0,
                table.columns().stream()
                        .map(column -> column.title().toUpperCase(Locale.ROOT))
                        .toList());
        aligned(cells);
    }

    /**
     * @param answer of the server
     * @param value the one thing that a person or a script wants of it
     */
    public void print(JsonNode answer, String value) {
        if (format == OutputFormat.JSON) {
            json(answer);
            return;
        }
        out.println(Printable.lines(value));
    }

    /**
     * Prints an answer as indented JSON, whatever the format.
     *
     * @param answer to print
     */
    public void json(JsonNode answer) {
        try {
            out.println(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private List<List<String>> cells(Iterable<JsonNode> rows, List<Column> columns) {
        List<List<String>> cells = new ArrayList<>();
        for (JsonNode row : rows) {
            cells.add(columns.stream()
                    .map(column -> Printable.line(column.value().apply(row, clock)))
                    .toList());
        }
        return cells;
    }

    private void aligned(List<List<String>> rows) {
        int last = rows.get(0).size() - 1;
        int[] widths = new int[last + 1];
        for (List<String> row : rows) {
            for (int i = 0; i <= last; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        for (List<String> row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < last; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            out.println(line.append(row.get(last)).toString().stripTrailing());
        }
    }
}
