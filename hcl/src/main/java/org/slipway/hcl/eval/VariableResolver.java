package org.slipway.hcl.eval;

import java.util.List;
import java.util.Optional;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.syntax.Traversal;
import org.slipway.hcl.value.Value;

/**
 * Finds what references mean when a map of variables does not say it, for example by evaluating what they refer to only
 * then, or by looking up {@code data.type.name} without making a value of all data.
 */
@FunctionalInterface
public interface VariableResolver {

    /** Knows nothing. */
    VariableResolver NONE = traversal -> Optional.empty();

    /** @return empty if this resolver does not know the root of the traversal */
    Optional<Resolution> resolve(Traversal traversal);

    /**
     * A value for the beginning of a traversal.
     *
     * @param value the value; unknown if there are errors
     * @param steps how many steps after the root lead to it; the evaluator takes the others
     * @param diagnostics errors that the reference itself is guilty of, with their ranges; {@code try} and {@code can}
     *     see them
     */
    record Resolution(Value value, int steps, List<Diagnostic> diagnostics) {

        public Resolution {
            diagnostics = List.copyOf(diagnostics);
        }

        /** A value without errors. */
        public static Resolution of(Value value, int steps) {
            return new Resolution(value, steps, List.of());
        }
    }
}
