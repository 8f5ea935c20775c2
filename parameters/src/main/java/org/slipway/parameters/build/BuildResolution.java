package org.slipway.parameters.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.hcl.Diagnostic;
import org.slipway.parameters.Transition;
import org.slipway.parameters.build.BuildOutcome.ParameterError;

/**
 * Resolves the parameters of a build (spec/platform 5.4, dynamic flow). The order of the rules is the specification. Stop
 * and delete builds are never refused here: a workspace that no longer fits its template must still be stoppable.
 */
public final class BuildResolution {

    private static final List<BuildRule> RULES = List.of(
            new CollectValues(),
            new RenderPreviousValues(),
            new DropStaleEphemerals(),
            new RenderAllValues(),
            new ImmutablesStay(),
            new NumbersStayMonotonic(),
            new ParametersHaveNoErrors(),
            new FreezeDefaults(),
            new PruneUnknownValues());

    private BuildResolution() {}

    /** Applies all rules. Renders the template twice. */
    public static BuildOutcome resolve(BuildRequest request, TemplateRender template) {
        Resolving resolving = new Resolving(request, template);
        for (BuildRule rule : RULES) {
            if (!rule.apply(resolving)) {
                break;
            }
        }
        boolean failed = resolving.render.hasErrors() || !resolving.errors.isEmpty();
        return failed && request.transition() == Transition.START ? refused(resolving) : resolved(resolving);
    }

    private static BuildOutcome resolved(Resolving resolving) {
        SortedMap<String, String> values = new TreeMap<>();
        resolving.values.forEach((name, sourced) -> values.put(name, sourced.value()));
        return new BuildOutcome.Resolved(values, resolving.render);
    }

    private static BuildOutcome refused(Resolving resolving) {
        List<Diagnostic> topLevel = resolving.render.diagnostics().stream()
                .filter(Diagnostic::isError)
                .toList();
        List<ParameterError> validations = new ArrayList<>();
        for (Map.Entry<String, List<Diagnostic>> entry : resolving.errors.entrySet()) {
            validations.add(new ParameterError(entry.getKey(), detail(entry.getValue())));
        }
        return new BuildOutcome.Refused(validations, topLevel);
    }

    /** The text for several diagnostics of one subject: the first error, and how many there are besides. */
    static String detail(List<Diagnostic> diagnostics) {
        Diagnostic first = diagnostics.get(0);
        String text = first.detail().isEmpty() ? first.summary() : first.summary() + "; " + first.detail();
        int others = diagnostics.size() - 1;
        return others == 0 ? text : text + ", and " + others + " other diagnostic(s)";
    }
}
