package org.slipway.oauth2;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slipway.caller.Unchecked;
import org.slipway.oauth2.exchange.CodeRule;
import org.slipway.oauth2.store.AppStore;
import org.slipway.oauth2.store.AuthorizationCode;
import org.slipway.oauth2.store.CodeStore;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/**
 * The authorization code grant at the token endpoint (OAuth 2.1 section 4.1.3). A code works once: whoever uses it up
 * first has it, and a failed try uses it up as well. A code that is shown again after it has worked, with everything that
 * belongs to it, has been stolen from one of the two: then what it gave ends (RFC 6749 section 4.1.2).
 */
@Stateless
@Unchecked("the client is authenticated; what it gets was decided by a person before")
public class CodeExchange {

    @Inject
    AppStore apps;

    @Inject
    CodeStore codes;

    @Inject
    NewGrants newGrants;

    @Inject
    EndedGrants endedGrants;

    @Inject
    UserStore users;

    @Inject
    Clock clock;

    /**
     * Exchanges it, in a transaction that is kept when the request is refused.
     *
     * @throws OAuthException the refusal
     */
    public IssuedTokens exchange(AuthenticatedClient client, Parameters request) {
        Instant now = clock.instant();
        AuthorizationCode code = PrefixedSecret.parse(request.require("code"))
                .flatMap(text -> codes.findByPrefix(text.prefix()).filter(found -> text.matches(found.hashedSecret())))
                .filter(found -> found.appId().equals(client.app().id()))
                .orElseThrow(CodeExchange::invalidCode);
        Optional<OAuthException> refusal = judge(code, request, now);
        if (code.consumedAt() != null) {
            endWhatItGave(code, refusal, now);
            throw invalidCode();
        }
        if (!apps.hold(client.app().id(), client.secretId())) {
            throw invalidCode();
        }
        UUID grantId = refusal.isPresent() ? null : UUID.randomUUID();
        if (!codes.consume(code.id(), grantId, now)) {
            throw invalidCode();
        }
        refusal.ifPresent(refused -> {
            throw refused;
        });
        return newGrants.give(
                client, grantId, new NewGrants.Allowed(code.userId(), code.resourceUri(), code.scope()), now);
    }

    private Optional<OAuthException> judge(AuthorizationCode code, Parameters request, Instant now) {
        try {
            CodeRule.IN_ORDER.forEach(rule -> rule.apply(code, request, now));
            return users.find(code.userId())
                            .filter(user -> user.status() == User.Status.active)
                            .isPresent()
                    ? Optional.empty()
                    : Optional.of(invalidCode());
        } catch (OAuthException refusal) {
            return Optional.of(refusal);
        }
    }

    /** Only with the right proof: a code that leaked alone must not be a way to end somebody's access. */
    private void endWhatItGave(AuthorizationCode code, Optional<OAuthException> refusal, Instant now) {
        if (refusal.isEmpty() && code.grantId() != null && !code.consumedAt().isAfter(now)) {
            endedGrants.end(code.grantId());
        }
    }

    private static OAuthException invalidCode() {
        return new OAuthException(OAuthError.INVALID_GRANT, "The code is not valid.");
    }
}
