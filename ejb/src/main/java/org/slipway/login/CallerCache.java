package org.slipway.login;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.AccessChanges;

/**
 * Callers with their compiled subjects, by the public half of their token, so that a request costs no statement to find out
 * who asks. An entry holds until something that it was made of changes: on this node at the commit, on others as soon as
 * the database tells (see {@link AccessListener}). While nobody proves that this node hears of changes, the cache is not
 * used and every request asks the database.
 */
@ApplicationScoped
public class CallerCache {

    private static final int MOST = 20_000;

    private final BoundedMap<String, KnownCaller> callers = new BoundedMap<>(MOST);
    private final Generations generations = new Generations();
    private final Consumer<AccessChange> onChange = change -> generations.bump(change.key());

    @Inject
    Credentials credentials;

    @Inject
    OtherCallers others;

    @Inject
    Clock clock;

    LongSupplier nanoTime = System::nanoTime;

    private volatile long heardUntil;
    private volatile boolean hearing;

    @PostConstruct
    void start() {
        AccessChanges.listen(onChange);
    }

    @PreDestroy
    void stop() {
        AccessChanges.forget(onChange);
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
        if (!isHearing()) {
            return credentials
                    .authenticate(key.get(), now)
                    .map(KnownCaller::caller)
                    .or(() -> others.find(key.get(), now));
        }
        KnownCaller known = callers.get(key.get().id());
        if (known != null && known.isCurrent(generations, now)) {
            return known.ifProvedBy(key.get());
        }
        long generation = generations.now();
        Optional<KnownCaller> found = credentials.authenticate(key.get(), now).map(caller -> caller.readAt(generation));
        found.ifPresent(caller -> callers.put(key.get().id(), caller));
        // Apps that come for themselves are rare here, and are looked up each time.
        return found.map(KnownCaller::caller).or(() -> others.find(key.get(), now));
    }

    /**
     * The same caller as of now, for connections that outlive the request that opened them.
     *
     * @param opener who opened the connection and proved it then
     * @return empty if the credential has ended since, or its person is gone or suspended
     */
    public Optional<Caller> renew(Caller opener) {
        if (!isHearing()) {
            return credentials.renew(opener).map(KnownCaller::caller);
        }
        KnownCaller known = callers.get(opener.tokenId());
        if (known != null && known.isCurrent(generations, clock.instant())) {
            return Optional.of(known.caller());
        }
        long generation = generations.now();
        Optional<KnownCaller> found = credentials.renew(opener).map(caller -> caller.readAt(generation));
        found.ifPresent(caller -> callers.put(opener.tokenId(), caller));
        return found.map(KnownCaller::caller);
    }

    /** The generation of what is read from the database from now on. */
    public long generation() {
        return generations.now();
    }

    /**
     * Whether what was read at this generation still holds.
     *
     * @param madeOf everything whose change makes it outdated
     * @return false also while this node may not hear of changes
     */
    public boolean isCurrent(long generation, Collection<String> madeOf) {
        return isHearing() && generations.isCurrent(generation, madeOf);
    }

    private boolean isHearing() {
        return hearing && heardUntil - nanoTime.getAsLong() > 0;
    }

    /** Everything that had been committed at this time has been heard, and what commits later will be. */
    void heard(List<AccessChange> changes, long asOfNanoTime, long goodForNanos) {
        changes.forEach(onChange);
        heardUntil = asOfNanoTime + goodForNanos;
        hearing = true;
    }

    /** Changes may go unheard from now on, and may have before {@link #heard} is called again. */
    void deaf() {
        hearing = false;
        generations.bumpAll();
        callers.clear();
    }

    /** How many callers are known. */
    int size() {
        return callers.size();
    }
}
