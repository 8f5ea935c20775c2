package org.slipway.oauth2.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.stores.Rows.NOW;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.statements.Statements;
import org.slipway.testing.StoreDatabase;

class UsedAssertionStoreTest {

    private final StoreDatabase database = StoreDatabase.shared();
    private final UsedAssertionStore store = new UsedAssertionStore(new Statements(database.applicationDataSource()));
    private final UUID app = UUID.randomUUID();

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void oneOfTwelveWhoShowTheSameAssertionUsesIt() throws Exception {
        CyclicBarrier together = new CyclicBarrier(12);
        ExecutorService threads = Executors.newFixedThreadPool(12);
        try {
            Callable<Boolean> shows = () -> {
                together.await();
                return store.use(app, "same", NOW.plusSeconds(60));
            };
            List<Future<Boolean>> shown = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                shown.add(threads.submit(shows));
            }
            int used = 0;
            for (Future<Boolean> one : shown) {
                used += one.get() ? 1 : 0;
            }
            assertThat(used).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void anIdIsThatOfOneApp() {
        assertThat(store.use(app, "one", NOW)).isTrue();
        assertThat(store.use(UUID.randomUUID(), "one", NOW)).isTrue();
        assertThat(store.use(app, "two", NOW)).isTrue();
        assertThat(store.use(app, "one", NOW)).isFalse();
    }

    @Test
    void forgetsWhatIsNoLongerBelievedInBatches() {
        store.use(app, "a", NOW.minusSeconds(2));
        store.use(app, "b", NOW.minusSeconds(1));
        store.use(app, "c", NOW);

        assertThat(store.removeExpired(NOW, 1)).isEqualTo(1);
        assertThat(store.removeExpired(NOW, 5)).isEqualTo(1);
        assertThat(store.use(app, "c", NOW)).isFalse();
        assertThat(store.use(app, "b", NOW)).isTrue();
    }
}
