package org.slipway.oauth2;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.slipway.authorization.store.AccessChange;
import org.slipway.memory.Changes;
import org.slipway.memory.Memory;
import org.slipway.memory.Remembered;
import org.slipway.oauth2.store.IntrospectionStore;
import org.slipway.oauth2.store.IntrospectionStore.Asker;
import org.slipway.oauth2.store.IntrospectionStore.Token;

/**
 * Askers and tokens of introspection, in memory until something ends them: a server that checks each of its requests asks
 * about the same token again and again.
 */
@ApplicationScoped
public class KnownTokens {

    private static final int MOST_ASKERS = 1_000;
    private static final int MOST_TOKENS = 20_000;

    @Inject
    IntrospectionStore store;

    @Inject
    Changes changes;

    private final LastUse uses = new LastUse(MOST_ASKERS);
    private Memory<Asker> askers;
    private Memory<Token> tokens;

    @PostConstruct
    void start() {
        askers = changes.memory(MOST_ASKERS);
        tokens = changes.memory(MOST_TOKENS);
    }

    /** The resource with this id, and its secret with this public part. Nothing is proved yet. */
    Optional<Asker> asker(UUID resourceId, String secretPrefix, Instant now) {
        return askers.find(resourceId + "/" + secretPrefix, now, () -> store.asker(resourceId, secretPrefix)
                .map(asker -> Remembered.now(asker, madeOf(asker), now)));
    }

    private static Set<String> madeOf(Asker asker) {
        return Set.of(AccessChange.resource(asker.resourceId()).key());
    }

    /** The token with this public part, ended or not. Nothing is proved yet. */
    Optional<Token> token(String id, Instant now) {
        return tokens.find(id, now, () -> store.token(id).map(token -> Remembered.now(token, madeOf(token), now)));
    }

    private static Set<String> madeOf(Token token) {
        Set<String> madeOf = new HashSet<>();
        madeOf.add(AccessChange.key(token.id()).key());
        madeOf.add(AccessChange.app(token.appId()).key());
        if (token.userId() != null) {
            madeOf.add(AccessChange.user(token.userId()).key());
            madeOf.add(AccessChange.grant(token.grantId()).key());
        }
        return Set.copyOf(madeOf);
    }

    /** Notes that the asker has proved who it is. */
    void noteUse(Asker asker, Instant now) {
        if (uses.isDue(asker.secretId(), asker.lastUsedAt(), now)) {
            store.noteUse(asker.secretId(), now);
        }
    }
}
