package org.slipway.parameters.render;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.Owner;
import org.slipway.parameters.Transition;

/**
 * What a template is rendered for.
 *
 * @param inputs value by parameter name
 * @param variables values of variables, over those of files and defaults
 * @param plan what data sources answered at import
 * @param transition the build that the values are for; decides {@code coder_workspace.me.start_count}
 * @param time what {@code timestamp()} gives; unknown if empty
 */
public record RenderRequest(
        Map<String, String> inputs,
        Owner owner,
        Map<String, Value> variables,
        PlanData plan,
        Transition transition,
        Optional<Instant> time) {

    public RenderRequest {
        inputs = Map.copyOf(inputs);
        Objects.requireNonNull(owner);
        variables = Map.copyOf(variables);
        Objects.requireNonNull(plan);
        Objects.requireNonNull(transition);
        Objects.requireNonNull(time);
    }

    /** A request with nothing but inputs and an owner. */
    public static RenderRequest of(Map<String, String> inputs, Owner owner) {
        return new RenderRequest(inputs, owner, Map.of(), PlanData.NONE, Transition.START, Optional.empty());
    }

    /** The same request with other inputs. */
    public RenderRequest withInputs(Map<String, String> other) {
        return new RenderRequest(other, owner, variables, plan, transition, time);
    }

    public RenderRequest withPlan(PlanData other) {
        return new RenderRequest(inputs, owner, variables, other, transition, time);
    }

    public RenderRequest withVariables(Map<String, Value> other) {
        return new RenderRequest(inputs, owner, other, plan, transition, time);
    }
}
