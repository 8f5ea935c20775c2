package org.slipway.templates;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.authorization.Authorization;
import org.slipway.authorization.store.AccessChange;
import org.slipway.caller.Caller;
import org.slipway.hcl.Diagnostic;
import org.slipway.hcl.value.Value;
import org.slipway.memory.Changes;
import org.slipway.parameters.Codes;
import org.slipway.parameters.Owner;
import org.slipway.parameters.RenderResult;
import org.slipway.parameters.WorkspaceTags;
import org.slipway.parameters.stored.StaticRenderer;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceType;
import org.slipway.templates.store.FileStore;
import org.slipway.templates.store.TemplateVersion;
import org.slipway.templates.store.UploadedFile;
import org.slipway.templates.store.VersionStore;
import org.slipway.templates.store.VersionVariable;

/** Renders the forms of versions, for anybody who may read the template. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DynamicParameters {

    private static final int MOST_INPUTS = 1_000;
    private static final int LARGEST_INPUT = 64 * 1024;

    @Inject
    VersionStore versions;

    @Inject
    FileStore files;

    @Inject
    ParsedTemplates parsed;

    @Inject
    RenderTurns turns;

    @Inject
    TemplateAccess access;

    @Inject
    TemplateOwners owners;

    @Inject
    Authorization authorization;

    @Inject
    Changes changes;

    /**
     * Goes on only if the caller may open the form of this version now.
     *
     * @throws ProblemException 404 if there is none for the caller; 425 if its import has not ended
     */
    public TemplateVersion requireOpenable(UUID versionId) {
        TemplateVersion version = access.version(versionId);
        authorization.require(Action.READ, access.objectOf(version));
        if (version.jobStatus() == TemplateVersion.JobStatus.running) {
            throw ProblemException.of(Problem.TOO_EARLY, "The version is still being imported. Try again in a moment.");
        }
        return version;
    }

    /**
     * Opens the form of a version.
     *
     * @return a form that the caller must close
     * @throws ProblemException as {@link #requireOpenable}; 400 if the version's archive cannot be rendered
     */
    public TemplateForm open(UUID versionId) {
        TemplateVersion version = requireOpenable(versionId);
        if (!version.hasDynamicParameters()) {
            return TemplateForm.fixed(
                    version,
                    new StaticRenderer(versions.parameters(versionId).stream()
                            .map(StoredFindings::parameter)
                            .toList()));
        }
        try {
            String hash = files.find(version.fileId()).map(UploadedFile::hash).orElseThrow();
            Map<String, Value> values = variables(versionId);
            return TemplateForm.dynamic(version, parsed.lease(version.fileId(), hash), values);
        } catch (UnreadableTemplateException unreadable) {
            throw ProblemException.of(Problem.INVALID_REQUEST, unreadable.getMessage());
        }
    }

    private Map<String, Value> variables(UUID versionId) {
        Map<String, String> texts = new HashMap<>();
        Map<String, String> types = new HashMap<>();
        for (VersionVariable.Columns variable : versions.variables(versionId)) {
            types.put(variable.name(), variable.type());
            if (!variable.value().equals(variable.defaultValue())) {
                texts.put(variable.name(), variable.value());
            }
        }
        return VariableValues.parse(texts, types, new ArrayList<>());
    }

    /**
     * Renders an open form. Who has lost the right to see the template in the meantime is refused.
     *
     * @param inputs value by parameter name
     * @param ownerId the owner to render for; null for the caller
     * @return for an owner who is not a member, or none that the caller may read: nothing but the diagnostic that says so
     */
    public RenderResult evaluate(TemplateForm form, Map<String, String> inputs, UUID ownerId) {
        Caller caller = authorization.require(
                Action.READ, form.object(changes, () -> subject(form.version().id())));
        requireReasonable(inputs);
        UUID id = ownerId == null ? caller.userId() : ownerId;
        Optional<Owner> owner = form.owner(
                id, caller.userId(), changes, () -> owners.find(form.version().organizationId(), id));
        return owner.map(found -> turns.take(() -> form.render(inputs, found)))
                .orElseGet(DynamicParameters::ownerNotFound);
    }

    private TemplateForm.Subject subject(UUID versionId) {
        TemplateVersion version = access.version(versionId);
        AccessChange change = version.templateId() == null
                ? version.accessChange()
                : AccessChange.object(ResourceType.TEMPLATE.wireName(), version.templateId());
        return new TemplateForm.Subject(access.objectOf(version), Set.of(change.key()));
    }

    /** Opens the form of a version, renders it once, and closes it. */
    public RenderResult evaluate(UUID versionId, Map<String, String> inputs, UUID ownerId) {
        try (TemplateForm form = open(versionId)) {
            return evaluate(form, inputs, ownerId);
        }
    }

    private static void requireReasonable(Map<String, String> inputs) {
        boolean reasonable = inputs.size() <= MOST_INPUTS
                && inputs.entrySet().stream()
                        .allMatch(input -> input.getValue() != null
                                && input.getKey().length() + input.getValue().length() <= LARGEST_INPUT);
        if (!reasonable) {
            throw ProblemException.invalid(
                    "inputs", "must be at most " + MOST_INPUTS + " texts by parameter name, each of at most 64 kB");
        }
    }

    private static RenderResult ownerNotFound() {
        Diagnostic diagnostic = Diagnostic.error(
                        "Owner not found",
                        "The owner is no member of the template's organization, or none that you may see.",
                        null)
                .ofKind(Codes.OWNER_NOT_FOUND);
        return new RenderResult(
                List.of(),
                List.of(),
                new WorkspaceTags(Map.of(), List.of()),
                List.of(),
                List.of(),
                List.of(diagnostic));
    }
}
