package org.slipway.templates;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slipway.hcl.Diagnostic;
import org.slipway.parameters.Preset;
import org.slipway.parameters.RenderResult;
import org.slipway.parameters.render.DynamicRenderer;
import org.slipway.parameters.render.RenderRequest;
import org.slipway.parameters.render.Template;

/**
 * What is wrong with presets when a version is imported. A value that does not fit the form as it first shows may well fit
 * the form that the preset itself makes: options may depend on another of its values. So a preset that seems wrong is
 * judged once more, by a render with its own values.
 */
final class PresetCheck {

    /** All presets together. */
    private static final Duration LONGEST = Duration.ofSeconds(4);

    private PresetCheck() {}

    static List<Diagnostic> problems(Template template, RenderRequest request, RenderResult result) {
        long end = System.nanoTime() + LONGEST.toNanos();
        List<Diagnostic> problems = new ArrayList<>();
        for (Preset preset : result.presets()) {
            if (!preset.hasErrors()) {
                continue;
            }
            if (System.nanoTime() > end) {
                problems.add(Diagnostic.error(
                        "The presets take too long to check",
                        "Preset \"" + preset.name() + "\" and those after it were not checked.",
                        null));
                return problems;
            }
            problems(template, request.withInputs(preset.parameters()), preset).stream()
                    .map(diagnostic -> of(preset, diagnostic))
                    .forEach(problems::add);
        }
        return problems;
    }

    private static List<Diagnostic> problems(Template template, RenderRequest own, Preset preset) {
        RenderResult render = DynamicRenderer.render(template, own);
        return DynamicRenderer.validatePresets(template, own, render).presets().stream()
                .filter(again -> again.name().equals(preset.name()))
                .findFirst()
                .map(Preset::diagnostics)
                .orElse(preset.diagnostics());
    }

    private static Diagnostic of(Preset preset, Diagnostic diagnostic) {
        return new Diagnostic(
                diagnostic.severity(),
                "Preset \"" + preset.name() + "\": " + diagnostic.summary(),
                diagnostic.detail(),
                diagnostic.range(),
                diagnostic.kind());
    }
}
