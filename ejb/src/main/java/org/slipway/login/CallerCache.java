package org.slipway.login;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.slipway.caller.Caller;
import org.slipway.memory.Changes;
import org.slipway.memory.Memory;

/**
 * Callers with their compiled subjects, by the public half of their token, so that a request costs no statement to find out
 * who asks.
 */
@ApplicationScoped
public class CallerCache {

    private static final int MOST = 20_000;

    @Inject
    Changes changes;

    @Inject
    Credentials credentials;

    @Inject
    OtherCallers others;

    @Inject
    Clock clock;

    private Memory<KnownCaller> callers;

    @PostConstruct
    void start() {
        callers = changes.memory(MOST);
    }

    /**
     * The caller who holds this token.
     *
     * @param text what the client sent
     * @return empty if the token is malformed, unknown, expired or revoked, or its person is gone or suspended
     */
    public Optional<Caller> authenticate(String text) {
        Optional<KeyText> key = KeyText.parse(text);
        if (key.isEmpty()) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Optional<KnownCaller> known = callers.recall(key.get().id(), now);
        if (known.isPresent()) {
            return known.get().ifProvedBy(key.get());
        }
        return callers.read(
                        key.get().id(),
                        () -> credentials.authenticate(key.get(), now).map(KnownCaller::remembered))
                .map(KnownCaller::caller)
                // Apps that come for themselves are rare here, and are looked up each time.
                .or(() -> others.find(key.get(), now));
    }

    /**
     * The same caller as of now, for connections that outlive the request that opened them.
     *
     * @param opener who opened the connection and proved it then
     * @return empty if the credential has ended since, or its person is gone or suspended
     */
    public Optional<Caller> renew(Caller opener) {
        return callers.find(opener.tokenId(), clock.instant(), () -> credentials
                        .renew(opener)
                        .map(KnownCaller::remembered))
                .map(KnownCaller::caller);
    }

    /** How many callers are known. */
    int size() {
        return callers.size();
    }
}
