package org.slipway.templates;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.authorization.store.AccessChange;
import org.slipway.hcl.json.JsonException;
import org.slipway.hcl.value.Value;
import org.slipway.memory.Changes;
import org.slipway.memory.Held;
import org.slipway.parameters.Owner;
import org.slipway.parameters.RenderResult;
import org.slipway.parameters.render.DynamicRenderer;
import org.slipway.parameters.render.PlanData;
import org.slipway.parameters.render.RenderRequest;
import org.slipway.parameters.render.Template;
import org.slipway.parameters.stored.StaticRenderer;
import org.slipway.rbac.ResourceObject;
import org.slipway.templates.store.TemplateVersion;

/**
 * The form of one version while somebody has it open. It holds the parsed template, and remembers what each render needs to
 * know from the database until that changes. Safe for several threads. Close it when done.
 */
public final class TemplateForm implements AutoCloseable {

    private interface Renderer {
        RenderResult render(Map<String, String> inputs, Owner owner);
    }

    private final TemplateVersion version;
    private final Renderer renderer;
    private final AutoCloseable lease;
    private volatile Held<KnownOwner> owner;
    private volatile Held<Subject> subject;

    private TemplateForm(TemplateVersion version, Renderer renderer, AutoCloseable lease) {
        this.version = version;
        this.renderer = renderer;
        this.lease = lease;
    }

    /** The form of a version that is rendered from its archive. */
    static TemplateForm dynamic(TemplateVersion version, ParsedTemplates.Lease lease, Map<String, Value> variables) {
        PlanData plan = plan(version, lease.template());
        return new TemplateForm(
                version,
                (inputs, owner) -> DynamicRenderer.render(
                        lease.template(),
                        RenderRequest.of(inputs, owner).withVariables(variables).withPlan(plan)),
                lease);
    }

    private static PlanData plan(TemplateVersion version, Template template) {
        try {
            return template.plan(version.planPath()).orElse(PlanData.NONE);
        } catch (JsonException unreadable) {
            // Such a version is not imported, so it has no form to show but what can be shown without a plan.
            return PlanData.NONE;
        }
    }

    /** The form of a version that is shown as it was stored. */
    static TemplateForm fixed(TemplateVersion version, StaticRenderer renderer) {
        return new TemplateForm(version, (inputs, owner) -> renderer.render(inputs), () -> {});
    }

    /** The version that it is the form of. */
    public TemplateVersion version() {
        return version;
    }

    /**
     * What a check is about.
     *
     * @param madeOf everything whose change makes it outdated
     */
    record Subject(ResourceObject object, Set<String> madeOf) {}

    /** What checks are about: read again when the template, or with whom it is shared, has changed. */
    ResourceObject object(Changes changes, Supplier<Subject> lookup) {
        Held<Subject> known = subject;
        if (known == null || !known.isCurrent(changes)) {
            known = Held.read(changes, lookup, Subject::madeOf);
            subject = known;
        }
        return known.value().object();
    }

    private record KnownOwner(UUID id, Optional<Owner> owner) {}

    /**
     * The owner with this id as the caller may see them, also if there is none. The last one is remembered, and looked up
     * again when something about either has changed.
     */
    Optional<Owner> owner(UUID id, UUID caller, Changes changes, Supplier<Optional<Owner>> lookup) {
        Held<KnownOwner> known = owner;
        if (known == null || !known.value().id().equals(id) || !known.isCurrent(changes)) {
            known = Held.read(changes, () -> new KnownOwner(id, lookup.get()), found -> keys(id, caller));
            owner = known;
        }
        return known.value().owner();
    }

    /** For somebody who is their own owner both are the same. */
    private static Set<String> keys(UUID owner, UUID caller) {
        return Stream.of(owner, caller)
                .map(person -> AccessChange.user(person).key())
                .collect(Collectors.toSet());
    }

    RenderResult render(Map<String, String> inputs, Owner owner) {
        return renderer.render(inputs, owner);
    }

    @Override
    public void close() {
        try {
            lease.close();
        } catch (Exception impossible) {
            throw new IllegalStateException("a lease ends without fail", impossible);
        }
    }
}
