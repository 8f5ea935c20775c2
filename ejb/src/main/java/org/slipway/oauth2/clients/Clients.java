package org.slipway.oauth2.clients;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.EJBException;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.slipway.oauth2.store.AppStore;
import org.slipway.oauth2.store.ClientAdmission;
import org.slipway.oauth2.store.ClientMetadata;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.settings.Settings;

/** Finds the client of an authorization request, however it came to be known. */
@ApplicationScoped
public class Clients {

    @Inject
    AppStore apps;

    @Inject
    DocumentRows rows;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @Resource
    ManagedExecutorService workers;

    private DocumentFetcher fetcher;
    private MetadataDocuments documents;

    @PostConstruct
    void open() {
        Settings.Clients bounds = settings.clients();
        fetcher = DocumentFetcher.of(
                "metadata document", bounds.documentAllowLoopback(), bounds.documentMaxBytes(), workers, clock);
        documents = new MetadataDocuments(fetcher, bounds.documentAllowLoopback(), clock);
    }

    @PreDestroy
    void close() {
        fetcher.close();
    }

    /**
     * The client with this id. A client that is a document is fetched first, unless what is known of it still holds.
     *
     * @throws org.slipway.oauth2.OAuthException {@code invalid_client} if its document is not accepted
     */
    public Optional<OAuth2App> find(String clientId) {
        if (DocumentUrl.isMeantBy(clientId)) {
            bringUpToDate(DocumentUrl.parse(clientId, settings.clients().documentAllowLoopback()), clientId);
        }
        return apps.findByClientId(clientId);
    }

    private void bringUpToDate(DocumentUrl url, String address) {
        ClientAdmission admission = rows.admission();
        if (!admission.documentsEnabled()) {
            throw new InvalidClientException("Clients that are metadata documents are not accepted here.");
        }
        if (!DomainPolicy.accepts(admission, url.host())) {
            throw new InvalidClientException("Clients of " + url.host() + " are not accepted here.");
        }
        if (!rows.isFresh(address)) {
            documents.fetch(url, (metadata, lifetime) -> keep(address, metadata, lifetime));
        }
    }

    /** Another node may add the same client at the same moment: then the second try finds it. */
    private void keep(String address, ClientMetadata metadata, Duration lifetime) {
        try {
            rows.keep(address, metadata, lifetime);
        } catch (EJBException e) {
            rows.keep(address, metadata, lifetime);
        }
    }
}
