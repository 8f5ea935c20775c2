package org.slipway.templates;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.render.VariableFiles;

/**
 * Values of variables as text. As on Terraform's command line, the text of a scalar stands for itself, and that of
 * anything else is an expression.
 */
final class VariableValues {

    private static final List<String> SCALARS = List.of("\"string\"", "\"number\"", "\"bool\"", "\"dynamic\"");

    private VariableValues() {}

    /**
     * What texts stand for.
     *
     * @param types the type of each variable as JSON; texts of others are left out
     * @param problems gets a diagnostic for each text that is no expression
     */
    static Map<String, Value> parse(Map<String, String> texts, Map<String, String> types, List<Diagnostic> problems) {
        Map<String, Value> values = new HashMap<>();
        texts.forEach((name, text) -> {
            if (SCALARS.contains(types.get(name))) {
                values.put(name, Value.string(text));
            } else if (types.containsKey(name)) {
                List<Diagnostic> found = new ArrayList<>();
                SourceFile source = SourceFile.of("the value of " + name, name + " = " + text + "\n");
                Value value = VariableFiles.read(source, found).get(name);
                if (value == null || Diagnostic.anyError(found)) {
                    problems.add(Diagnostic.error(
                            "Invalid value of a variable",
                            "The value of \"" + name + "\" is no expression of its type, such as [\"a\", \"b\"].",
                            null));
                } else {
                    values.put(name, value);
                }
            }
        });
        return values;
    }

    /** A value as text; empty if there is none that is known. */
    static String format(Value value) {
        if (value.isNull() || !value.isWhollyKnown()) {
            return "";
        }
        Value plain = value.unmarkedDeep();
        return plain.type().isPrimitive()
                ? Conversion.tryConvert(plain, Type.STRING).orElseThrow().asString()
                : JsonValues.encode(plain);
    }
}
