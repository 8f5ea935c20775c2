package org.slipway.oauth2;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.slipway.caller.Unchecked;
import org.slipway.login.Secrets;
import org.slipway.oauth2.store.IntrospectionStore;
import org.slipway.settings.Settings;

/**
 * The introspection endpoint's decisions (RFC 7662). A registered resource's server asks with a secret of its own, and
 * learns about tokens of its own audience only. One statement, outside of any transaction: it reads, and only that.
 */
@Stateless
@Unchecked("the resource's server is authenticated here and learns about its own tokens only")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Introspections {

    /** What an unknown secret is compared with, so that it takes as long as a known one. */
    private static final byte[] DECOY = Secrets.bytes(32);

    private static final UUID NOBODY = new UUID(0, 0);

    /** A use is noted at most this often, so that asking costs no write. */
    private static final Duration USE_RESOLUTION = Duration.ofMinutes(1);

    @Inject
    IntrospectionStore store;

    @Inject
    ResourceSecretUse use;

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
            return judge(ClientCredentials.read(authorizationHeader, form), form);
        } catch (OAuthException refusal) {
            return new IntrospectionOutcome.Refused(refusal);
        }
    }

    private IntrospectionOutcome judge(ClientCredentials credentials, Parameters form) {
        Instant now = clock.instant();
        Optional<PrefixedSecret> presented =
                Optional.ofNullable(credentials.secret()).flatMap(PrefixedSecret::parse);
        Optional<PresentedToken> token = form.find("token").flatMap(PresentedToken::parse);
        Optional<IntrospectionStore.Answer> answer = store.ask(
                resource(credentials.clientId()),
                presented.map(PrefixedSecret::prefix).orElse(""),
                token.map(PresentedToken::id).orElse(""),
                now);
        boolean proved = presented
                .map(secret -> secret.matches(
                        answer.map(IntrospectionStore.Answer::askerHash).orElse(DECOY)))
                .orElse(false);
        if (!proved || answer.isEmpty()) {
            throw new OAuthException(
                    OAuthError.INVALID_CLIENT, "Only the server of a registered resource may ask about tokens.");
        }
        form.require("token");
        noteUse(answer.get(), now);
        IntrospectionStore.Token known = answer.get().token();
        return known != null && token.get().matches(known.hash())
                ? new IntrospectionOutcome.Active(
                        settings.accessUrl().toString(), answer.get().audience(), known)
                : new IntrospectionOutcome.Inactive();
    }

    private void noteUse(IntrospectionStore.Answer answer, Instant now) {
        if (answer.lastUsedAt() == null
                || answer.lastUsedAt().plus(USE_RESOLUTION).isBefore(now)) {
            use.note(answer.secretId(), now);
        }
    }

    private static UUID resource(String clientId) {
        try {
            return clientId == null ? NOBODY : UUID.fromString(clientId);
        } catch (IllegalArgumentException e) {
            return NOBODY;
        }
    }
}
