package org.slipway.oauth2.api;

import java.util.List;
import java.util.Optional;
import org.slipway.api.ProblemException;
import org.slipway.api.oauth2.AppRequest;
import org.slipway.oauth2.store.AppDetails;
import org.slipway.oauth2.store.AuthMethod;
import org.slipway.oauth2.store.ClientKeys;
import org.slipway.oauth2.store.GrantType;
import org.slipway.oauth2.store.OAuth2App;

/** Reads what an administrator wants of an app. */
final class AppRequests {

    private AppRequests() {}

    static AppDetails forNew(AppRequest request) {
        boolean isPublic = isPublic(request).orElse(false);
        return new AppDetails(
                Optional.ofNullable(request.name()).orElse("").strip(),
                Optional.ofNullable(request.icon()).orElse(""),
                redirectUris(request).orElse(List.of()),
                isPublic,
                Optional.ofNullable(request.requirePkce()).orElse(true),
                scope(request.scope()),
                grantTypes(request).orElse(GrantType.USUAL),
                Optional.ofNullable(request.tokenEndpointAuthMethod())
                        .orElse(isPublic ? AuthMethod.NONE : AuthMethod.SECRET_POST),
                keys(request).orElse(ClientKeys.NONE));
    }

    static AppDetails forChange(OAuth2App current, AppRequest request) {
        String method =
                Optional.ofNullable(request.tokenEndpointAuthMethod()).orElse(current.tokenEndpointAuthMethod());
        return new AppDetails(
                Optional.ofNullable(request.name()).map(String::strip).orElse(current.name()),
                Optional.ofNullable(request.icon()).orElse(current.icon()),
                redirectUris(request).orElse(current.redirectUris()),
                isPublic(request).orElse(current.isPublic()),
                Optional.ofNullable(request.requirePkce()).orElse(current.requirePkce()),
                request.scope() == null ? current.scope() : scope(request.scope()),
                grantTypes(request).orElse(current.grantTypes()),
                method,
                keys(request).orElse(AuthMethod.PRIVATE_KEY_JWT.equals(method) ? current.keys() : ClientKeys.NONE));
    }

    private static Optional<ClientKeys> keys(AppRequest request) {
        String address = request.jwksUri() == null || request.jwksUri().isBlank()
                ? null
                : request.jwksUri().strip();
        return request.jwks() == null && address == null
                ? Optional.empty()
                : Optional.of(ClientKeys.given(KeySetJson.write(request.jwks()), address));
    }

    private static Optional<List<String>> redirectUris(AppRequest request) {
        if (request.redirectUris() != null) {
            return Optional.of(request.redirectUris());
        }
        return Optional.ofNullable(request.callbackUrl()).map(List::of);
    }

    private static Optional<List<String>> grantTypes(AppRequest request) {
        if (request.grantTypes() != null && request.grantTypes().contains(null)) {
            throw ProblemException.invalid("grant_types", "must be a list of grant types");
        }
        return Optional.ofNullable(request.grantTypes())
                .map(types -> types.stream().distinct().toList());
    }

    private static Optional<Boolean> isPublic(AppRequest request) {
        if (request.clientType() == null) {
            return Optional.empty();
        }
        return switch (request.clientType()) {
            case "public" -> Optional.of(true);
            case "confidential" -> Optional.of(false);
            default -> throw ProblemException.invalid("client_type", "must be confidential or public");
        };
    }

    /** No limit is null, however it was written. */
    private static String scope(String scope) {
        return scope == null || scope.isBlank() ? null : scope.strip();
    }
}
