package org.slipway.parameters.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.syntax.Attribute;
import org.slipway.hcl.syntax.Block;
import org.slipway.hcl.syntax.NativeBody;

/**
 * Folds override files into the other files of a directory (spec/dynamic-parameters 1.2). An argument of an override
 * replaces that of the same block; nested blocks of a type replace all of that type, written out or dynamic.
 */
final class Overrides {

    private static final String DYNAMIC = "dynamic";

    private Overrides() {}

    static boolean isOverride(String fileName) {
        String stem = fileName.replaceAll("\\.tf(\\.json)?$", "");
        return stem.equals("override") || stem.endsWith("_override");
    }

    /** Applies overrides one after another. If one cannot be applied, none is, and a warning says why. */
    static List<NativeBody> apply(
            List<NativeBody> primaries, List<NativeBody> overrides, List<Diagnostic> diagnostics) {
        List<NativeBody> merged = new ArrayList<>(primaries);
        for (NativeBody override : overrides) {
            for (Block block : override.blocks()) {
                boolean found = block.type().equals("locals")
                        ? mergeLocals(merged, (NativeBody) block.body())
                        : mergeBlock(merged, block);
                if (!found && !block.type().equals("terraform")) {
                    diagnostics.add(Diagnostic.warning(
                            "Overrides not applied",
                            "This " + block.type() + " block overrides nothing: there is no such block in the other"
                                    + " files. The template is used without its override files.",
                            block.headerRange()));
                    return primaries;
                }
            }
        }
        return merged;
    }

    private static boolean mergeBlock(List<NativeBody> bodies, Block override) {
        for (int i = 0; i < bodies.size(); i++) {
            NativeBody body = bodies.get(i);
            for (int j = 0; j < body.blocks().size(); j++) {
                Block primary = body.blocks().get(j);
                if (isSame(primary, override)) {
                    List<Block> blocks = new ArrayList<>(body.blocks());
                    blocks.set(j, primary.withBody(merge((NativeBody) primary.body(), (NativeBody) override.body())));
                    bodies.set(i, withBlocks(body, blocks));
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isSame(Block left, Block right) {
        return left.type().equals(right.type()) && labels(left).equals(labels(right));
    }

    private static List<String> labels(Block block) {
        return block.labels().stream().map(Block.Label::text).toList();
    }

    private static NativeBody withBlocks(NativeBody body, List<Block> blocks) {
        return new NativeBody(body.arguments(), blocks, body.range(), body.missingItemRange());
    }

    private static NativeBody merge(NativeBody primary, NativeBody override) {
        Map<String, Attribute> arguments = new LinkedHashMap<>(primary.arguments());
        arguments.putAll(override.arguments());
        Set<String> replaced = new HashSet<>();
        override.blocks().forEach(block -> replaced.add(nestedType(block)));
        List<Block> blocks = new ArrayList<>(primary.blocks());
        blocks.removeIf(block -> replaced.contains(nestedType(block)));
        blocks.addAll(override.blocks());
        return new NativeBody(arguments, blocks, primary.range(), primary.missingItemRange());
    }

    private static String nestedType(Block block) {
        return block.type().equals(DYNAMIC) && !block.labels().isEmpty() ? block.label(0) : block.type();
    }

    /** Each local is overridden on its own, in whichever block it is. */
    private static boolean mergeLocals(List<NativeBody> bodies, NativeBody override) {
        for (Attribute local : override.arguments().values()) {
            if (!replaceLocal(bodies, local)) {
                return false;
            }
        }
        return true;
    }

    private static boolean replaceLocal(List<NativeBody> bodies, Attribute local) {
        for (int i = 0; i < bodies.size(); i++) {
            List<Block> blocks = new ArrayList<>(bodies.get(i).blocks());
            for (int j = 0; j < blocks.size(); j++) {
                Block block = blocks.get(j);
                if (!block.type().equals("locals") || !(block.body() instanceof NativeBody body)) {
                    continue;
                }
                if (body.arguments().containsKey(local.name())) {
                    NativeBody single = new NativeBody(
                            Map.of(local.name(), local), List.of(), body.range(), body.missingItemRange());
                    blocks.set(j, block.withBody(merge(body, single)));
                    bodies.set(i, withBlocks(bodies.get(i), blocks));
                    return true;
                }
            }
        }
        return false;
    }
}
