package org.slipway.oauth2.clients;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.function.Function;
import org.slipway.oauth2.assertions.ClientKeySet;
import org.slipway.oauth2.assertions.RefusedAssertionException;
import org.slipway.settings.Settings;

/** The keys that clients publish at their {@code jwks_uri} (RFC 7591 section 2). */
@ApplicationScoped
public class PublishedKeySets {

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService workers;

    private DocumentFetcher fetcher;
    private KeySetDocuments documents;

    @PostConstruct
    void open() {
        boolean allowLoopback = settings.clients().documentAllowLoopback();
        fetcher = DocumentFetcher.of("key set", allowLoopback, ClientKeySet.MOST_BYTES, workers, clock);
        documents = new KeySetDocuments(fetcher, clock);
    }

    @PreDestroy
    void close() {
        fetcher.close();
    }

    /**
     * The keys at this address.
     *
     * @throws RefusedAssertionException if they cannot be had
     */
    public ClientKeySet find(String address) {
        return get(address, documents::find);
    }

    /** The same after another look, for somebody names a key that is not among them. */
    public ClientKeySet findNewer(String address) {
        return get(address, documents::findNewer);
    }

    private ClientKeySet get(String address, Function<DocumentUrl, ClientKeySet> way) {
        try {
            return way.apply(
                    DocumentUrl.parse("jwks_uri", address, settings.clients().documentAllowLoopback()));
        } catch (InvalidClientException refused) {
            throw new RefusedAssertionException("its keys cannot be had: " + refused.getMessage());
        }
    }
}
