package org.slipway.oauth2.api;

import java.util.List;
import java.util.Optional;
import org.slipway.api.ProblemException;
import org.slipway.api.oauth2.ResourceRequest;
import org.slipway.api.oauth2.ResourceScopeBody;
import org.slipway.oauth2.store.ResourceDetails;
import org.slipway.oauth2.store.ResourceScope;
import org.slipway.oauth2.store.TokenFormat;

/** Reads what an administrator wants of a resource. */
final class ResourceRequests {

    private ResourceRequests() {}

    static ResourceDetails forNew(ResourceRequest request) {
        return new ResourceDetails(
                text(request.name()),
                scopes(request).orElse(List.of()),
                format(request).orElse(TokenFormat.OPAQUE));
    }

    static ResourceDetails forChange(ResourceDetails current, ResourceRequest request) {
        if (request.identifier() != null) {
            throw ProblemException.invalid(
                    "identifier",
                    "The identifier cannot be changed: tokens name it. Register another resource instead.");
        }
        return new ResourceDetails(
                request.name() == null ? current.name() : text(request.name()),
                scopes(request).orElse(current.scopes()),
                format(request).orElse(current.tokenFormat()));
    }

    static String identifier(ResourceRequest request) {
        return text(request.identifier());
    }

    private static Optional<List<ResourceScope>> scopes(ResourceRequest request) {
        if (request.scopes() == null) {
            return Optional.empty();
        }
        if (request.scopes().contains(null)) {
            throw ProblemException.invalid("scopes", "must be a list of objects with name and description");
        }
        return Optional.of(
                request.scopes().stream().map(ResourceRequests::scope).toList());
    }

    private static ResourceScope scope(ResourceScopeBody body) {
        return new ResourceScope(text(body.name()), text(body.description()));
    }

    private static Optional<TokenFormat> format(ResourceRequest request) {
        if (request.tokenFormat() == null) {
            return Optional.empty();
        }
        return Optional.of(TokenFormat.of(request.tokenFormat())
                .orElseThrow(() -> ProblemException.invalid("token_format", "must be opaque or jwt")));
    }

    private static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
