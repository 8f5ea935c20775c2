package org.slipway.parameters.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.eval.EvaluationContext;
import org.slipway.hcl.syntax.Body;
import org.slipway.hcl.value.Conversion;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.Preset;

/** Makes a preset of a {@code coder_workspace_preset} block. */
final class PresetExtractor {

    private static final int MAX_DESCRIPTION = 128;
    private static final long MIN_TTL = 3_600;
    private static final long MAX_TTL = 31_536_000;

    private final BlockInstance instance;
    private final Session session;
    private final BlockReader reader;
    private final List<Diagnostic> problems = new ArrayList<>();

    private PresetExtractor(BlockInstance instance) {
        this.instance = instance;
        this.session = instance.session();
        this.reader = BlockReader.of(instance);
    }

    /** The preset; empty if it has no name, which is reported to the session. */
    static Optional<Preset> extract(BlockInstance instance) {
        return new PresetExtractor(instance).extract();
    }

    private Optional<Preset> extract() {
        List<Diagnostic> unnamed = new ArrayList<>();
        Optional<String> name = reader.strictText("name", unnamed);
        if (name.isEmpty()) {
            unnamed.forEach(session::report);
            if (!reader.has("name")) {
                session.report(Diagnostic.error(
                        "Missing \"name\" attribute",
                        "The preset " + instance.address() + " needs a name.",
                        reader.range()));
            }
            return Optional.empty();
        }
        if (name.get().isBlank()) {
            problem("Invalid preset", "The name of a preset must not be empty.", "name");
        }
        String description = reader.text("description").orElse("");
        if (description.codePointCount(0, description.length()) > MAX_DESCRIPTION) {
            problem(
                    "Invalid preset",
                    "The description of a preset may have up to " + MAX_DESCRIPTION + " characters.",
                    "description");
        }
        return Optional.of(new Preset(
                name.get(),
                description,
                reader.text("icon").orElse(""),
                parameters(),
                reader.flag("default", false),
                prebuilds(),
                problems));
    }

    private void problem(String summary, String detail, String attribute) {
        problems.add(Diagnostic.error(summary, detail, reader.range(attribute)));
    }

    private Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        Optional<Evaluation> evaluation = reader.evaluation("parameters");
        if (evaluation.isEmpty() || evaluation.get().value().isNull()) {
            return parameters;
        }
        Value given = evaluation.get().value().unmarked();
        if (!given.hasContent() || given.shape() != Value.Shape.MAPPING) {
            problem(
                    "Invalid \"parameters\" attribute",
                    "A map of parameter names to values is required.",
                    "parameters");
            return parameters;
        }
        given.entries().forEach((name, value) -> {
            Optional<Value> text = value.hasContent() && value.type().isPrimitive()
                    ? Conversion.tryConvert(value.unmarked(), Type.STRING)
                    : Optional.empty();
            if (text.isPresent()) {
                parameters.put(name, text.get().asString());
            } else {
                problem(
                        "Invalid preset parameter",
                        "The value for \"" + name + "\" is not a known text.",
                        "parameters");
            }
        });
        return parameters;
    }

    private Optional<Preset.Prebuilds> prebuilds() {
        List<NestedBlocks.Nested> blocks =
                nested(instance.definition().block().body(), "prebuilds", instance.context());
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        NestedBlocks.Nested block = blocks.get(0);
        BlockReader prebuilds = BlockReader.of(session, block);
        Long instances = prebuilds.wholeNumber("instances", problems);
        if (instances == null && !prebuilds.has("instances") || instances != null && instances < 0) {
            problems.add(Diagnostic.error(
                    "Invalid prebuilds", "The number of instances must be 0 or more.", prebuilds.range("instances")));
        }
        String timezone = "";
        List<Preset.Schedule> schedules = new ArrayList<>();
        for (NestedBlocks.Nested scheduling : nested(block.block().body(), "scheduling", block.context())) {
            timezone = BlockReader.of(session, scheduling).text("timezone").orElse("");
            for (NestedBlocks.Nested schedule : nested(scheduling.block().body(), "schedule", scheduling.context())) {
                BlockReader row = BlockReader.of(session, schedule);
                Long count = row.wholeNumber("instances", problems);
                schedules.add(new Preset.Schedule(row.text("cron").orElse(""), size(count)));
            }
        }
        problems.addAll(Schedules.check(timezone, schedules, prebuilds.range()));
        return Optional.of(new Preset.Prebuilds(size(instances), ttl(block), timezone, schedules));
    }

    private static int size(Long count) {
        return count == null ? 0 : (int) Math.max(0, Math.min(count, Integer.MAX_VALUE));
    }

    private long ttl(NestedBlocks.Nested prebuilds) {
        for (NestedBlocks.Nested policy : nested(prebuilds.block().body(), "expiration_policy", prebuilds.context())) {
            BlockReader reader = BlockReader.of(session, policy);
            Long ttl = reader.wholeNumber("ttl", problems);
            if (ttl != null && ttl != 0 && (ttl < MIN_TTL || ttl > MAX_TTL)) {
                problems.add(Diagnostic.error(
                        "Invalid expiration policy",
                        "The ttl must be 0 or from " + MIN_TTL + " to " + MAX_TTL + " seconds.",
                        reader.range("ttl")));
            }
            return ttl == null ? 0 : ttl;
        }
        return 0;
    }

    private List<NestedBlocks.Nested> nested(Body body, String type, EvaluationContext context) {
        return NestedBlocks.of(session, body, type, context, problems);
    }
}
