package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.oauth2.assertions.ClientAssertion;
import org.slipway.oauth2.assertions.ClientKeySet;
import org.slipway.oauth2.assertions.RefusedAssertionException;
import org.slipway.oauth2.clients.PublishedKeySets;
import org.slipway.oauth2.store.ClientProof;
import org.slipway.oauth2.store.ClientStore;
import org.slipway.oauth2.store.UsedAssertionStore;
import org.slipway.settings.Settings;

/** Clients that prove who they are with a key of their own: {@code private_key_jwt} (RFC 7523 section 2.2). */
@Dependent
public class AssertedClients {

    private static final Logger LOG = LoggerFactory.getLogger(AssertedClients.class);

    @Inject
    KnownClients clients;

    @Inject
    PublishedKeySets published;

    @Inject
    UsedAssertionStore used;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * The client behind an assertion.
     *
     * @throws RefusedAssertionException if there is none
     */
    AuthenticatedClient authenticate(ClientCredentials credentials) {
        try {
            return prove(credentials, clock.instant());
        } catch (RefusedAssertionException refusal) {
            LOG.debug("a client assertion is refused: {}", refusal.reason());
            throw refusal;
        }
    }

    private AuthenticatedClient prove(ClientCredentials credentials, Instant now) {
        ClientAssertion assertion = read(credentials.assertion());
        String clientId = assertion.clientId();
        if (credentials.clientId() != null && !credentials.clientId().equals(clientId)) {
            throw new RefusedAssertionException("it is not of the client that the request names");
        }
        assertion.check(clientId, settings.accessUrl().toString(), now);
        ClientStore.Client client = clients.find(clientId, "", now)
                .map(ClientStore.Credentials::client)
                .filter(ClientStore.Client::usesKeys)
                .orElseThrow(() -> new RefusedAssertionException("the client is unknown or uses no keys"));
        String key = client.jwksUri() == null ? registered(client, assertion) : published(client, assertion);
        if (!used.use(client.id(), assertion.id(), assertion.shownUntil())) {
            throw new RefusedAssertionException("it has been shown before");
        }
        return new AuthenticatedClient(client, ClientProof.key(key));
    }

    private static ClientAssertion read(ClientCredentials.Assertion sent) {
        if (sent.text() == null || !ClientAssertion.TYPE.equals(sent.type())) {
            throw new RefusedAssertionException(
                    "client_assertion is missing or client_assertion_type is not the known one");
        }
        return ClientAssertion.read(sent.text());
    }

    private static String registered(ClientStore.Client client, ClientAssertion assertion) {
        return assertion.provedBy(ClientKeySet.parse(client.jwks()));
    }

    /** A client that publishes its keys replaces them without telling: what it gets is bound to the address. */
    private String published(ClientStore.Client client, ClientAssertion assertion) {
        ClientKeySet keys = published.find(client.jwksUri());
        assertion.provedBy(assertion.namesOneOf(keys) ? keys : published.findNewer(client.jwksUri()));
        return client.jwksUri();
    }
}
