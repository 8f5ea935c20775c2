package org.slipway.parameters.render;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.eval.Budget;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.eval.EvaluationContext;
import org.slipway.hcl.eval.Evaluator;
import org.slipway.hcl.eval.Limits;
import org.slipway.hcl.syntax.Attribute;
import org.slipway.hcl.syntax.Body;
import org.slipway.hcl.syntax.BodyContent;
import org.slipway.hcl.syntax.HclParser;
import org.slipway.hcl.syntax.Parsed;
import org.slipway.hcl.value.Value;

/** Reads variable files: {@code .tfvars} and {@code .tfvars.json}, anywhere in the template. */
public final class VariableFiles {

    private VariableFiles() {}

    /**
     * The values of all variable files of a template. Those of the template's own directory count more than those below it;
     * files named {@code *.auto.tfvars} more than {@code terraform.tfvars}, that more than others; among equals the later by
     * path.
     */
    static Map<String, Value> readAll(TemplateFiles files, List<Diagnostic> diagnostics) {
        Map<String, Value> values = new LinkedHashMap<>();
        Evaluator evaluator = new Evaluator(Budget.start(Limits.RENDER));
        files.paths().stream()
                .filter(path -> path.endsWith(".tfvars") || path.endsWith(".tfvars.json"))
                .filter(path -> !path.startsWith(".terraform/"))
                .sorted(Comparator.comparing(VariableFiles::isRoot)
                        .thenComparing(VariableFiles::rank)
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(path -> values.putAll(
                        read(SourceFile.decode(path, files.read(path).orElseThrow()), evaluator, diagnostics)));
        return values;
    }

    private static boolean isRoot(String path) {
        return TemplatePaths.directory(path).isEmpty();
    }

    private static int rank(String path) {
        String name = TemplatePaths.name(path);
        if (name.endsWith(".auto.tfvars") || name.endsWith(".auto.tfvars.json")) {
            return 2;
        }
        return name.startsWith("terraform.tfvars") ? 1 : 0;
    }

    /** The values of one variable file; mistakes are added to the diagnostics. */
    public static Map<String, Value> read(SourceFile file, List<Diagnostic> diagnostics) {
        return read(file, new Evaluator(Budget.start(Limits.RENDER)), diagnostics);
    }

    private static Map<String, Value> read(SourceFile file, Evaluator evaluator, List<Diagnostic> diagnostics) {
        Parsed<Body> parsed = HclParser.parse(file);
        BodyContent content = parsed.value().attributes();
        diagnostics.addAll(parsed.diagnostics());
        diagnostics.addAll(content.diagnostics());
        Map<String, Value> values = new LinkedHashMap<>();
        for (Attribute attribute : content.attributes().values()) {
            Evaluation evaluation = evaluator.evaluate(attribute.expression(), EvaluationContext.constant());
            diagnostics.addAll(evaluation.diagnostics());
            if (!evaluation.hasErrors()) {
                values.put(attribute.name(), evaluation.value());
            }
        }
        return values;
    }
}
