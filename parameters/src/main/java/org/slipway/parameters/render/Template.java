package org.slipway.parameters.render;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.json.JsonException;
import org.slipway.hcl.json.JsonValues;
import org.slipway.hcl.value.Value;

/**
 * A template, parsed. Immutable as far as anyone can see, so that all renders of a version can share one: modules are
 * parsed when a render first needs them.
 */
public final class Template {

    private static final String MODULE_INDEX = ".terraform/modules/modules.json";

    /** Roughly what a parsed byte takes in memory besides itself. */
    private static final int PARSED_FACTOR = 12;

    private final TemplateFiles files;
    private final Map<String, Value> variableValues;
    private final Map<String, String> cachedModules;
    private final List<Diagnostic> diagnostics;
    private final Map<String, ModuleSource> modules = new ConcurrentHashMap<>();
    private final Map<String, PlanData> plans = new ConcurrentHashMap<>();

    private Template(
            TemplateFiles files,
            Map<String, Value> variableValues,
            Map<String, String> cachedModules,
            List<Diagnostic> diagnostics) {
        this.files = files;
        this.variableValues = variableValues;
        this.cachedModules = cachedModules;
        this.diagnostics = diagnostics;
    }

    /** Parses a template. What is wrong with it comes with each render. */
    public static Template load(TemplateFiles files) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Map<String, Value> values = VariableFiles.readAll(files, diagnostics);
        Map<String, String> index = readIndex(files, diagnostics);
        Template template = new Template(files, Map.copyOf(values), Map.copyOf(index), diagnostics);
        diagnostics.addAll(template.module("").diagnostics());
        return template;
    }

    /** The directories of the modules that Terraform once fetched, by their path of module names. */
    private static Map<String, String> readIndex(TemplateFiles files, List<Diagnostic> diagnostics) {
        Map<String, String> directories = new HashMap<>();
        Optional<byte[]> content = files.read(MODULE_INDEX);
        if (content.isEmpty()) {
            return directories;
        }
        try {
            Value index = JsonValues.decode(new String(content.get(), StandardCharsets.UTF_8));
            for (Value entry : Json.list(index, "Modules")) {
                String directory = Json.text(entry, "Dir");
                TemplatePaths.resolve("", directory).ifPresent(path -> directories.put(Json.text(entry, "Key"), path));
            }
        } catch (JsonException invalid) {
            diagnostics.add(Diagnostic.error(
                    "Unreadable module index",
                    MODULE_INDEX + " is not valid JSON: " + invalid.getMessage() + ".",
                    null));
        }
        return directories;
    }

    TemplateFiles files() {
        return files;
    }

    /** The content of a file of the template. */
    public Optional<byte[]> file(String path) {
        return files.read(path);
    }

    /**
     * The plan that is a file of the template, read once.
     *
     * @param path of the file; empty for no plan
     * @return empty if there is no such file
     * @throws JsonException if it is not JSON
     */
    public Optional<PlanData> plan(String path) throws JsonException {
        if (path.isEmpty()) {
            return Optional.of(PlanData.NONE);
        }
        Optional<byte[]> json = files.read(path);
        if (json.isEmpty()) {
            return Optional.empty();
        }
        PlanData known = plans.get(path);
        if (known == null) {
            known = PlanData.read(new String(json.get(), StandardCharsets.UTF_8));
            plans.put(path, known);
        }
        return Optional.of(known);
    }

    /** The values that variable files inside of the template give, by variable. */
    public Map<String, Value> variableValues() {
        return variableValues;
    }

    List<Diagnostic> diagnostics() {
        return diagnostics;
    }

    ModuleSource module(String directory) {
        return modules.computeIfAbsent(directory, path -> ModuleSource.read(files, path));
    }

    /**
     * Where the source of a module call is.
     *
     * @param callPath names of the calls from the root, with dots between them
     * @param callerDirectory where the calling module is
     * @return empty if the module is neither local nor cached
     */
    Optional<String> moduleDirectory(String callPath, String callerDirectory, String source) {
        Optional<String> directory = source.startsWith("./") || source.startsWith("../")
                ? TemplatePaths.resolve(callerDirectory, source)
                : Optional.ofNullable(cachedModules.get(callPath));
        return directory.filter(this::hasModule);
    }

    private boolean hasModule(String directory) {
        return modules.containsKey(directory)
                || files.paths().stream()
                        .anyMatch(path -> TemplatePaths.directory(path).equals(directory)
                                && (path.endsWith(".tf") || path.endsWith(".tf.json")));
    }

    /** An estimate of the bytes that this template takes in memory, for caches. */
    public long weight() {
        long sources = files.paths().stream()
                .filter(path -> path.endsWith(".tf") || path.endsWith(".json"))
                .mapToLong(path -> files.read(path).orElseThrow().length)
                .sum();
        return files.size() + PARSED_FACTOR * sources;
    }
}
