package org.slipway.oauth2.page;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.slipway.oauth2.ProtectedResource;
import org.slipway.rbac.Scopes;

/** Scopes in plain words, grouped by what they are about. */
public final class ScopeWords {

    private ScopeWords() {}

    /**
     * A line for each scope; those in {@code held} are marked as granted already. A name that is not ours is shown as it is.
     */
    public static List<ScopeLine> lines(Collection<String> scopes, Collection<String> held) {
        return scopes.stream()
                .map(scope -> Scopes.isPublic(scope)
                        ? new ScopeLine(
                                scope, Scopes.describe(scope), group(scope), isDangerous(scope), isHeld(held, scope))
                        : new ScopeLine(scope, scope, "At other resources", false, held.contains(scope)))
                .toList();
    }

    /** The lines for scopes at a resource: those of a registered one are in its own words, or as they are called. */
    public static List<ScopeLine> lines(
            ProtectedResource resource, Collection<String> scopes, Collection<String> held) {
        if (resource.isOurs()) {
            return lines(scopes, held);
        }
        return scopes.stream()
                .map(scope -> new ScopeLine(
                        scope,
                        resource.meanings().getOrDefault(scope, scope),
                        resource.name(),
                        false,
                        held.contains(scope)))
                .toList();
    }

    private static boolean isHeld(Collection<String> held, String scope) {
        return !held.isEmpty() && Scopes.covers(held, scope);
    }

    /** What cannot be undone, or is everything. */
    private static boolean isDangerous(String scope) {
        return scope.equals(Scopes.ALL) || scope.endsWith(":*") || scope.contains("delete");
    }

    private static String group(String scope) {
        String subject = scope.startsWith("coder:") ? scope.substring("coder:".length()) : scope;
        String first = subject.split("[:.]", 2)[0];
        return switch (first) {
            case "all" -> "Everything";
            case "workspace", "workspaces", "application_connect" -> "Workspaces";
            case "template", "templates" -> "Templates";
            case "api_key", "apikeys" -> "API tokens and sessions";
            case "user", "user_secret", "user_skill" -> "Your account";
            default ->
                first.substring(0, 1).toUpperCase(Locale.ROOT)
                        + first.substring(1).replace('_', ' ') + "s";
        };
    }
}
