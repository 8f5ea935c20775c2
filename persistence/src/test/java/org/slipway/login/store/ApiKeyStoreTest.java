package org.slipway.login.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.stores.Rows.NOW;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.organizations.store.OrganizationMember;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.stores.Rows;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

class ApiKeyStoreTest {

    private final StoreDatabase database = StoreDatabase.shared();

    @BeforeEach
    void clear() {
        database.clear();
    }

    private <T> T keys(Function<ApiKeyStore, T> work) {
        return database.inTransaction(entities -> work.apply(new ApiKeyStore(entities)));
    }

    private static List<String> ids(List<ApiKey> keys) {
        return keys.stream().map(ApiKey::id).toList();
    }

    private void changeUser(User user, java.util.function.Consumer<User> change) {
        database.run(entities -> change.accept(entities.find(User.class, user.id())));
    }

    @Test
    void findsAKeyWithAllThatIsNeededOfItsPerson() {
        User grace = Rows.user(database, "grace");
        changeUser(grace, user -> user.setRbacRoles(List.of("owner", "auditor"), NOW));
        UUID organization = database.inTransaction(entities -> {
            OrganizationStore store = new OrganizationStore(entities);
            UUID id = store.defaultOrganization().id();
            store.add(new OrganizationMember(id, grace.id(), List.of("a-role", "b-role"), NOW));
            return id;
        });
        ApiKey session = Rows.session(database, grace, NOW);

        KeyOwner found =
                keys((ApiKeyStore store) -> store.findWithOwner(session.id())).orElseThrow();

        assertThat(found.key().id()).isEqualTo(session.id());
        assertThat(found.key().scopes()).containsExactly("coder:all");
        assertThat(found.key().expiresAt()).isEqualTo(NOW.plusSeconds(3600));
        assertThat(found.person().username()).isEqualTo("grace");
        assertThat(found.person().status()).isEqualTo(User.Status.active);
        assertThat(found.person().siteRoles()).containsExactly("owner", "auditor");
        assertThat(found.person().memberships()).containsOnlyKeys(organization);
        assertThat(found.person().memberships().get(organization).roles()).containsExactly("a-role", "b-role");
        assertThat(found.appId()).isNull();
    }

    @Test
    void findsAPersonWithoutMembershipsAndOneWithoutRoles() {
        User grace = Rows.user(database);
        ApiKey session = Rows.session(database, grace, NOW);
        assertThat(keys((ApiKeyStore store) -> store.findWithOwner(session.id()))
                        .orElseThrow()
                        .person()
                        .memberships())
                .isEmpty();

        UUID organization = database.inTransaction(entities -> {
            OrganizationStore store = new OrganizationStore(entities);
            store.add(new OrganizationMember(store.defaultOrganization().id(), grace.id(), List.of(), NOW));
            return store.defaultOrganization().id();
        });
        assertThat(keys((ApiKeyStore store) -> store.findWithOwner(session.id()))
                        .orElseThrow()
                        .person()
                        .memberships()
                        .get(organization)
                        .roles())
                .isEmpty();
    }

    @Test
    void findsTheAppBehindAnAccessToken() {
        OAuth2App app = Rows.app(database, "Editor");
        Grant grant = Rows.grant(database, app, Rows.user(database));
        ApiKey token = Rows.accessToken(database, grant);

        KeyOwner found =
                keys((ApiKeyStore store) -> store.findWithOwner(token.id())).orElseThrow();

        assertThat(found.appId()).isEqualTo(app.id());
        assertThat(found.key().audience()).isEqualTo("https://slipway.example");
        assertThat(found.key().grantId()).isEqualTo(grant.id());
    }

    @Test
    void findsNothingOfADeletedPersonAndTellsOfASuspendedOne() {
        User grace = Rows.user(database);
        ApiKey session = Rows.session(database, grace, NOW);

        changeUser(grace, user -> user.setStatus(User.Status.suspended, NOW));
        assertThat(keys((ApiKeyStore store) -> store.findWithOwner(session.id()))
                        .orElseThrow()
                        .person()
                        .status())
                .isEqualTo(User.Status.suspended);
        changeUser(grace, user -> user.delete(NOW));
        assertThat(keys((ApiKeyStore store) -> store.findWithOwner(session.id())))
                .isEmpty();
        assertThat(keys((ApiKeyStore store) -> store.findWithOwner("unknown000")))
                .isEmpty();
    }

    @Test
    void listsLiveSessionsByLastUseAndTokensByAge() {
        User grace = Rows.user(database);
        ApiKey older = Rows.session(database, grace, NOW.minusSeconds(60));
        ApiKey newer = Rows.session(database, grace, NOW);
        ApiKey over = Rows.session(database, grace, NOW.minusSeconds(3600));
        ApiKey first = Rows.token(database, grace, "first", NOW.minusSeconds(7200));
        ApiKey second = Rows.token(database, grace, "second", NOW);
        Rows.session(database, Rows.user(database), NOW);

        assertThat(ids(keys((ApiKeyStore store) -> store.sessions(grace.id(), NOW))))
                .containsExactly(newer.id(), older.id());
        assertThat(ids(keys((ApiKeyStore store) -> store.tokens(grace.id()))))
                .as("an expired one is listed, too")
                .containsExactly(second.id(), first.id());
        assertThat(keys((ApiKeyStore store) -> store.find(over.id()))).isPresent();
        assertThat(keys((ApiKeyStore store) -> store.findToken(grace.id(), "first")))
                .isPresent();
        assertThat(keys((ApiKeyStore store) -> store.findToken(grace.id(), "third")))
                .isEmpty();
    }

    @Test
    void refusesASecondTokenOfTheSameName() {
        User grace = Rows.user(database);
        Rows.token(database, grace, "script", NOW);
        Rows.token(database, Rows.user(database), "script", NOW);

        assertThatThrownBy(() -> Rows.token(database, grace, "script", NOW))
                .hasRootCauseInstanceOf(java.sql.SQLException.class);
        assertThatThrownBy(() -> keys((ApiKeyStore store) -> {
                    store.add(ApiKey.token(
                            "abcdefghij",
                            new byte[1],
                            grace.id(),
                            "script",
                            List.of("coder:all"),
                            java.time.Duration.ofHours(1),
                            NOW));
                    return null;
                }))
                .as("at once, not at the end of the transaction")
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void movesTheEndOfASlidingSessionOnly() {
        User grace = Rows.user(database);
        ApiKey session = Rows.session(database, grace, NOW);
        ApiKey token = Rows.token(database, grace, "script", NOW);
        Instant later = NOW.plusSeconds(600);

        database.run(entities -> new ApiKeyStore(entities).touch(session.id(), later, later.plusSeconds(3600)));
        database.run(entities -> new ApiKeyStore(entities).touch(token.id(), later, null));

        assertThat(keys((ApiKeyStore store) -> store.find(session.id()))).get().satisfies(key -> {
            assertThat(key.lastUsed()).isEqualTo(later);
            assertThat(key.expiresAt()).isEqualTo(later.plusSeconds(3600));
        });
        assertThat(keys((ApiKeyStore store) -> store.find(token.id()))).get().satisfies(key -> {
            assertThat(key.lastUsed()).isEqualTo(later);
            assertThat(key.expiresAt()).isEqualTo(NOW.plusSeconds(3600));
        });
    }

    @Test
    void endsAllKeysOfAPersonButOne() {
        User grace = Rows.user(database);
        User alan = Rows.user(database);
        ApiKey kept = Rows.session(database, grace, NOW);
        ApiKey session = Rows.session(database, grace, NOW);
        ApiKey token = Rows.token(database, grace, "script", NOW);
        ApiKey other = Rows.session(database, alan, NOW);

        assertThat(keys((ApiKeyStore store) -> store.removeAll(grace.id(), kept.id())))
                .isEqualTo(2);

        assertThat(keys((ApiKeyStore store) -> store.find(session.id()))).isEmpty();
        assertThat(keys((ApiKeyStore store) -> store.find(token.id()))).isEmpty();
        assertThat(keys((ApiKeyStore store) -> store.find(kept.id()))).isPresent();
        assertThat(keys((ApiKeyStore store) -> store.removeAll(grace.id(), null)))
                .isEqualTo(1);
        assertThat(keys((ApiKeyStore store) -> store.find(other.id()))).isPresent();
    }

    @Test
    void removesOneKey() {
        ApiKey session = Rows.session(database, Rows.user(database), NOW);

        keys((ApiKeyStore store) -> {
            store.remove(store.find(session.id()).orElseThrow());
            return null;
        });

        assertThat(keys((ApiKeyStore store) -> store.find(session.id()))).isEmpty();
    }

    @Test
    void removesWhatHasExpiredInBatches() {
        User grace = Rows.user(database);
        for (int i = 0; i < 5; i++) {
            Rows.session(database, grace, NOW.minusSeconds(7200));
        }
        ApiKey live = Rows.session(database, grace, NOW);
        Instant before = NOW;

        assertThat(keys((ApiKeyStore store) -> store.removeExpired(before, 3))).isEqualTo(3);
        assertThat(keys((ApiKeyStore store) -> store.removeExpired(before, 3))).isEqualTo(2);
        assertThat(keys((ApiKeyStore store) -> store.removeExpired(before, 3))).isZero();
        assertThat(keys((ApiKeyStore store) -> store.find(live.id()))).isPresent();
    }
}
