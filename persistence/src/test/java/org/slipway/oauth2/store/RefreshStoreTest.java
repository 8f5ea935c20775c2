package org.slipway.oauth2.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.stores.Rows.NOW;
import static org.slipway.stores.Rows.bytes;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.authorization.store.AccessChange;
import org.slipway.authorization.store.AccessChanges;
import org.slipway.login.store.ApiKey;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.statements.Statements;
import org.slipway.stores.Rows;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

class RefreshStoreTest {

    private static final Instant END = NOW.plusSeconds(3600);

    private final StoreDatabase database = StoreDatabase.shared();
    private final RefreshStore store = new RefreshStore(new Statements(database.applicationDataSource()));
    private User grace;
    private OAuth2App app;
    private Grant grant;

    @BeforeEach
    void clear() {
        database.clear();
        grace = Rows.user(database);
        app = Rows.app(database, "Editor");
        grant = Rows.grant(database, app, grace);
    }

    private RefreshStore.Current current() {
        return store.find(grant.refreshPrefix(), NOW).orElseThrow();
    }

    private ApiKey token(String id) {
        return ApiKey.accessToken(
                        id,
                        new byte[] {7},
                        grace.id(),
                        grant.id(),
                        grant.resourceUri(),
                        List.of("user:read", "api_key:read"),
                        Duration.ofHours(1),
                        NOW)
                .from("192.0.2.7", "agent");
    }

    private RefreshStore.Next next(String hash, String tokenId) {
        return new RefreshStore.Next(bytes(hash), bytes("new salt"), END, token(tokenId));
    }

    private Optional<ApiKey> key(String id) {
        return database.inTransaction(entities -> new ApiKeyStore(entities).find(id));
    }

    private Grant stored() {
        return database.inTransaction(
                entities -> new GrantStore(entities).find(grant.id()).orElseThrow());
    }

    @Test
    void findsWhatMayBeRefreshed() {
        assertThat(current().id()).isEqualTo(grant.id());
        assertThat(current().appId()).isEqualTo(app.id());
        assertThat(current().userId()).isEqualTo(grace.id());
        assertThat(current().refreshHash()).isEqualTo(bytes("first"));
        assertThat(store.find("other00000", NOW)).isEmpty();
        assertThat(store.find(grant.refreshPrefix(), grant.expiresAt())).isEmpty();
    }

    @Test
    void findsNothingOfAPersonWhoMayNotSignIn() {
        database.run(entities -> entities.createNativeQuery("update users set status = 'suspended' where id = :id")
                .setParameter("id", grace.id())
                .executeUpdate());
        assertThat(store.find(grant.refreshPrefix(), NOW)).isEmpty();
    }

    @Test
    void replacesFromTheExpectedTokenOnly() {
        RefreshStore.Current seen = current();

        assertThat(store.rotate(seen, next("second", "tokentwo11"), NOW)).isTrue();
        assertThat(store.rotate(seen, next("third", "tokenthree"), NOW))
                .as("the expected token is no longer the current one")
                .isFalse();

        assertThat(stored().refreshHash()).isEqualTo(bytes("second"));
        assertThat(stored().previousHash()).isEqualTo(bytes("first"));
        assertThat(stored().rotationSalt()).isEqualTo(bytes("new salt"));
        assertThat(stored().rotatedAt()).isEqualTo(NOW);
        assertThat(stored().lastUsedAt()).isEqualTo(NOW);
        assertThat(stored().expiresAt()).isEqualTo(END);
        assertThat(key("tokentwo11")).get().usingRecursiveComparison().isEqualTo(token("tokentwo11"));
        assertThat(key("tokenthree")).isEmpty();
    }

    @Test
    void endsTheAccessTokensOfThisGrantAndNoOthers() {
        ApiKey before = Rows.accessToken(database, grant);
        ApiKey alsoBefore = Rows.accessToken(database, grant);
        ApiKey other = Rows.accessToken(database, Rows.grant(database, app, grace));

        store.rotate(current(), next("second", "tokentwo11"), NOW);

        assertThat(key(before.id())).isEmpty();
        assertThat(key(alsoBefore.id())).isEmpty();
        assertThat(key(other.id())).isPresent();
    }

    @Test
    void tellsThisNodeThatTheTokensBeforeHaveEnded() {
        List<AccessChange> heard = new ArrayList<>();
        Consumer<AccessChange> listener = heard::add;
        AccessChanges.listen(listener);
        try {
            RefreshStore.Current seen = current();
            store.rotate(seen, next("second", "tokentwo11"), NOW);
            store.rotate(seen, next("third", "tokenthree"), NOW);
        } finally {
            AccessChanges.forget(listener);
        }
        assertThat(heard).containsExactly(AccessChange.grant(grant.id()));
    }

    @Test
    void isReplacedByOneOfTwelve() {
        RefreshStore.Current seen = current();
        List<Boolean> won =
                database.atOnce(12, entities -> new RefreshStore(new Statements(StoreDatabase.sourceOf(entities)))
                        .rotate(
                                seen,
                                next(
                                        Thread.currentThread().getName(),
                                        "t" + Thread.currentThread().getId()),
                                NOW));

        assertThat(won).containsOnlyOnce(true);
    }
}
