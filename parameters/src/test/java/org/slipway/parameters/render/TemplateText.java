package org.slipway.parameters.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.slipway.hcl.json.JsonException;
import org.slipway.parameters.Cases;
import org.slipway.parameters.Owner;

/**
 * A whole template and what it is rendered for as one text, so that a fuzzer can change any part of it: a line
 * {@code === path} begins a file. {@code plan.json} is the plan, and {@code inputs} has lines {@code name=value}.
 */
record TemplateText(TemplateFiles files, RenderRequest request) {

    private static final String MARK = "=== ";
    private static final String PLAN = "plan.json";
    private static final String INPUTS = "inputs";

    /** Reads a text. Files that no template may have are left out, and so is a plan that is not JSON. */
    static TemplateText read(String text) {
        Map<String, StringBuilder> parts = new LinkedHashMap<>();
        StringBuilder part = parts.computeIfAbsent("main.tf", path -> new StringBuilder());
        for (String line : text.split("\n", -1)) {
            if (line.startsWith(MARK)) {
                part = parts.computeIfAbsent(line.substring(MARK.length()), path -> new StringBuilder());
            } else {
                part.append(line).append('\n');
            }
        }
        PlanData plan = plan(parts.getOrDefault(PLAN, new StringBuilder()).toString());
        Map<String, String> inputs = new HashMap<>();
        parts.getOrDefault(INPUTS, new StringBuilder())
                .toString()
                .lines()
                .filter(line -> line.indexOf('=') > 0)
                .forEach(line ->
                        inputs.put(line.substring(0, line.indexOf('=')), line.substring(line.indexOf('=') + 1)));
        return new TemplateText(
                files(parts), RenderRequest.of(inputs, Owner.NONE).withPlan(plan));
    }

    private static TemplateFiles files(Map<String, StringBuilder> parts) {
        Map<String, byte[]> files = new HashMap<>();
        parts.forEach((path, content) -> {
            if (!path.startsWith("/")
                    && TemplatePaths.resolve("", path)
                            .filter(inside -> !inside.isEmpty())
                            .isPresent()) {
                files.put(path, content.toString().getBytes(StandardCharsets.UTF_8));
            }
        });
        return TemplateFiles.of(files);
    }

    private static PlanData plan(String json) {
        try {
            return PlanData.read(json);
        } catch (JsonException invalid) {
            return PlanData.NONE;
        }
    }

    /** A template of the cases as such a text. */
    static String of(String directory) {
        TemplateFiles files = Cases.files(directory);
        String text = files.paths().stream()
                .map(path ->
                        MARK + path + "\n" + new String(files.read(path).orElseThrow(), StandardCharsets.UTF_8) + "\n")
                .collect(Collectors.joining());
        return text + MARK + INPUTS + "\nRegion=eu\nuse_github=true\nProject=small\nCompute=micro\n";
    }

    /** The names of all templates of the cases. */
    static List<String> directories() throws IOException {
        try (var paths = Files.list(Cases.directory("."))) {
            return paths.map(Path::getFileName).map(Path::toString).sorted().toList();
        }
    }
}
