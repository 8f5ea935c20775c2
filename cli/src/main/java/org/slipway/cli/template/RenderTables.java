package org.slipway.cli.template;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.io.PrintWriter;
import java.util.List;
import org.slipway.cli.http.Json;
import org.slipway.cli.output.Column;
import org.slipway.cli.output.Printable;
import org.slipway.cli.output.Printer;
import org.slipway.cli.output.Table;
import org.slipway.hcl.Diagnostic;
import org.slipway.parameters.RenderResult;

/**
 * A render's result for people: a table per kind of thing, then every diagnostic with the source that it is about.
 *
 * @param out where to
 * @param printer of tables
 */
record RenderTables(PrintWriter out, Printer printer) {

    private static final Table PARAMETERS = Table.of(
            "The template has no parameters.",
            Column.text("Parameter", "/name"),
            Column.text("Type", "/type"),
            Column.text("Form", "/form_type"),
            new Column("Value", (row, clock) -> value(row.get("value"))),
            new Column("Default", (row, clock) -> value(row.get("default_value"))),
            new Column("Options", (row, clock) -> options(row.get("options"))),
            new Column("", (row, clock) -> row.get("diagnostics").isEmpty() ? "" : "see below"));

    private static final Table PRESETS = Table.of(
            "",
            Column.text("Preset", "/name"),
            Column.text("Default", "/default"),
            Column.text("Prebuilds", "/prebuilds/instances"),
            Column.text("Parameters", "/parameters"));

    private static final Table TAGS = Table.of("", Column.text("Tag", "/name"), Column.text("Value", "/value"));

    private static final Table VARIABLES = Table.of(
            "",
            Column.text("Variable", "/name"),
            new Column("Type", (row, clock) -> type(row.get("type"))),
            new Column("Default", (row, clock) -> variableDefault(row)),
            Column.text("Description", "/description"));

    private static final Table SECRETS = Table.of(
            "", Column.text("Secret", "/env"), Column.text("File", "/file"), Column.text("Help", "/help_message"));

    void print(RenderResult result) {
        JsonNode json = RenderJson.of(result);
        printer.print(json.get("parameters"), PARAMETERS);
        section(json.get("presets"), PRESETS);
        section(tags(json), TAGS);
        section(json.get("variables"), VARIABLES);
        section(json.get("secrets"), SECRETS);
        diagnostics("", result.diagnostics());
        result.parameters().forEach(one -> diagnostics("Parameter " + one.name(), one.diagnostics()));
        result.presets().forEach(one -> diagnostics("Preset " + one.name(), one.diagnostics()));
        result.variables().forEach(one -> diagnostics("Variable " + one.name(), one.diagnostics()));
    }

    private void section(JsonNode rows, Table table) {
        if (!rows.isEmpty()) {
            out.println();
            printer.print(rows, table);
        }
    }

    private void diagnostics(String about, List<Diagnostic> diagnostics) {
        for (Diagnostic diagnostic : diagnostics) {
            out.println();
            if (!about.isEmpty()) {
                out.println(Printable.line(about));
            }
            out.println(Printable.lines(diagnostic.render()));
        }
    }

    private static ArrayNode tags(JsonNode json) {
        ArrayNode rows = Json.MAPPER.createArrayNode();
        json.get("tags").properties().forEach(tag -> rows.addObject()
                .put("name", tag.getKey())
                .put("value", tag.getValue().textValue()));
        json.get("unusable_tags")
                .forEach(name -> rows.addObject().put("name", name.textValue()).put("value", "(not known)"));
        return rows;
    }

    private static String value(JsonNode value) {
        String text = value.get("value").textValue();
        return value.get("valid").booleanValue() || text.isEmpty() ? text : "(" + text + ")";
    }

    private static String options(JsonNode options) {
        if (options.size() > 6) {
            return options.size() + " options";
        }
        ArrayNode values = Json.MAPPER.createArrayNode();
        options.forEach(option -> values.add(value(option.get("value"))));
        return Column.text("", "").value().apply(values, null);
    }

    private static String type(JsonNode type) {
        return type.isTextual() ? type.textValue() : type.toString();
    }

    private static String variableDefault(JsonNode row) {
        if (row.get("required").booleanValue()) {
            return "(required)";
        }
        return row.get("sensitive").booleanValue()
                ? "(sensitive)"
                : row.get("default").toString();
    }
}
