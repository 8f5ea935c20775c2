package org.slipway.oauth2.clients;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.store.ClientMetadata;

/**
 * Gets documents and judges them, not more often than is good: one fetch at a time for a document, a budget for each host,
 * and a short memory of what was refused.
 */
final class MetadataDocuments {

    private static final int PER_HOST_AND_MINUTE = 30;

    private final DocumentFetcher fetcher;
    private final boolean allowLoopback;
    private final Clock clock;
    private final SingleFlight flights = new SingleFlight();
    private final FetchBudget budget = new FetchBudget(PER_HOST_AND_MINUTE);
    private final Refusals refusals = new Refusals();

    /**
     * Documents that this fetcher gets.
     *
     * @param allowLoopback whether their keys may be at an http address of this machine
     */
    MetadataDocuments(DocumentFetcher fetcher, boolean allowLoopback, Clock clock) {
        this.fetcher = fetcher;
        this.allowLoopback = allowLoopback;
        this.clock = clock;
    }

    /** Receives a document that has been accepted. */
    @FunctionalInterface
    interface Keeper {
        void keep(ClientMetadata metadata, Duration lifetime);
    }

    /**
     * Fetches the document and gives it to the keeper, unless somebody else is just doing that: then it waits.
     *
     * @throws InvalidClientException if the document cannot be had or accepted
     */
    void fetch(DocumentUrl url, Keeper keeper) {
        String address = url.uri().toString();
        flights.run(address, () -> {
            Instant now = clock.instant();
            refusals.find(address, now).ifPresent(reason -> {
                throw new InvalidClientException(reason);
            });
            if (!budget.take(url.host(), now)) {
                throw new InvalidClientException(
                        "The client's host was asked for too many documents. Try again in a minute.");
            }
            try {
                FetchedDocument document = fetcher.fetch(url);
                keeper.keep(
                        DocumentRules.accept(address, ClientClaims.parse(document.body()), allowLoopback),
                        document.lifetime());
            } catch (OAuthException refused) {
                refusals.add(address, refused.getMessage(), now);
                throw new InvalidClientException(refused.getMessage());
            }
        });
    }
}
