package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.slipway.oauth2.exchange.CodeRule;
import org.slipway.oauth2.store.AuthorizationCode;
import org.slipway.oauth2.store.CodeStore;

/**
 * The authorization code grant at the token endpoint (OAuth 2.1 section 4.1.3). A code works once: whoever uses it up
 * first has it, and a failed try uses it up as well. A code that is shown again after it has worked, with everything that
 * belongs to it, ends what it gave ({@link RepeatedCode}).
 */
@Dependent
public class CodeExchange {

    @Inject
    CodeStore codes;

    @Inject
    ResourceDirectory resources;

    @Inject
    NewGrants newGrants;

    @Inject
    RepeatedCode repeated;

    @Inject
    Clock clock;

    IssuedTokens exchange(AuthenticatedClient client, Parameters request) {
        Instant now = clock.instant();
        CodeStore.Shown shown = PrefixedSecret.parse(request.require("code"))
                .flatMap(text -> codes.findByPrefix(text.prefix())
                        .filter(found -> text.matches(found.code().hashedSecret())))
                .filter(found -> found.code().appId().equals(client.app().id()))
                .orElseThrow(CodeExchange::invalidCode);
        AuthorizationCode code = shown.code();
        ProtectedResource resource;
        try {
            resource = judge(shown, request, now);
        } catch (OAuthException refusal) {
            throw codes.spoil(code.id(), now) ? refusal : invalidCode();
        }
        if (code.consumedAt() != null) {
            endWhatItGave(code, now);
            throw invalidCode();
        }
        return newGrants.give(client, NewGrants.Allowed.of(code), resource, now).orElseThrow(CodeExchange::invalidCode);
    }

    /** What the code is for, if the request may have it. */
    private ProtectedResource judge(CodeStore.Shown shown, Parameters request, Instant now) {
        CodeRule.IN_ORDER.forEach(rule -> rule.apply(shown.code(), request, now));
        if (!shown.personMaySignIn()) {
            throw invalidCode();
        }
        return resources.remaining(shown.code().resourceUri());
    }

    /** Only with the right proof: a code that leaked alone must not be a way to end somebody's access. */
    private void endWhatItGave(AuthorizationCode code, Instant now) {
        if (code.grantId() != null && !code.consumedAt().isAfter(now)) {
            repeated.end(code.grantId());
        }
    }

    private static OAuthException invalidCode() {
        return new OAuthException(OAuthError.INVALID_GRANT, "The code is not valid.");
    }
}
