package org.slipway.oauth2.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.stores.Rows.NOW;

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
        return new AppToken(
                id, Rows.bytes("hash"), secret.id(), "https://api.example", "read", NOW, NOW.plusSeconds(seconds));
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
