package org.slipway.parameters.build;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.hcl.Diagnostic;
import org.slipway.parameters.Transition;
import org.slipway.parameters.build.BuildOutcome.ParameterError;
import org.slipway.parameters.stored.StaticRenderer;
import org.slipway.parameters.stored.StoredParameter;

/**
 * Resolves the parameters of a build (spec/platform 5.4). The order of the rules is the specification. Stop and delete
 * builds are never refused here: a workspace that no longer fits its template must still be stoppable.
 */
public final class BuildResolution {

    private static final List<BuildRule> DYNAMIC = List.of(
            new CollectValues(),
            new RenderPreviousValues(),
            new DropStaleEphemerals(),
            new RenderAllValues(),
            new ImmutablesStay(),
            new NumbersStayMonotonic(),
            new ParametersHaveNoErrors(),
            new FreezeDefaults(),
            new PruneUnknownValues());

    /** The parameters do not depend on values, so one render before ephemeral values are dropped is as good as another. */
    private static final List<BuildRule> CLASSIC = List.of(
            new CollectValues(),
            new RenderAllValues(),
            new DropStaleEphemerals(),
            new RenderAllValues(),
            new ImmutablesStay(),
            new NumbersStayMonotonic(),
            new ParametersHaveNoErrors(),
            new FreezeDefaults(),
            new PruneUnknownValues());

    private BuildResolution() {}

    /** The dynamic flow: the form follows from the values. Renders the template twice. */
    public static BuildOutcome resolve(BuildRequest request, TemplateRender template) {
        return resolve(DYNAMIC, request, template);
    }

    /**
     * The classic flow: each declared parameter for itself, as it was stored when the version was imported. Unlike the
     * flow of the same name elsewhere it tells all that is wrong at once, not the first thing.
     */
    public static BuildOutcome resolveClassic(BuildRequest request, List<StoredParameter> declared) {
        return resolve(CLASSIC, request, new StaticRenderer(declared)::render);
    }

    private static BuildOutcome resolve(List<BuildRule> rules, BuildRequest request, TemplateRender template) {
        Resolving resolving = new Resolving(request, template);
        for (BuildRule rule : rules) {
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
