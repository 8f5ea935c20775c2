package org.slipway.parameters.render;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.SourceFile;
import org.slipway.hcl.syntax.Attribute;
import org.slipway.hcl.syntax.Block;
import org.slipway.hcl.syntax.Body;
import org.slipway.hcl.syntax.BodySchema;
import org.slipway.hcl.syntax.HclParser;
import org.slipway.hcl.syntax.NativeBody;
import org.slipway.hcl.syntax.Parsed;

/**
 * The parsed files of one directory, with overrides applied. Immutable, shared by all renders.
 *
 * @param directory relative to the template's root, empty for the root itself
 * @param data data blocks by {@code type.name}
 * @param resources resource blocks by {@code type.name}
 * @param diagnostics mistakes in the syntax
 */
record ModuleSource(
        String directory,
        Map<String, Definition> variables,
        Map<String, Attribute> locals,
        Map<String, Definition> data,
        Map<String, Definition> resources,
        Map<String, Definition> modules,
        Map<String, Attribute> outputs,
        List<Diagnostic> diagnostics) {

    private static final BodySchema SCHEMA = BodySchema.EMPTY
            .block("variable", "name")
            .block("locals")
            .block("data", "type", "name")
            .block("resource", "type", "name")
            .block("module", "name")
            .block("output", "name");

    /** Reads the files of a directory, without those of its subdirectories. */
    static ModuleSource read(TemplateFiles files, String directory) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        List<NativeBody> bodies = new ArrayList<>();
        List<NativeBody> overrides = new ArrayList<>();
        List<Block> jsonBlocks = new ArrayList<>();
        for (String path : files.paths()) {
            boolean inHere = TemplatePaths.directory(path).equals(directory);
            if (!inHere || !path.endsWith(".tf") && !path.endsWith(".tf.json")) {
                continue;
            }
            SourceFile file = SourceFile.decode(path, files.read(path).orElseThrow());
            Parsed<Body> parsed = HclParser.parse(file);
            diagnostics.addAll(parsed.diagnostics());
            boolean override = Overrides.isOverride(TemplatePaths.name(path));
            if (parsed.value() instanceof NativeBody body) {
                (override ? overrides : bodies).add(body);
            } else if (override) {
                diagnostics.add(Diagnostic.warning(
                        "Override file not applied",
                        "Overrides in the JSON syntax are not supported; " + path + " is left out.",
                        file.range(0, 0)));
            } else {
                jsonBlocks.addAll(parsed.value().partialContent(SCHEMA).blocks());
            }
        }
        List<Block> blocks = new ArrayList<>();
        for (NativeBody body : Overrides.apply(bodies, overrides, diagnostics)) {
            blocks.addAll(body.partialContent(SCHEMA).blocks());
        }
        blocks.addAll(jsonBlocks);
        return of(directory, blocks, diagnostics);
    }

    private static ModuleSource of(String directory, List<Block> blocks, List<Diagnostic> diagnostics) {
        Map<String, Attribute> locals = new LinkedHashMap<>();
        Map<String, Attribute> outputs = new LinkedHashMap<>();
        Map<String, Map<String, Definition>> byKind = new LinkedHashMap<>();
        for (Block block : blocks) {
            switch (block.type()) {
                case "locals" -> block.body().attributes().attributes().forEach(locals::putIfAbsent);
                case "output" -> {
                    Attribute value = Definition.of("", block).attributes().get("value");
                    if (value != null) {
                        outputs.putIfAbsent(block.label(0), value);
                    }
                }
                default -> define(block, byKind, diagnostics);
            }
        }
        return new ModuleSource(
                directory,
                byKind.getOrDefault("variable", Map.of()),
                locals,
                byKind.getOrDefault("data", Map.of()),
                byKind.getOrDefault("resource", Map.of()),
                byKind.getOrDefault("module", Map.of()),
                outputs,
                List.copyOf(diagnostics));
    }

    private static void define(Block block, Map<String, Map<String, Definition>> byKind, List<Diagnostic> diagnostics) {
        String key =
                String.join(".", block.labels().stream().map(Block.Label::text).toList());
        String prefix =
                block.type().equals("resource") ? "" : block.type().equals("variable") ? "var." : block.type() + ".";
        Definition definition = Definition.of(prefix + key, block);
        Definition earlier = byKind.computeIfAbsent(block.type(), kind -> new LinkedHashMap<>())
                .putIfAbsent(key, definition);
        if (earlier == null) {
            return;
        }
        if (block.type().equals("data") && block.label(0).startsWith("coder_")) {
            // Kept under a key of its own: what it declares is judged with the others, but no reference means it.
            byKind.get("data").put(key + "#" + byKind.get("data").size(), definition);
        }
        if (!block.type().equals("data") || !block.label(0).equals("coder_secret")) {
            diagnostics.add(Diagnostic.warning(
                    "Duplicate " + block.type() + " \"" + key + "\"",
                    "It was already declared at " + earlier.block().headerRange() + "; Terraform refuses that.",
                    block.headerRange()));
        }
    }
}
