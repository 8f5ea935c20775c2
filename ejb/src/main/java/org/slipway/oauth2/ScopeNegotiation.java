package org.slipway.oauth2;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.slipway.rbac.Scopes;

/**
 * What scopes a client gets (spec/platform 1.8): what it asks for, within what the app may ask for and what the resource
 * knows. A client that asks for too much gets the part that it may have; the token response says which. A client that may
 * have none of it is refused.
 */
public final class ScopeNegotiation {

    /** Asks for a refresh token, which every grant has anyway; it is no permission. */
    private static final String OFFLINE_ACCESS = "offline_access";

    private ScopeNegotiation() {}

    /**
     * The scopes to grant.
     *
     * @param requested the {@code scope} parameter, empty if absent
     * @param allowlist the app's own limit: names separated by spaces; null or empty for none
     * @throws OAuthException {@code invalid_scope}
     */
    public static List<String> grant(String requested, String allowlist, ProtectedResource resource) {
        if (!resource.isOurs()) {
            return grantByName(requested, allowlist, resource);
        }
        List<String> names = names(requested);
        List<String> limit = names(allowlist == null ? "" : allowlist).stream()
                .filter(Scopes::isPublic)
                .toList();
        List<String> wanted = names.isEmpty() ? unasked(limit, allowlist, resource) : known(names);
        List<String> within = withinResource(wanted, resource);
        List<String> granted = within.stream()
                .filter(name -> !isLimited(allowlist) || Scopes.covers(limit, name))
                .toList();
        if (granted.isEmpty()) {
            throw new OAuthException(
                    OAuthError.INVALID_SCOPE, "None of the requested scopes may be given to this client here.");
        }
        return granted;
    }

    /**
     * The same at a registered resource. Its scopes are names that only it understands: they are compared letter by letter,
     * and none includes another.
     */
    private static List<String> grantByName(String requested, String allowlist, ProtectedResource resource) {
        List<String> asked = plainNames(requested);
        List<String> wanted = asked.isEmpty() ? resource.defaultScopes() : asked;
        List<String> granted = resource.scopes().stream()
                .filter(wanted::contains)
                .filter(name -> !isLimited(allowlist) || plainNames(allowlist).contains(name))
                .toList();
        if (granted.isEmpty()) {
            throw new OAuthException(
                    OAuthError.INVALID_SCOPE, "None of the requested scopes may be given to this client here.");
        }
        return granted;
    }

    /**
     * The scopes of a refreshed token: those of the grant, or fewer (OAuth 2.1 section 4.3.1). A scope that the resource has
     * lost meanwhile is gone.
     *
     * @throws OAuthException {@code invalid_scope} if more is asked for than the grant has, or nothing is left
     */
    public static List<String> narrow(String granted, String requested, ProtectedResource resource) {
        List<String> held = resource.isOurs()
                ? names(granted)
                : plainNames(granted).stream()
                        .filter(resource.scopes()::contains)
                        .toList();
        List<String> asked = resource.isOurs() ? names(requested) : plainNames(requested);
        for (String name : asked) {
            boolean within =
                    resource.isOurs() ? Scopes.isPublic(name) && Scopes.covers(held, name) : held.contains(name);
            if (!within) {
                throw new OAuthException(OAuthError.INVALID_SCOPE, "A refresh cannot widen the scope of its grant.");
            }
        }
        List<String> narrowed = asked.isEmpty() ? held : asked;
        if (narrowed.isEmpty()) {
            throw new OAuthException(OAuthError.INVALID_SCOPE, "The resource has none of the granted scopes any more.");
        }
        return narrowed;
    }

    /** The names in a scope string as they are, without duplicates and without {@code offline_access}. */
    public static List<String> plainNames(String scope) {
        return Arrays.stream(scope.split(" "))
                .filter(name -> !name.isEmpty() && !OFFLINE_ACCESS.equals(name))
                .distinct()
                .toList();
    }

    /** The names in a scope string, canonical, without duplicates and without {@code offline_access}. */
    public static List<String> names(String scope) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(scope.split(" "))
                .filter(name -> !name.isEmpty() && !OFFLINE_ACCESS.equals(name))
                .map(Scopes::canonical)
                .forEach(names::add);
        return List.copyOf(names);
    }

    private static boolean isLimited(String allowlist) {
        return allowlist != null && !allowlist.isEmpty();
    }

    private static List<String> unasked(List<String> limit, String allowlist, ProtectedResource resource) {
        if (!isLimited(allowlist)) {
            return resource.defaultScopes();
        }
        return limit;
    }

    private static List<String> known(List<String> names) {
        List<String> known = names.stream().filter(Scopes::isPublic).toList();
        if (known.isEmpty()) {
            throw new OAuthException(OAuthError.INVALID_SCOPE, "None of the requested scopes exists.");
        }
        return known;
    }

    /** What is asked for and known here; and of what covers more, such as {@code coder:all}, the part that is. */
    private static List<String> withinResource(List<String> wanted, ProtectedResource resource) {
        List<String> within = new ArrayList<>();
        for (String name : resource.scopes()) {
            if (wanted.contains(name)
                    || !wanted.stream().allMatch(resource.scopes()::contains) && Scopes.covers(wanted, name)) {
                within.add(name);
            }
        }
        return within;
    }
}
