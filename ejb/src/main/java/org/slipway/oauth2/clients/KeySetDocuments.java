package org.slipway.oauth2.clients;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import org.slipway.memory.BoundedMap;
import org.slipway.oauth2.assertions.ClientKeySet;
import org.slipway.oauth2.assertions.InvalidKeySetException;

/**
 * Gets the key sets that clients publish, not more often than is good: kept as long as their HTTP headers say, one fetch at a
 * time for a set, a budget for each host, and a short memory of what was refused.
 */
final class KeySetDocuments {

    /** A set that has just been fetched is not fetched again, whatever keys somebody names. */
    static final Duration NEW = Duration.ofMinutes(1);

    private static final int PER_HOST_AND_MINUTE = 30;
    private static final int MOST = 1_000;

    private final DocumentFetcher fetcher;
    private final Clock clock;
    private final SingleFlight flights = new SingleFlight();
    private final FetchBudget budget = new FetchBudget(PER_HOST_AND_MINUTE);
    private final Refusals refusals = new Refusals();
    private final BoundedMap<String, Kept> sets = new BoundedMap<>(MOST);

    KeySetDocuments(DocumentFetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    private record Kept(ClientKeySet keys, Instant fetchedAt, Instant freshUntil) {}

    /**
     * The set at this address, from memory while it holds.
     *
     * @throws InvalidClientException if it cannot be had, or is none
     */
    ClientKeySet find(DocumentUrl url) {
        Instant now = clock.instant();
        return get(url, kept -> now.isBefore(kept.freshUntil()), now);
    }

    /** The same, fetched again unless that was done a moment ago: the client may have a new key. */
    ClientKeySet findNewer(DocumentUrl url) {
        Instant now = clock.instant();
        return get(url, kept -> now.isBefore(kept.fetchedAt().plus(NEW)), now);
    }

    private ClientKeySet get(DocumentUrl url, Predicate<Kept> willDo, Instant now) {
        String address = url.uri().toString();
        Kept kept = sets.get(address);
        if (kept != null && willDo.test(kept)) {
            return kept.keys();
        }
        flights.run(address, () -> {
            Kept meanwhile = sets.get(address);
            if (meanwhile == null || !willDo.test(meanwhile)) {
                sets.put(address, fetch(url, now));
            }
        });
        Kept fetched = sets.get(address);
        if (fetched == null) {
            throw new InvalidClientException("The server keeps too many key sets.");
        }
        return fetched.keys();
    }

    private Kept fetch(DocumentUrl url, Instant now) {
        String address = url.uri().toString();
        refusals.find(address, now).ifPresent(reason -> {
            throw new InvalidClientException(reason);
        });
        if (!budget.take(url.host(), now)) {
            throw new InvalidClientException("The client's host was asked for too many key sets.");
        }
        try {
            FetchedDocument document = fetcher.fetch(url);
            ClientKeySet keys = ClientKeySet.parse(new String(document.body(), StandardCharsets.UTF_8));
            return new Kept(keys, now, now.plus(document.lifetime()));
        } catch (InvalidClientException | InvalidKeySetException refused) {
            refusals.add(address, refused.getMessage(), now);
            throw new InvalidClientException(refused.getMessage());
        }
    }
}
