package org.slipway.parameters.render;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.eval.Budget;
import org.slipway.hcl.eval.Evaluation;
import org.slipway.hcl.eval.Limits;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.FormType;
import org.slipway.parameters.Parameter;
import org.slipway.parameters.Preset;
import org.slipway.parameters.RenderResult;
import org.slipway.parameters.TemplateVariable;
import org.slipway.parameters.WorkspaceTags;
import org.slipway.parameters.rules.ParameterJudge;

/**
 * Renders a template (spec/dynamic-parameters 1). Every render stands alone and is bounded in time and memory; templates can
 * be shared by any number of them.
 */
public final class DynamicRenderer {

    private DynamicRenderer() {}

    /** Renders with the usual limits. */
    public static RenderResult render(Template template, RenderRequest request) {
        return render(template, request, Limits.RENDER);
    }

    /** What the template is for the request. Never throws because of what the template or the request says. */
    public static RenderResult render(Template template, RenderRequest request, Limits limits) {
        return render(template, request, Budget.start(limits));
    }

    private static RenderResult render(Template template, RenderRequest request, Budget budget) {
        Session session = new Session(template, request, budget);
        try {
            return extract(session, template);
        } catch (RuntimeException | StackOverflowError failure) {
            // A mistake of this renderer must cost one answer, not the server.
            List<Diagnostic> diagnostics = new ArrayList<>(session.diagnostics());
            diagnostics.add(Diagnostic.error(
                    "Unable to render the template",
                    "The renderer failed: " + failure.getClass().getSimpleName()
                            + (failure.getMessage() == null ? "" : ": " + failure.getMessage()),
                    null));
            return new RenderResult(
                    List.of(), List.of(), new WorkspaceTags(Map.of(), List.of()), List.of(), List.of(), diagnostics);
        }
    }

    private static RenderResult extract(Session session, Template template) {
        Map<String, Lazy> given = new LinkedHashMap<>();
        template.variableValues().forEach((name, value) -> given.put(name, constant(session, name, value)));
        session.request().variables().forEach((name, value) -> given.put(name, constant(session, name, value)));
        Module root = new Module(session, template.module(""), "", "", name -> Optional.ofNullable(given.get(name)));
        List<Module> modules = new ArrayList<>();
        root.walk(modules);

        List<Parameter> parameters = new ArrayList<>();
        List<Preset> presets = new ArrayList<>();
        TagExtractor tags = new TagExtractor(session);
        SecretExtractor secrets = new SecretExtractor(session);
        for (Module module : modules) {
            for (BlockGroup group : module.data()) {
                switch (group.type()) {
                    case "coder_parameter" ->
                        group.instances().forEach(instance -> ParameterExtractor.extract(instance)
                                .ifPresent(parameters::add));
                    case "coder_workspace_preset" ->
                        group.instances().forEach(instance -> PresetExtractor.extract(instance)
                                .ifPresent(presets::add));
                    case "coder_workspace_tags" -> group.instances().forEach(tags::add);
                    case "coder_secret" -> secrets.add(module.address(), group);
                    default -> {
                        // Other data sources matter only where something refers to them.
                    }
                }
            }
        }
        reportDuplicates(session, parameters);
        parameters.sort(Parameter.FORM_ORDER);
        List<TemplateVariable> variables = template.module("").variables().values().stream()
                .map(definition -> VariableDeclaration.of(session, definition).describe())
                .toList();
        List<Preset> judged = judge(presets, parameters);
        return new RenderResult(
                parameters, judged, tags.tags(), variables, secrets.requirements(), session.diagnostics());
    }

    private static Lazy constant(Session session, String name, Value value) {
        return new Lazy(session, "var." + name, () -> new Evaluation(value, List.of()));
    }

    private static void reportDuplicates(Session session, List<Parameter> parameters) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        parameters.forEach(parameter -> counts.merge(parameter.name(), 1, Integer::sum));
        counts.forEach((name, count) -> {
            if (count > 1) {
                session.report(Diagnostic.error(
                        "Parameter names must be unique",
                        "The template has " + count + " parameters with the name \"" + name + "\".",
                        null));
            }
        });
    }

    /** Judges each preset by the parameters as rendered now, in the order of names. */
    private static List<Preset> judge(List<Preset> presets, List<Parameter> parameters) {
        Map<String, Parameter> byName = new LinkedHashMap<>();
        parameters.forEach(parameter -> byName.put(parameter.name(), parameter));
        List<Preset> judged = new ArrayList<>();
        String earlierDefault = null;
        for (Preset preset :
                presets.stream().sorted(Comparator.comparing(Preset::name)).toList()) {
            List<Diagnostic> problems = new ArrayList<>();
            preset.parameters().forEach((name, value) -> Optional.ofNullable(byName.get(name))
                    .filter(parameter -> parameter.formType() != FormType.ERROR)
                    .flatMap(parameter -> ParameterJudge.judge(parameter, Optional.of(value)))
                    .ifPresent(problems::add));
            if (preset.isDefault() && earlierDefault != null) {
                problems.add(Diagnostic.error(
                        "Multiple default presets",
                        "Only one preset can be marked as default. \"" + earlierDefault
                                + "\" is already marked as default.",
                        null));
            } else if (preset.isDefault()) {
                earlierDefault = preset.name();
            }
            judged.add(preset.with(problems));
        }
        return judged;
    }

    /**
     * Checks presets as the import of a template does (spec/dynamic-parameters 1.7): with the values of a preset as inputs
     * the template must render without errors, and the parameters that the preset names must exist then.
     *
     * <p>All presets together have the limits of one render.
     *
     * @param result what {@link #render} gave for the request
     * @return the result, with what is wrong added to its presets
     */
    public static RenderResult validatePresets(Template template, RenderRequest request, RenderResult result) {
        Budget budget = Budget.start(Limits.RENDER);
        List<Preset> presets = result.presets().stream()
                .map(preset -> validated(template, request, result, preset, budget))
                .toList();
        return new RenderResult(
                result.parameters(),
                presets,
                result.tags(),
                result.variables(),
                result.secrets(),
                result.diagnostics());
    }

    private static Preset validated(
            Template template, RenderRequest request, RenderResult result, Preset preset, Budget budget) {
        boolean undefined = preset.parameters().keySet().stream()
                .anyMatch(name -> result.parameter(name).isEmpty());
        if (preset.hasErrors() || !preset.wantsPrebuilds() && !undefined) {
            return preset;
        }
        RenderResult render = render(template, request.withInputs(preset.parameters()), budget);
        List<Diagnostic> problems = new ArrayList<>();
        preset.parameters().keySet().stream()
                .filter(name -> render.parameter(name).isEmpty())
                .forEach(name -> problems.add(Diagnostic.error(
                        "Undefined Parameter",
                        "Preset parameter \"" + name + "\" is not defined by the template.",
                        null)));
        if (preset.wantsPrebuilds()) {
            render.diagnostics().stream().filter(Diagnostic::isError).forEach(problems::add);
            render.parameters().forEach(parameter -> parameter.diagnostics().stream()
                    .filter(Diagnostic::isError)
                    .forEach(diagnostic -> problems.add(new Diagnostic(
                            diagnostic.severity(),
                            "Parameter " + parameter.name() + ": " + diagnostic.summary(),
                            diagnostic.detail(),
                            diagnostic.range(),
                            diagnostic.kind()))));
        }
        return preset.with(problems);
    }
}
