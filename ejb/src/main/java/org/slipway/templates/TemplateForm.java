package org.slipway.templates;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.slipway.hcl.value.Value;
import org.slipway.parameters.Owner;
import org.slipway.parameters.RenderResult;
import org.slipway.parameters.render.DynamicRenderer;
import org.slipway.parameters.render.RenderRequest;
import org.slipway.parameters.stored.StaticRenderer;
import org.slipway.templates.store.TemplateVersion;

/**
 * The form of one version while somebody has it open. It holds the parsed template, and the owners for whom it was rendered:
 * they do not change while a form is filled in. Safe for several threads. Close it when done.
 */
public final class TemplateForm implements AutoCloseable {

    private interface Renderer {
        RenderResult render(Map<String, String> inputs, Owner owner);
    }

    private final TemplateVersion version;
    private final Renderer renderer;
    private final AutoCloseable lease;
    private final Map<UUID, Optional<Owner>> owners = new ConcurrentHashMap<>();

    private TemplateForm(TemplateVersion version, Renderer renderer, AutoCloseable lease) {
        this.version = version;
        this.renderer = renderer;
        this.lease = lease;
    }

    /** The form of a version that is rendered from its archive. */
    static TemplateForm dynamic(TemplateVersion version, ParsedTemplates.Lease lease, Map<String, Value> variables) {
        return new TemplateForm(
                version,
                (inputs, owner) -> DynamicRenderer.render(
                        lease.template(), RenderRequest.of(inputs, owner).withVariables(variables)),
                lease);
    }

    /** The form of a version that is shown as it was stored. */
    static TemplateForm fixed(TemplateVersion version, StaticRenderer renderer) {
        return new TemplateForm(version, (inputs, owner) -> renderer.render(inputs), () -> {});
    }

    /** The version that it is the form of. */
    public TemplateVersion version() {
        return version;
    }

    /** The owner with this id, looked up once while the form is open, also if there is none. */
    Optional<Owner> owner(UUID id, Supplier<Optional<Owner>> lookup) {
        Optional<Owner> known = owners.get(id);
        if (known == null) {
            known = lookup.get();
            owners.put(id, known);
        }
        return known;
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
