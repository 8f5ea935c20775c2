package org.slipway.parameters.render;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.parameters.SecretRequirement;

/** Collects the requirements of {@code coder_secret} blocks. */
final class SecretExtractor {

    private final Session session;
    private final List<SecretRequirement> requirements = new ArrayList<>();
    private final Set<String> labels = new HashSet<>();
    private final Set<String> duplicates = new LinkedHashSet<>();

    SecretExtractor(Session session) {
        this.session = session;
    }

    /**
     * Adds all instances of one block.
     *
     * @param scope the module that the block is in: equal labels in different modules are different blocks
     */
    void add(String scope, BlockGroup group) {
        boolean first = true;
        for (BlockInstance instance : group.instances()) {
            Optional<SecretRequirement> requirement = extract(instance);
            if (requirement.isEmpty()) {
                continue;
            }
            requirements.add(requirement.get());
            String label = instance.definition().name();
            if (first && !labels.add(scope + "|" + label)) {
                duplicates.add(label);
            }
            first = false;
        }
    }

    private Optional<SecretRequirement> extract(BlockInstance instance) {
        BlockReader reader = BlockReader.of(instance);
        List<Diagnostic> problems = new ArrayList<>();
        if (!reader.has("help_message")) {
            problems.add(Diagnostic.error(
                    "Missing \"help_message\" attribute",
                    "The secret " + instance.address() + " needs a help_message.",
                    reader.range()));
        }
        String help = text(reader, "help_message", problems);
        String env = text(reader, "env", problems);
        String file = text(reader, "file", problems);
        if (problems.isEmpty() && env.isEmpty() == file.isEmpty()) {
            problems.add(Diagnostic.error(
                    "Invalid secret",
                    "Exactly one of \"env\" or \"file\" must be set for " + instance.address() + ".",
                    reader.range()));
        }
        problems.forEach(session::report);
        return problems.isEmpty() ? Optional.of(new SecretRequirement(env, file, help)) : Optional.empty();
    }

    private static String text(BlockReader reader, String name, List<Diagnostic> problems) {
        Optional<Evaluation> evaluation = reader.evaluation(name);
        return evaluation.isEmpty() ? "" : reader.strictText(name, problems).orElse("");
    }

    List<SecretRequirement> requirements() {
        duplicates.forEach(label -> session.report(Diagnostic.error(
                "Duplicate secret", "There are duplicate coder_secret blocks with name \"" + label + "\".", null)));
        return requirements;
    }
}
