package org.slipway.oauth2;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slipway.caller.Unchecked;
import org.slipway.login.Secrets;
import org.slipway.oauth2.store.IntrospectionStore.Asker;
import org.slipway.oauth2.store.IntrospectionStore.Token;
import org.slipway.settings.Settings;

/**
 * The introspection endpoint's decisions (RFC 7662). A registered resource's server asks with a secret of its own, and
 * learns about tokens of its own audience only.
 */
@ApplicationScoped
@Unchecked("the resource's server is authenticated here and learns about its own tokens only")
public class Introspections {

    /** What an unknown secret is compared with, so that it takes as long as a known one. */
    private static final byte[] DECOY = Secrets.bytes(32);

    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    KnownTokens known;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * Answers a request.
     *
     * @param authorizationHeader as sent, or null
     * @param form the request's form fields
     */
    public IntrospectionOutcome answer(String authorizationHeader, Parameters form) {
        try {
            form.requireNoRepetition();
            Instant now = clock.instant();
            Asker asker = authenticate(ClientCredentials.read(authorizationHeader, form), now);
            return judge(asker, form.require("token"), now);
        } catch (OAuthException refusal) {
            return new IntrospectionOutcome.Refused(refusal);
        }
    }

    private Asker authenticate(ClientCredentials credentials, Instant now) {
        Optional<PrefixedSecret> presented =
                Optional.ofNullable(credentials.secret()).flatMap(PrefixedSecret::parse);
        Optional<Asker> asker = known.asker(
                resource(credentials.clientId()),
                presented.map(PrefixedSecret::prefix).orElse(""),
                now);
        boolean proved = presented
                .map(secret -> secret.matches(asker.map(Asker::hash).orElse(DECOY)))
                .orElse(false);
        if (!proved || asker.isEmpty()) {
            throw new OAuthException(
                    OAuthError.INVALID_CLIENT, "Only the server of a registered resource may ask about tokens.");
        }
        known.noteUse(asker.get(), now);
        return asker.get();
    }

    private IntrospectionOutcome judge(Asker asker, String text, Instant now) {
        Optional<PresentedToken> shown = PresentedToken.parse(text);
        Optional<Token> token = shown.flatMap(one -> known.token(one.id(), now))
                .filter(found -> shown.get().matches(found.hash()))
                .filter(found -> found.audience().equals(asker.audience()))
                .filter(found -> found.expiresAt().isAfter(now));
        return token.isPresent()
                ? new IntrospectionOutcome.Active(settings.accessUrl().toString(), asker.audience(), token.get())
                : new IntrospectionOutcome.Inactive();
    }

    private static UUID resource(String clientId) {
        try {
            return clientId == null ? NOBODY : UUID.fromString(clientId);
        } catch (IllegalArgumentException e) {
            return NOBODY;
        }
    }
}
