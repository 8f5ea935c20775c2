package org.slipway.templates.page;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.hcl.Diagnostic;
import org.slipway.http.FormBody;
import org.slipway.parameters.RenderResult;
import org.slipway.templates.DynamicParameters;
import org.slipway.templates.TemplateOwners;
import org.slipway.templates.TemplateVersions.StoredPreset;
import org.slipway.templates.store.TemplateVersion;

/** Renders the form of a version for what somebody has entered. */
@Dependent
public class FormPreviews {

    private static final String NO_OWNER =
            "There is no member with this name, or none that you may see. The form is shown for you.";

    @Inject
    DynamicParameters parameters;

    @Inject
    TemplateOwners owners;

    /**
     * The form as it first shows.
     *
     * @param preset the preset to start with; if none is named, the default one
     */
    VersionView.Preview first(
            TemplateVersion version, List<StoredPreset> presets, Optional<String> preset, String owner) {
        Optional<StoredPreset> chosen = preset.isPresent()
                ? find(presets, preset.get())
                : presets.stream().filter(one -> one.columns().isDefault()).findFirst();
        FormEntries entries =
                FormEntries.blank(chosen.map(one -> one.columns().name()).orElse(""), owner);
        return render(version, chosen.map(one -> entries.with(one.values())).orElse(entries));
    }

    /** The form after somebody has changed something. */
    VersionView.Preview changed(TemplateVersion version, List<StoredPreset> presets, FormBody form) {
        FormEntries entries = FormEntries.of(form);
        Optional<StoredPreset> chosen = find(presets, entries.preset());
        boolean chosenNow = !entries.preset().equals(form.value("was_preset"));
        if (chosen.isPresent() && chosenNow) {
            return render(version, entries.with(chosen.get().values()));
        }
        boolean stillFits = chosen.isPresent()
                && entries.inputs().entrySet().containsAll(chosen.get().values().entrySet());
        return render(version, stillFits ? entries : entries.withoutPreset());
    }

    private static Optional<StoredPreset> find(List<StoredPreset> presets, String name) {
        return presets.stream()
                .filter(preset -> preset.columns().name().equals(name))
                .findFirst();
    }

    private VersionView.Preview render(TemplateVersion version, FormEntries entries) {
        Optional<UUID> owner =
                entries.owner().isEmpty() ? Optional.empty() : owners.findId(version.organizationId(), entries.owner());
        String ownerError = !entries.owner().isEmpty() && owner.isEmpty() ? NO_OWNER : null;
        try {
            RenderResult result = parameters.evaluate(version.id(), entries.inputs(), owner.orElse(null));
            return preview(entries, ownerError, result);
        } catch (ProblemException refused) {
            if (refused.problem() != Problem.INVALID_REQUEST && refused.problem() != Problem.TOO_EARLY) {
                throw refused;
            }
            ParameterField.Problem problem = new ParameterField.Problem(true, refused.getMessage(), "");
            return new VersionView.Preview(
                    entries.owner(), ownerError, entries.preset(), List.of(), List.of(problem), List.of());
        }
    }

    private static VersionView.Preview preview(FormEntries entries, String ownerError, RenderResult result) {
        Map<String, String> inputs = entries.inputs();
        return new VersionView.Preview(
                entries.owner(),
                ownerError,
                entries.preset(),
                result.parameters().stream()
                        .map(parameter -> ParameterField.of(parameter, inputs.containsKey(parameter.name())))
                        .toList(),
                result.diagnostics().stream().map(FormPreviews::problem).toList(),
                result.tags().usable().entrySet().stream()
                        .map(tag -> new VersionView.Value(tag.getKey(), tag.getValue()))
                        .toList());
    }

    /** For authors: with the place in the source. */
    private static ParameterField.Problem problem(Diagnostic diagnostic) {
        String place = diagnostic.subject().map(range -> " (" + range + ")").orElse("");
        return new ParameterField.Problem(diagnostic.isError(), diagnostic.summary(), diagnostic.detail() + place);
    }
}
