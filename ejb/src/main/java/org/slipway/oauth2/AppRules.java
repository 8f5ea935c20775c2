package org.slipway.oauth2;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.oauth2.clients.KeyRules;
import org.slipway.oauth2.store.AppDetails;
import org.slipway.oauth2.store.AuthMethod;
import org.slipway.oauth2.store.ClientKeys;
import org.slipway.oauth2.store.ClientSource;
import org.slipway.oauth2.store.GrantType;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.rbac.Scopes;

/** What an administrator's app must be. */
final class AppRules {

    private static final Set<String> CONFIDENTIAL_METHODS =
            Set.of(AuthMethod.SECRET_BASIC, AuthMethod.SECRET_POST, AuthMethod.PRIVATE_KEY_JWT);

    private static final int LONGEST_NAME = 64;
    private static final int MOST_REDIRECT_URIS = 32;

    private AppRules() {}

    /**
     * Goes on if the app may be kept like this; names every field that is wrong otherwise.
     *
     * @param isScope whether a name that is no scope of this server is one of a registered resource
     * @param allowLoopback whether keys may be at an http address of this machine
     * @return the app as it is kept
     */
    static AppDetails requireValid(AppDetails details, Predicate<String> isScope, boolean allowLoopback) {
        List<Validation> problems = new ArrayList<>();
        nameObjection(details.name()).ifPresent(detail -> problems.add(new Validation("name", detail)));
        grantTypeObjection(details).ifPresent(detail -> problems.add(new Validation("grant_types", detail)));
        redirectObjection(details).ifPresent(detail -> problems.add(new Validation("redirect_uris", detail)));
        iconObjection(details.icon()).ifPresent(detail -> problems.add(new Validation("icon", detail)));
        scopeObjection(details.scope(), isScope).ifPresent(detail -> problems.add(new Validation("scope", detail)));
        methodObjection(details)
                .ifPresent(detail -> problems.add(new Validation("token_endpoint_auth_method", detail)));
        ClientKeys keys = checkedKeys(details, allowLoopback, problems);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        return details.with(keys);
    }

    private static Optional<String> methodObjection(AppDetails details) {
        String method = details.authMethod();
        if (details.isPublic()) {
            return AuthMethod.NONE.equals(method)
                    ? Optional.empty()
                    : Optional.of("A public app cannot prove who it is: its method is none.");
        }
        return CONFIDENTIAL_METHODS.contains(method)
                ? Optional.empty()
                : Optional.of("A confidential app uses client_secret_basic, client_secret_post or private_key_jwt.");
    }

    private static ClientKeys checkedKeys(AppDetails details, boolean allowLoopback, List<Validation> problems) {
        ClientKeys given = details.keys();
        if (AuthMethod.PRIVATE_KEY_JWT.equals(details.authMethod())) {
            try {
                return KeyRules.accept(given, allowLoopback);
            } catch (KeyRules.InvalidKeysException e) {
                problems.add(new Validation(e.member(), e.getMessage()));
            }
        } else if (given.jwks() != null || given.jwksUri() != null) {
            problems.add(new Validation(
                    given.jwks() != null ? "jwks" : "jwks_uri",
                    "Only an app with the method private_key_jwt has keys. Choose it, or leave the keys out."));
        }
        return ClientKeys.NONE;
    }

    /**
     * A client is confidential or public for life: its grants were given to what it was. One that is a document shares no secret
     * with anybody.
     */
    static void requireSameType(OAuth2App app, AppDetails details) {
        if (app.isPublic() != details.isPublic()) {
            throw ProblemException.invalid(
                    "client_type", "The type of an app cannot be changed. Make a new app instead.");
        }
        if (app.source() == ClientSource.METADATA_DOCUMENT
                && !app.tokenEndpointAuthMethod().equals(details.authMethod())) {
            throw ProblemException.invalid(
                    "token_endpoint_auth_method", "The app's own metadata document says how it proves who it is.");
        }
    }

    private static Optional<String> nameObjection(String name) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            return Optional.of("The name must have 1 to " + LONGEST_NAME + " characters.");
        }
        return Deception.isIn(name) ? Optional.of("The name must not contain invisible characters.") : Optional.empty();
    }

    private static Optional<String> grantTypeObjection(AppDetails details) {
        List<String> types = details.grantTypes();
        Optional<String> unknown =
                types.stream().filter(type -> !GrantType.ALL.contains(type)).findFirst();
        if (unknown.isPresent()) {
            return Optional.of("There is no grant type \"" + unknown.get() + "\".");
        }
        if (types.contains(GrantType.CLIENT_CREDENTIALS) && details.isPublic()) {
            return Optional.of("A public app cannot act for itself: it cannot prove who it is.");
        }
        boolean byPeople = types.contains(GrantType.AUTHORIZATION_CODE) || types.contains(GrantType.DEVICE_CODE);
        if (!byPeople && types.contains(GrantType.REFRESH_TOKEN)) {
            return Optional.of("A refresh token comes with what a person allows: add a way to that.");
        }
        return types.isEmpty() ? Optional.of("Choose at least one way to get access.") : Optional.empty();
    }

    private static Optional<String> redirectObjection(AppDetails details) {
        List<String> uris = details.redirectUris();
        if (uris.isEmpty() && !details.grantTypes().contains(GrantType.AUTHORIZATION_CODE)) {
            return Optional.empty();
        }
        if (uris.isEmpty() || uris.size() > MOST_REDIRECT_URIS) {
            return Optional.of("Give 1 to " + MOST_REDIRECT_URIS + " redirect URIs.");
        }
        if (new HashSet<>(uris).size() != uris.size()) {
            return Optional.of("A redirect URI is given twice.");
        }
        return uris.stream()
                .flatMap(uri -> RedirectUri.objection(uri).map(why -> uri + ": " + why).stream())
                .findFirst();
    }

    private static Optional<String> iconObjection(String icon) {
        if (icon.isEmpty() || icon.startsWith("/") && !icon.startsWith("//")) {
            return Optional.empty();
        }
        try {
            URI uri = URI.create(icon);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && icon.length() <= 2048
                    ? Optional.empty()
                    : Optional.of("The icon must be an https address.");
        } catch (IllegalArgumentException e) {
            return Optional.of("The icon must be an https address.");
        }
    }

    private static Optional<String> scopeObjection(String scope, Predicate<String> isScope) {
        if (scope == null) {
            return Optional.empty();
        }
        return Arrays.stream(scope.split(" "))
                .filter(name -> !name.isEmpty() && !Scopes.isPublic(name) && !isScope.test(name))
                .findFirst()
                .map(name -> "There is no scope \"" + name + "\".");
    }
}
