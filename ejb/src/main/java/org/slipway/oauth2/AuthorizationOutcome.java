package org.slipway.oauth2;

import java.util.List;

/** What came of an authorization request. */
public sealed interface AuthorizationOutcome {

    /**
     * A person has to decide.
     *
     * @param attempt the request, with all that the rules have found out
     * @param heldScopes the scopes that the person has given to this client for this resource already
     * @param isNew whether nobody but administrators knows this client yet
     * @param hasChanged whether the client's name or redirect URIs are not those that the person last gave access to
     */
    record Ask(AuthorizationAttempt attempt, List<String> heldScopes, boolean isNew, boolean hasChanged)
            implements AuthorizationOutcome {}

    /** The client gets an answer. */
    record Answer(RedirectAnswer redirect) implements AuthorizationOutcome {}

    /** The person is told what is wrong; there is no redirect URI to trust. */
    record Refuse(OAuthException refusal) implements AuthorizationOutcome {}
}
