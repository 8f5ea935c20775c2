package org.slipway.hcl.syntax;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.hcl.SourceRange;
import org.slipway.hcl.value.Value;

/**
 * A variable's name and fixed steps from its value to a part of it.
 *
 * @param root the name of the variable
 * @param rootRange where the name stands
 */
public record Traversal(String root, SourceRange rootRange, List<Step> steps) {

    /** One step down into a value. */
    public sealed interface Step {
        SourceRange range();
    }

    /** {@code .name} */
    public record Attribute(String name, SourceRange range) implements Step {
        @Override
        public String toString() {
            return "." + name;
        }
    }

    /** {@code [0]}, {@code ["key"]} or the older {@code .0}; the key is a known number or string. */
    public record Element(Value key, SourceRange range) implements Step {
        @Override
        public String toString() {
            return "[" + key + "]";
        }
    }

    public Traversal {
        steps = List.copyOf(steps);
    }

    /** The whole of it. */
    public SourceRange range() {
        return steps.isEmpty()
                ? rootRange
                : rootRange.to(steps.get(steps.size() - 1).range());
    }

    /**
     * The name at a place, where the root has place 0: {@code attribute(1)} of {@code var.name} is {@code name}.
     *
     * @return empty if the traversal is shorter, or has an element step there
     */
    public Optional<String> attribute(int place) {
        if (place == 0) {
            return Optional.of(root);
        }
        boolean named = place <= steps.size() && steps.get(place - 1) instanceof Attribute;
        return named ? Optional.of(((Attribute) steps.get(place - 1)).name()) : Optional.empty();
    }

    /** The traversal with further steps. */
    public Traversal then(List<Step> further) {
        List<Step> all = new ArrayList<>(steps);
        all.addAll(further);
        return new Traversal(root, rootRange, all);
    }

    /** As it would be written. */
    @Override
    public String toString() {
        return root + steps.stream().map(Step::toString).collect(Collectors.joining());
    }
}
