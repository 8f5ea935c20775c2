package org.slipway.parameters.build;

import java.util.List;
import java.util.SortedMap;
import org.slipway.hcl.Diagnostic;
import org.slipway.parameters.RenderResult;

/** What becomes of the parameters of a build. */
public sealed interface BuildOutcome {

    /**
     * The build may go on.
     *
     * @param values the values to store with the build
     * @param render the template as rendered with them, for tags and presets
     */
    record Resolved(SortedMap<String, String> values, RenderResult render) implements BuildOutcome {}

    /**
     * The build is refused: HTTP 400.
     *
     * @param validations one entry for each parameter with an error, sorted by name
     * @param diagnostics errors of the template as a whole
     */
    record Refused(List<ParameterError> validations, List<Diagnostic> diagnostics) implements BuildOutcome {

        /** The message of the answer. */
        public static final String MESSAGE = "Unable to validate parameters";

        public Refused {
            validations = List.copyOf(validations);
            diagnostics = List.copyOf(diagnostics);
        }
    }

    /** What is wrong with one parameter: its name, and the text of the first error with a count of further ones. */
    record ParameterError(String field, String detail) {}
}
