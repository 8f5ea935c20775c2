package org.slipway.parameters.build;

import java.util.Map;
import java.util.Objects;
import org.slipway.parameters.Transition;

/**
 * The values that a build starts from, by parameter name.
 *
 * @param firstBuild whether the workspace has no earlier build
 * @param previous values of the previous build
 * @param requested values in the request
 * @param preset values of the chosen preset
 */
public record BuildRequest(
        Transition transition,
        boolean firstBuild,
        Map<String, String> previous,
        Map<String, String> requested,
        Map<String, String> preset) {

    public BuildRequest {
        Objects.requireNonNull(transition);
        previous = Map.copyOf(previous);
        requested = Map.copyOf(requested);
        preset = Map.copyOf(preset);
    }
}
