package org.slipway.parameters.render;

import java.util.List;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.eval.VariableResolver.Resolution;
import org.slipway.hcl.syntax.Traversal;
import org.slipway.hcl.value.Value;

/** Makes resolutions for references that lead nowhere. */
final class References {

    private References() {}

    static Resolution error(Traversal traversal, String summary, String detail, String kind) {
        Diagnostic diagnostic =
                Diagnostic.error(summary, detail, traversal.range()).ofKind(kind);
        return new Resolution(Value.DYNAMIC, traversal.steps().size(), List.of(diagnostic));
    }

    /** Something that is not declared anywhere in the module. */
    static Resolution undeclared(Traversal traversal, String what) {
        return error(
                traversal,
                "Reference to undeclared " + what,
                "No " + what + " is declared for " + traversal + ".",
                null);
    }

    /** Something that only a provider could say: an error, not an unknown, so that {@code try} and {@code can} see it. */
    static Resolution afterPlan(Traversal traversal, String attribute) {
        return error(
                traversal,
                "Unsupported attribute",
                "The attribute \"" + attribute
                        + "\" is not set in the template and not recorded in its plan; its value is"
                        + " known only after the plan.",
                Diagnostic.UNSUPPORTED_ATTRIBUTE);
    }
}
