package org.slipway.oauth2.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.stores.Rows.NOW;
import static org.slipway.stores.Rows.bytes;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.stores.Rows;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

class GrantStoreTest {

    private static final Instant END = NOW.plusSeconds(3600);

    private final StoreDatabase database = StoreDatabase.shared();
    private User grace;
    private OAuth2App app;

    @BeforeEach
    void clear() {
        database.clear();
        grace = Rows.user(database);
        app = Rows.app(database, "Editor");
    }

    private <T> T grants(Function<GrantStore, T> work) {
        return database.inTransaction(entities -> work.apply(new GrantStore(entities)));
    }

    private void use(Grant grant, Instant at) {
        database.run(
                entities -> entities.createNativeQuery("update oauth2_grants set last_used_at = :at where id = :id")
                        .setParameter("at", at)
                        .setParameter("id", grant.id())
                        .executeUpdate());
    }

    @Test
    void keepsAGrantAndFindsItByItsRefreshPrefix() {
        Grant grant = Rows.grant(database, app, grace);

        assertThat(grants((GrantStore store) -> store.find(grant.id()))).isPresent();
        assertThat(grants((GrantStore store) -> store.findByRefreshPrefix(grant.refreshPrefix())))
                .get()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(grant.id());
                    assertThat(found.refreshHash()).isEqualTo(bytes("first"));
                    assertThat(found.previousHash()).isNull();
                    assertThat(found.rotatedAt()).isNull();
                    assertThat(found.expiresAt()).isEqualTo(END);
                });
        assertThat(grants((GrantStore store) -> store.findByRefreshPrefix("other00000")))
                .isEmpty();
    }

    @Test
    void listsAndCountsLiveGrants() {
        Grant grant = Rows.grant(database, app, grace);
        Grant used = Rows.grant(database, app, grace);
        use(used, NOW.plusSeconds(5));
        Rows.grant(database, app, null, grace, NOW);
        Rows.grant(database, app, Rows.user(database));
        Rows.grant(database, Rows.app(database, "Other"), grace);

        assertThat(grants((GrantStore store) -> store.listOfUser(grace.id(), NOW)))
                .hasSize(3)
                .first()
                .extracting(Grant::id)
                .isEqualTo(used.id());
        assertThat(grants((GrantStore store) -> store.listOfUser(grace.id(), NOW)))
                .extracting(Grant::id)
                .contains(grant.id());
        assertThat(grants((GrantStore store) -> store.countOfApp(app.id(), NOW)))
                .isEqualTo(3);
        assertThat(grants((GrantStore store) -> store.countOfApp(app.id(), END)))
                .isZero();
    }

    @Test
    void tellsTheUseOfApps() {
        Grant grant = Rows.grant(database, app, grace);
        use(grant, NOW.plusSeconds(5));
        Rows.grant(database, app, grace);
        Rows.grant(database, app, Rows.user(database));
        OAuth2App unused = Rows.app(database, "Unused");

        assertThat(grants((GrantStore store) -> store.useOf(List.of(app.id(), unused.id()), NOW)))
                .containsExactly(new GrantStore.Use(app.id(), 2, 3, NOW.plusSeconds(5)));
        assertThat(grants((GrantStore store) -> store.useOf(List.of(), NOW))).isEmpty();
    }

    @Test
    void endsAllGrantsOfAPersonToAnApp() {
        Rows.grant(database, app, grace);
        Rows.grant(database, app, grace);
        Grant other = Rows.grant(database, app, Rows.user(database));

        assertThat(grants((GrantStore store) -> store.remove(grace.id(), app.id())))
                .isEqualTo(2);
        assertThat(grants((GrantStore store) -> store.find(other.id()))).isPresent();
    }

    @Test
    void removesWhatHasExpiredInBatches() {
        for (int i = 0; i < 3; i++) {
            Rows.accessToken(database, Rows.grant(database, app, null, grace, NOW.minusSeconds(1)));
        }
        Grant live = Rows.grant(database, app, grace);

        assertThat(grants((GrantStore store) -> store.removeExpired(NOW, 2))).isEqualTo(2);
        assertThat(grants((GrantStore store) -> store.removeExpired(NOW, 2))).isEqualTo(1);
        assertThat(grants((GrantStore store) -> store.find(live.id()))).isPresent();
    }
}
