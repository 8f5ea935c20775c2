package org.slipway.login.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.stores.Rows.NOW;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.testing.StoreDatabase;

class LoginFailureStoreTest {

    private static final String ACCOUNT = "account:grace@navy.example";
    private static final String ADDRESS = "address:192.0.2.1";

    private final StoreDatabase database = StoreDatabase.shared();

    @BeforeEach
    void clear() {
        database.clear();
    }

    private <T> T failures(Function<LoginFailureStore, T> work) {
        return database.inTransaction(entities -> work.apply(new LoginFailureStore(entities)));
    }

    private int failAt(long seconds) {
        Instant now = NOW.plusSeconds(seconds);
        return failures((LoginFailureStore store) -> store.count(ACCOUNT, now, now.minusSeconds(300)));
    }

    @Test
    void countsFailuresInARow() {
        assertThat(failAt(0)).isEqualTo(1);
        assertThat(failAt(300)).as("just within the window of the last one").isEqualTo(2);
        assertThat(failAt(601)).as("after the window").isEqualTo(1);
        assertThat(failures((LoginFailureStore store) -> store.count(ADDRESS, NOW, NOW)))
                .isEqualTo(1);
    }

    @Test
    void countsEveryOneOfManyAtOnce() {
        List<Integer> counts = database.atOnce(
                12, entities -> new LoginFailureStore(entities).count(ACCOUNT, NOW, NOW.minusSeconds(300)));

        assertThat(counts).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12);
    }

    @Test
    void locksUntilTheEndOfTheLock() {
        failAt(0);
        failures((LoginFailureStore store) -> store.count(ADDRESS, NOW, NOW));
        failures((LoginFailureStore store) -> {
            store.lock(ACCOUNT, NOW.plusSeconds(60));
            store.lock(ADDRESS, NOW.plusSeconds(90));
            return null;
        });

        assertThat(lockedUntil(0, ACCOUNT)).isEqualTo(NOW.plusSeconds(60));
        assertThat(lockedUntil(0, ACCOUNT, ADDRESS)).as("the later one counts").isEqualTo(NOW.plusSeconds(90));
        assertThat(lockedUntil(60, ACCOUNT)).isNull();
        assertThat(lockedUntil(0, "account:somebody-else")).isNull();
    }

    private Instant lockedUntil(long seconds, String... subjects) {
        return failures((LoginFailureStore store) -> store.lockedUntil(List.of(subjects), NOW.plusSeconds(seconds)))
                .orElse(null);
    }

    @Test
    void forgetsAfterASuccessAndAfterAWhile() {
        failAt(0);
        failures((LoginFailureStore store) -> {
            store.clear(ACCOUNT);
            return null;
        });
        assertThat(failAt(1)).isEqualTo(1);

        assertThat(failures((LoginFailureStore store) -> store.removeBefore(NOW.plusSeconds(1))))
                .isZero();
        assertThat(failures((LoginFailureStore store) -> store.removeBefore(NOW.plusSeconds(2))))
                .isEqualTo(1);
    }
}
