package org.slipway.oauth2;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.oauth2.store.ResourceDetails;
import org.slipway.oauth2.store.ResourceScope;

/** What a registered resource must be. */
final class ResourceRules {

    private static final int LONGEST_NAME = 64;
    private static final int MOST_SCOPES = 100;
    private static final int LONGEST_SCOPE = 100;
    private static final int LONGEST_DESCRIPTION = 200;

    /** RFC 6749 section 3.3. */
    private static final Pattern SCOPE = Pattern.compile("[\\x21\\x23-\\x5B\\x5D-\\x7E]+");

    private ResourceRules() {}

    /**
     * The canonical form of the identifier.
     *
     * @param accessUrl where this server is: its own addresses cannot be registered
     * @throws ProblemException if it is no identifier of a resource outside of this server
     */
    static String canonicalIdentifier(String identifier, String accessUrl) {
        String canonical = ResourceUri.parse(identifier)
                .map(ResourceUri::text)
                .orElseThrow(() -> ProblemException.invalid(
                        "identifier",
                        "The identifier must be an absolute http or https address without user and fragment."));
        if (canonical.equals(accessUrl)
                || canonical.startsWith(accessUrl + "/")
                || canonical.startsWith(accessUrl + "?")) {
            throw ProblemException.invalid(
                    "identifier", "This is an address of this server, which protects its own resources already.");
        }
        return canonical;
    }

    /** Goes on if the resource may be kept like this; names every field that is wrong otherwise. */
    static void requireValid(ResourceDetails details) {
        List<Validation> problems = new ArrayList<>();
        String name = details.name();
        if (name.isBlank() || name.length() > LONGEST_NAME || Deception.isIn(name)) {
            problems.add(new Validation(
                    "name", "The name must have 1 to " + LONGEST_NAME + " characters, none of them invisible."));
        }
        scopeObjection(details.scopes()).ifPresent(detail -> problems.add(new Validation("scopes", detail)));
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
    }

    private static Optional<String> scopeObjection(List<ResourceScope> scopes) {
        if (scopes.isEmpty() || scopes.size() > MOST_SCOPES) {
            return Optional.of("Give 1 to " + MOST_SCOPES + " scopes.");
        }
        for (ResourceScope scope : scopes) {
            if (scope.name().length() > LONGEST_SCOPE
                    || !SCOPE.matcher(scope.name()).matches()) {
                return Optional.of("\"" + scope.name()
                        + "\" is not a scope: 1 to " + LONGEST_SCOPE
                        + " visible ASCII characters without quotes, backslashes and blanks.");
            }
            if (scope.name().equals("offline_access") || scope.name().equals("openid")) {
                return Optional.of("\"" + scope.name() + "\" has a meaning of its own in OpenID Connect.");
            }
            if (scope.description().length() > LONGEST_DESCRIPTION || Deception.isIn(scope.description())) {
                return Optional.of("The description of \"" + scope.name() + "\" must have at most "
                        + LONGEST_DESCRIPTION + " characters, none of them invisible.");
            }
        }
        boolean repeated =
                new HashSet<>(scopes.stream().map(ResourceScope::name).toList()).size() != scopes.size();
        return repeated ? Optional.of("A scope is given twice.") : Optional.empty();
    }
}
