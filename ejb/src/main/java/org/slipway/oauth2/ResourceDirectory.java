package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slipway.oauth2.store.RegisteredResource;
import org.slipway.oauth2.store.ResourceStore;

/** Every resource that tokens can be for: our own, and those that administrators have registered. */
@Dependent
public class ResourceDirectory {

    private final ProtectedResources own;
    private final Function<Collection<String>, List<RegisteredResource>> registered;

    @Inject
    public ResourceDirectory(ProtectedResources own, ResourceStore registered) {
        this(own, registered::findAll);
    }

    ResourceDirectory(ProtectedResources own, Function<Collection<String>, List<RegisteredResource>> registered) {
        this.own = own;
        this.registered = registered;
    }

    /** The API: what a client means that names no resource. */
    public ProtectedResource api() {
        return own.api();
    }

    /** The resource with this identifier, in whatever spelling; empty if it is malformed or unknown. */
    public Optional<ProtectedResource> find(String identifier) {
        return ResourceUri.parse(identifier).map(ResourceUri::text).flatMap(canonical -> own.find(canonical)
                .or(() -> registered.apply(List.of(canonical)).stream()
                        .findFirst()
                        .map(ProtectedResource::of)));
    }

    /**
     * The resource that something was allowed for (canonical).
     *
     * @throws OAuthException {@code invalid_target} if it has been removed since
     */
    public ProtectedResource remaining(String identifier) {
        return find(identifier)
                .orElseThrow(() -> new OAuthException(OAuthError.INVALID_TARGET, "The resource is gone."));
    }

    /**
     * The resource that a token request names (RFC 8707 section 2.2): one, or none for the API.
     *
     * @throws OAuthException {@code invalid_target} if it is unknown, malformed, or if there are several
     */
    public ProtectedResource target(Parameters request) {
        List<String> requested = request.all("resource");
        if (requested.size() > 1) {
            throw new OAuthException(OAuthError.INVALID_TARGET, "A token is for one resource: name a single one.");
        }
        if (requested.isEmpty()) {
            return api();
        }
        return find(requested.get(0))
                .orElseThrow(() -> new OAuthException(
                        OAuthError.INVALID_TARGET, "The resource is not protected by this authorization server."));
    }

    /** The resources with these canonical identifiers; unknown ones are absent. At most one statement. */
    public Map<String, ProtectedResource> findAll(Collection<String> identifiers) {
        Map<String, ProtectedResource> found = new LinkedHashMap<>();
        for (String identifier : identifiers) {
            own.find(identifier).ifPresent(resource -> found.put(identifier, resource));
        }
        List<String> others = identifiers.stream()
                .filter(identifier -> !found.containsKey(identifier))
                .distinct()
                .toList();
        if (!others.isEmpty()) {
            registered
                    .apply(others)
                    .forEach(resource -> found.put(resource.identifier(), ProtectedResource.of(resource)));
        }
        return found;
    }
}
