package org.slipway.oauth2.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.stores.Rows.NOW;

import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.statements.Statements;
import org.slipway.stores.Rows;
import org.slipway.testing.StoreDatabase;

class AppTokenStoreTest {

    private final StoreDatabase database = StoreDatabase.shared();

    @AfterEach
    void clear() {
        database.clear();
    }

    private <T> T tokens(Function<AppTokenStore, T> work) {
        return database.inTransaction(
                entities -> work.apply(new AppTokenStore(entities, new Statements(StoreDatabase.sourceOf(entities)))));
    }

    private static AppToken token(String id, AppSecret secret, long seconds) {
        return token(id, secret.appId(), ClientProof.secret(secret.id()), seconds);
    }

    private static AppToken token(String id, UUID appId, ClientProof proof, long seconds) {
        return new AppToken(
                id, Rows.bytes("hash"), appId, proof, "https://api.example", "read", NOW, NOW.plusSeconds(seconds));
    }

    private boolean isLive(String id) {
        boolean live = tokens(store -> store.findLive(id, NOW).isPresent());
        boolean told = new IntrospectionStore(new Statements(database.applicationDataSource()))
                .token(id)
                .isPresent();
        assertThat(told).as("introspection knows the same").isEqualTo(live);
        return live;
    }

    @Test
    void aTokenEndsWithTheSecretThatEarnedIt() {
        OAuth2App app = Rows.app(database, "Robot");
        AppSecret secret = Rows.secret(database, app, NOW);
        AppSecret other = Rows.secret(database, app, NOW);
        database.run(entities -> new AppTokenStore(entities, new Statements(StoreDatabase.sourceOf(entities)))
                .add(token("a", secret, 10)));

        database.run(entities -> new AppStore(entities).remove(entities.find(AppSecret.class, other.id())));
        assertThat(isLive("a")).isTrue();
        database.run(entities -> new AppStore(entities).remove(entities.find(AppSecret.class, secret.id())));

        assertThat(isLive("a")).isFalse();
    }

    @Test
    void aTokenEndsWithTheKeyThatEarnedIt() {
        OAuth2App app = Rows.keyApp(database, "one", "two");
        database.run(entities -> {
            AppTokenStore store = new AppTokenStore(entities, new Statements(StoreDatabase.sourceOf(entities)));
            store.add(token("a", app.id(), ClientProof.key("one"), 10));
            store.add(token("b", app.id(), ClientProof.key("two"), 10));
        });
        assertThat(isLive("a")).isTrue();

        Rows.changeKeys(database, app, "two", "three");

        assertThat(isLive("a")).isFalse();
        assertThat(isLive("b")).isTrue();
        database.run(entities -> new AppStore(entities).remove(entities.find(OAuth2App.class, app.id())));
        assertThat(isLive("b")).isFalse();
    }

    @Test
    void removesWhatHasExpiredInBatches() {
        AppSecret secret = Rows.secret(database, Rows.app(database, "Robot"), NOW);
        database.run(entities -> {
            AppTokenStore store = new AppTokenStore(entities, new Statements(StoreDatabase.sourceOf(entities)));
            store.add(token("a", secret, -20));
            store.add(token("b", secret, -10));
            store.add(token("c", secret, 10));
        });

        int first = tokens(store -> store.removeExpired(NOW, 1));
        int second = tokens(store -> store.removeExpired(NOW, 5));
        boolean alive = tokens(store -> store.findLive("c", NOW).isPresent());

        assertThat(first).isEqualTo(1);
        assertThat(second).isEqualTo(1);
        assertThat(alive).isTrue();
    }
}
