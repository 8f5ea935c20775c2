package org.slipway.templates;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.ProblemException;
import org.slipway.caller.Unchecked;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.json.JsonException;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.Owner;
import org.slipway.parameters.RenderResult;
import org.slipway.parameters.render.DynamicRenderer;
import org.slipway.parameters.render.PlanData;
import org.slipway.parameters.render.RenderRequest;
import org.slipway.parameters.render.Template;
import org.slipway.parameters.render.TypeJson;
import org.slipway.templates.store.TemplateVersion;
import org.slipway.templates.store.VersionStore.Ending;
import org.slipway.templates.store.VersionStore.Findings;

/** Imports versions: renders the archive once for nobody in particular and keeps what it declares. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unchecked("beginning an import is checked, and so is reading the version that comes of it")
public class VersionImports {

    private static final Logger LOG = LoggerFactory.getLogger(VersionImports.class);

    private static final String MISSING_VARIABLES = "REQUIRED_TEMPLATE_VARIABLES";
    private static final int LONGEST_ERROR = 4_000;
    private static final int LONGEST_README = 256 * 1024;

    /** What stands for the owner at import, where nothing may depend on who that is. */
    private static final Owner NOBODY = new Owner(
            "00000000-0000-0000-0000-000000000000",
            "default",
            "default",
            "default@example.com",
            "",
            List.of(),
            "none",
            List.of());

    @Inject
    VersionJobs jobs;

    @Inject
    ImportEnds ends;

    @Inject
    TemplateVersions versions;

    @Inject
    ParsedTemplates parsed;

    @Inject
    RenderTurns turns;

    private record Outcome(Ending ending, Findings findings) {}

    /**
     * Makes a version of an archive. When this returns the import has ended; whether well, the version says.
     *
     * @throws ProblemException if the request is refused; then there is no version
     */
    public TemplateVersion create(UUID organization, NewVersion request) {
        VersionJobs.Begun begun = jobs.begin(organization, request);
        UUID id = begun.version().id();
        try {
            Outcome outcome = importing(begun);
            ends.complete(id, outcome.ending(), outcome.findings());
        } catch (RuntimeException failure) {
            LOG.warn("the import of version {} failed", id, failure);
            ends.complete(
                    id,
                    new Ending("The import failed in the server. Its log says why, under version " + id + ".", "", ""),
                    Findings.NONE);
        }
        return versions.find(id);
    }

    private Outcome importing(VersionJobs.Begun begun) {
        try (ParsedTemplates.Lease lease = parsed.lease(begun.version().fileId(), begun.fileHash())) {
            Optional<PlanData> plan = lease.template().plan(begun.version().planPath());
            return plan.isEmpty()
                    ? failed("The archive has no plan " + begun.version().planPath() + ".", "", "")
                    : turns.take(() -> imported(lease.template(), begun.variables(), plan.get()));
        } catch (JsonException unreadable) {
            return failed(
                    "The plan " + begun.version().planPath() + " cannot be read: " + unreadable.getMessage() + ".",
                    "",
                    "");
        } catch (UnreadableTemplateException unreadable) {
            return failed(unreadable.getMessage(), "", "");
        }
    }

    private static Outcome imported(Template template, Map<String, String> given, PlanData plan) {
        RenderRequest request = RenderRequest.of(Map.of(), NOBODY).withPlan(plan);
        RenderResult declared = DynamicRenderer.render(template, request);
        Map<String, String> types = new HashMap<>();
        declared.variables().forEach(variable -> types.put(variable.name(), TypeJson.write(variable.type())));
        List<Diagnostic> problems = new ArrayList<>();
        Map<String, Value> values = VariableValues.parse(given, types, problems);
        String readme = readme(template);

        List<String> missing = declared.variables().stream()
                .filter(variable ->
                        StoredFindings.value(template, variable, given).isEmpty())
                .map(variable -> "\"" + variable.name() + "\"")
                .toList();
        if (!missing.isEmpty()) {
            return failed(
                    "These variables have no default and need a value: " + String.join(", ", missing) + ".",
                    MISSING_VARIABLES,
                    readme);
        }
        RenderRequest withValues = request.withVariables(values);
        RenderResult result = values.isEmpty() ? declared : DynamicRenderer.render(template, withValues);
        result = DynamicRenderer.validatePresets(template, withValues, result);
        problems.addAll(result.diagnostics());
        problems.addAll(PresetCheck.problems(template, withValues, result));
        if (Diagnostic.anyError(problems)) {
            return failed(words(problems), "", readme);
        }
        return new Outcome(new Ending("", "", readme), StoredFindings.of(template, result, given));
    }

    private static Outcome failed(String error, String code, String readme) {
        String text = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) + "…" : error;
        return new Outcome(new Ending(text.replace('\0', '?'), code, readme), Findings.NONE);
    }

    /** Every error with its place in the source. */
    private static String words(List<Diagnostic> problems) {
        return String.join(
                "\n\n",
                problems.stream()
                        .filter(Diagnostic::isError)
                        .map(Diagnostic::render)
                        .toList());
    }

    private static String readme(Template template) {
        return template.file("README.md")
                .filter(content -> content.length <= LONGEST_README)
                .map(content -> new String(content, StandardCharsets.UTF_8).replace('\0', '?'))
                .orElse("");
    }
}
