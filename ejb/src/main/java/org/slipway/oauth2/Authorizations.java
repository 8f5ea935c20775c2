package org.slipway.oauth2;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.caller.Caller;
import org.slipway.oauth2.store.AuthorizationCode;
import org.slipway.oauth2.store.CodeStore;
import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.GrantStore;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.settings.Settings;

/** The authorization endpoint's decisions: what a client asks of the signed-in person, and the person's answer. */
@Stateless
public class Authorizations {

    @Inject
    AuthorizationRules rules;

    @Inject
    CodeStore codes;

    @Inject
    GrantStore grants;

    @Inject
    ConsentingPerson person;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Checks a request and tells what the person has to decide. Changes nothing. */
    public AuthorizationOutcome consider(Parameters parameters) {
        Caller self = person.require();
        AuthorizationAttempt attempt = new AuthorizationAttempt(parameters);
        try {
            rules.apply(attempt);
        } catch (OAuthException refusal) {
            return refused(attempt, refusal);
        }
        List<Grant> given = grants.listOfUser(self.userId(), clock.instant()).stream()
                .filter(grant -> grant.appId().equals(attempt.app().id()))
                .toList();
        List<String> held = given.stream()
                .filter(grant -> grant.resourceUri().equals(attempt.resource().identifier()))
                .flatMap(grant -> ScopeNegotiation.plainNames(grant.scope()).stream())
                .distinct()
                .toList();
        boolean isNew = grants.countOfApp(attempt.app().id(), clock.instant()) == 0;
        return new AuthorizationOutcome.Ask(attempt, held, isNew, hasChangedSince(given, attempt.app()));
    }

    private static boolean hasChangedSince(List<Grant> given, OAuth2App app) {
        return app.identityChangedAt() != null
                && !given.isEmpty()
                && given.stream().allMatch(grant -> grant.createdAt().isBefore(app.identityChangedAt()));
    }

    /**
     * The person says yes: the client gets a code.
     *
     * @param consent the form that was sent, or null where no form can be forged: the caller's credential came in a header
     * @throws ProblemException {@code CSRF_TOKEN_INVALID} if the form was sent before
     */
    public AuthorizationOutcome allow(Parameters parameters, ConsentToken consent) {
        Caller self = person.require();
        AuthorizationAttempt attempt = new AuthorizationAttempt(parameters);
        try {
            rules.apply(attempt);
        } catch (OAuthException refusal) {
            return refused(attempt, refusal);
        }
        useUp(consent);
        PrefixedSecret code = PrefixedSecret.random();
        Instant now = clock.instant();
        codes.add(new AuthorizationCode(
                        UUID.randomUUID(),
                        attempt.app().id(),
                        self.userId(),
                        code.prefix(),
                        code.hash(),
                        now,
                        now.plus(settings.oauth2().codeLifetime()))
                .boundToRedirect(
                        attempt.redirectUri(), parameters.find("redirect_uri").isPresent())
                .boundToResource(
                        attempt.resource().identifier(),
                        parameters.find("resource").isPresent(),
                        String.join(" ", attempt.scopes()))
                .boundToChallenge(attempt.codeChallenge()));
        return new AuthorizationOutcome.Answer(RedirectAnswer.code(attempt, code.text(), issuer()));
    }

    /** The person says no: the client is told so. */
    public AuthorizationOutcome deny(Parameters parameters, ConsentToken consent) {
        person.require();
        AuthorizationAttempt attempt = new AuthorizationAttempt(parameters);
        try {
            rules.apply(attempt);
        } catch (OAuthException refusal) {
            return refused(attempt, refusal);
        }
        useUp(consent);
        OAuthException refusal = new OAuthException(OAuthError.ACCESS_DENIED, "The person refused the request.");
        return new AuthorizationOutcome.Answer(RedirectAnswer.error(attempt, refusal, issuer()));
    }

    /**
     * What comes before a person's decision goes back only to a client that an administrator vouches for. Anybody could
     * make a link to this server that sends people on to wherever they like, if a client that came by itself were told in
     * the same way (RFC 9700 section 4.11.2).
     */
    private AuthorizationOutcome refused(AuthorizationAttempt attempt, OAuthException refusal) {
        return attempt.redirectUri() == null || !attempt.app().isVouchedFor()
                ? new AuthorizationOutcome.Refuse(refusal)
                : new AuthorizationOutcome.Answer(RedirectAnswer.error(attempt, refusal, issuer()));
    }

    private void useUp(ConsentToken consent) {
        if (consent != null && !codes.useConsent(consent.nonce(), consent.expiresAt())) {
            throw ProblemException.of(Problem.CSRF_TOKEN_INVALID);
        }
    }

    private String issuer() {
        return settings.accessUrl().toString();
    }
}
