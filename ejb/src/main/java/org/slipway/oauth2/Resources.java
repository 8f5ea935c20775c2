package org.slipway.oauth2;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.caller.Caller;
import org.slipway.lists.Slice;
import org.slipway.oauth2.store.RegisteredResource;
import org.slipway.oauth2.store.ResourceDetails;
import org.slipway.oauth2.store.ResourceSecret;
import org.slipway.oauth2.store.ResourceStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.Ids;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.settings.Settings;

/**
 * Resources outside of this server that take its tokens, as administrators keep them. Whoever may manage apps may manage
 * them: both decide to whom access can be given.
 */
@Stateless
public class Resources {

    @Inject
    ResourceStore resources;

    @Inject
    Authorization authorization;

    @Inject
    AuditTrail audit;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** A page of resources whose name or identifier contains {@code search}, ordered by name. */
    public List<RegisteredResource> list(String search, Slice<String> slice) {
        return resources.list(search, authorization.requireAny(Action.READ, ResourceType.OAUTH2_APP), slice);
    }

    /** How many resources match. */
    public long count(String search) {
        return resources.count(search, authorization.requireAny(Action.READ, ResourceType.OAUTH2_APP));
    }

    /** The resource with this id or identifier. */
    public RegisteredResource find(String reference) {
        return require(Action.READ, reference);
    }

    /** Registers a resource. */
    @Audited(type = AuditedType.OAUTH2_PROVIDER_RESOURCE, action = "create")
    public RegisteredResource create(String identifier, ResourceDetails details) {
        Caller caller = authorization.require(Action.CREATE, ResourceObject.of(ResourceType.OAUTH2_APP));
        ResourceRules.requireValid(details);
        String canonical = ResourceRules.canonicalIdentifier(
                identifier, settings.accessUrl().toString());
        if (resources.findByIdentifier(canonical).isPresent()) {
            throw ProblemException.invalid("identifier", "This resource is registered already.");
        }
        RegisteredResource resource =
                new RegisteredResource(UUID.randomUUID(), canonical, details, caller.userId(), clock.instant());
        resources.add(resource);
        audit.created(resource);
        return resource;
    }

    /**
     * Changes a resource. What was given for scopes that it loses works until the token is refreshed.
     *
     * @param change what the resource shall be, from what it is
     */
    @Audited(type = AuditedType.OAUTH2_PROVIDER_RESOURCE, action = "write")
    public RegisteredResource update(String reference, Function<ResourceDetails, ResourceDetails> change) {
        RegisteredResource resource = require(Action.UPDATE, reference);
        ResourceDetails details = change.apply(resource.details());
        ResourceRules.requireValid(details);
        audit.changing(resource, () -> resource.apply(details, clock.instant()));
        return resource;
    }

    /** Removes a resource and ends all that was given for it. */
    @Audited(type = AuditedType.OAUTH2_PROVIDER_RESOURCE, action = "delete")
    public void delete(String reference) {
        RegisteredResource resource = require(Action.DELETE, reference);
        audit.deleted(resource);
        resources.remove(resource);
    }

    /** The secrets of a resource, the oldest first. */
    public List<ResourceSecret> secrets(String reference) {
        RegisteredResource resource = require(Action.READ, reference);
        authorization.require(Action.READ, ResourceObject.of(ResourceType.OAUTH2_APP_SECRET));
        return resources.secrets(resource.id());
    }

    /** Makes a secret with which the resource's server can ask about its tokens; shown this once. */
    @Audited(type = AuditedType.OAUTH2_PROVIDER_RESOURCE_SECRET, action = "create")
    public NewResourceSecret createSecret(String reference) {
        RegisteredResource resource = require(Action.READ, reference);
        authorization.require(Action.CREATE, ResourceObject.of(ResourceType.OAUTH2_APP_SECRET));
        PrefixedSecret text = PrefixedSecret.random();
        ResourceSecret secret = new ResourceSecret(
                UUID.randomUUID(), resource.id(), text.prefix(), text.hash(), text.display(), clock.instant());
        resources.add(secret);
        audit.created(secret);
        return new NewResourceSecret(resource, secret, text);
    }

    /** Removes a secret: it stops working at once. */
    @Audited(type = AuditedType.OAUTH2_PROVIDER_RESOURCE_SECRET, action = "delete")
    public void deleteSecret(String reference, UUID secretId) {
        RegisteredResource resource = require(Action.READ, reference);
        authorization.require(Action.DELETE, ResourceObject.of(ResourceType.OAUTH2_APP_SECRET));
        ResourceSecret secret =
                resources.findSecret(resource.id(), secretId).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
        audit.deleted(secret);
        resources.remove(secret);
    }

    private RegisteredResource require(Action action, String reference) {
        Optional<RegisteredResource> resource = lookUp(reference);
        UUID id = resource.map(RegisteredResource::id).orElse(null);
        authorization.require(action, ResourceObject.of(ResourceType.OAUTH2_APP, id, null, null));
        return resource.orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    }

    private Optional<RegisteredResource> lookUp(String reference) {
        return Ids.parse(reference)
                .flatMap(resources::find)
                .or(() -> ResourceUri.parse(reference).map(ResourceUri::text).flatMap(resources::findByIdentifier));
    }
}
