package org.slipway.oauth2;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slipway.authorization.store.AccessChange;
import org.slipway.memory.Changes;
import org.slipway.memory.Memory;
import org.slipway.memory.Remembered;
import org.slipway.oauth2.store.ClientStore;
import org.slipway.oauth2.store.ClientStore.Credentials;
import org.slipway.oauth2.store.ClientStore.Secret;

/** Clients with the secrets that they show, in memory until their app changes. */
@ApplicationScoped
public class KnownClients {

    private static final int MOST = 5_000;

    @Inject
    ClientStore store;

    @Inject
    Changes changes;

    private final LastUse uses = new LastUse(MOST);
    private Memory<Credentials> clients;

    @PostConstruct
    void start() {
        clients = changes.memory(MOST);
    }

    /**
     * The app with this {@code client_id}, and its secret with this public part. Nothing is proved yet.
     *
     * @param secretPrefix empty without a secret
     */
    Optional<Credentials> find(String clientId, String secretPrefix, Instant now) {
        return clients.find(clientId + " " + secretPrefix, now, () -> store.find(clientId, secretPrefix)
                .map(found -> remembered(found, secretPrefix, now)));
    }

    private static Remembered<Credentials> remembered(Credentials found, String secretPrefix, Instant now) {
        boolean needsNone = found.client().isPublic() || found.client().usesKeys();
        if (found.secret() == null && !(needsNone && secretPrefix.isEmpty())) {
            // The secret may be made at any time; and guesses would fill the memory.
            return Remembered.never(found);
        }
        Set<String> madeOf = Set.of(AccessChange.app(found.client().id()).key());
        return Remembered.now(found, madeOf, now);
    }

    /** Notes that the secret has been accepted. */
    void noteUse(Secret secret, Instant now) {
        if (uses.isDue(secret.id(), secret.lastUsedAt(), now)) {
            store.noteUse(secret.id(), now);
        }
    }
}
