package org.slipway.users.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.stores.Rows.NOW;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.hibernate.exception.ConstraintViolationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.lists.Slice;
import org.slipway.stores.Rows;
import org.slipway.testing.StoreDatabase;

class UserStoreTest {

    private final StoreDatabase database = StoreDatabase.shared();

    @BeforeEach
    void clear() {
        database.clear();
    }

    private <T> T users(Function<UserStore, T> work) {
        return database.inTransaction(entities -> work.apply(new UserStore(entities)));
    }

    private User change(User user, java.util.function.Consumer<User> change) {
        database.run(entities -> change.accept(entities.find(User.class, user.id())));
        return user;
    }

    private List<String> names(UserQuery query) {
        return users((UserStore store) -> store.list(query, AccessFilter.everything(), Slice.first(100))).stream()
                .map(User::username)
                .toList();
    }

    @Test
    void keepsAndFindsAUser() {
        User grace = new User(UUID.randomUUID(), "Grace@Navy.example", "Grace", "Grace Hopper", "$2a$", NOW);
        users((UserStore store) -> {
            store.add(grace);
            return null;
        });

        assertThat(users((UserStore store) -> store.find(grace.id()))).get().satisfies(found -> {
            assertThat(found.email()).isEqualTo("Grace@Navy.example");
            assertThat(found.name()).isEqualTo("Grace Hopper");
            assertThat(found.createdAt()).isEqualTo(NOW);
            assertThat(found.rbacRoles()).isEmpty();
            assertThat(found.status()).isEqualTo(User.Status.active);
            assertThat(found.isSystem()).isFalse();
        });
        assertThat(users((UserStore store) -> store.findByUsername("gRACE"))).isPresent();
        assertThat(users((UserStore store) -> store.findByEmail("GRACE@navy.EXAMPLE")))
                .isPresent();
        assertThat(users((UserStore store) -> store.findByUsername("hopper"))).isEmpty();
        assertThat(users((UserStore store) -> store.find(UUID.randomUUID()))).isEmpty();
    }

    @Test
    void refusesANameOrAddressThatIsTakenInAnyLetterCase() {
        Rows.user(database, "grace");

        assertThatThrownBy(() -> users((UserStore store) -> {
                    store.add(new User(UUID.randomUUID(), "x@navy.example", "GRACE", "", "$2a$", NOW));
                    return null;
                }))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> users((UserStore store) -> {
                    store.add(new User(UUID.randomUUID(), "Grace@Navy.example", "hopper", "", "$2a$", NOW));
                    return null;
                }))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void neverFindsTheSystemUserByItsEmptyAddress() {
        assertThat(users((UserStore store) -> store.findByEmail(""))).isEmpty();
        assertThat(users((UserStore store) -> store.findByUsername("prebuilds")))
                .isPresent();
    }

    @Test
    void forgetsADeletedUserButForTheirId() {
        User grace = change(Rows.user(database, "grace"), user -> user.delete(NOW));

        assertThat(users((UserStore store) -> store.find(grace.id()))).isEmpty();
        assertThat(users((UserStore store) -> store.findByUsername("grace"))).isEmpty();
        assertThat(users((UserStore store) -> store.findByEmail("grace@navy.example")))
                .isEmpty();
        assertThat(names(UserQuery.ALL)).isEmpty();
        assertThat(users((UserStore store) -> store.findAll(Set.of(grace.id()))))
                .containsOnlyKeys(grace.id());
        assertThat(users((UserStore store) -> store.findAll(Set.of()))).isEmpty();
        Rows.user(database, "grace");
        assertThat(users((UserStore store) -> store.findByUsername("grace")))
                .as("the name is free again")
                .isPresent();
    }

    @Test
    void listsPeopleByNameInPages() {
        List.of("carol", "alice", "bob").forEach(name -> Rows.user(database, name));

        assertThat(names(UserQuery.ALL)).containsExactly("alice", "bob", "carol");
        assertThat(users((UserStore store) -> store.list(UserQuery.ALL, AccessFilter.everything(), Slice.of(1, 1))))
                .extracting(User::username)
                .containsExactly("bob");
        assertThat(users((UserStore store) -> store.list(UserQuery.ALL, AccessFilter.everything(), Slice.of(5, 3))))
                .isEmpty();
        assertThat(users((UserStore store) -> store.count(UserQuery.ALL, AccessFilter.everything())))
                .isEqualTo(3);
    }

    @ParameterizedTest(name = "{0} finds {1}")
    @CsvSource(
            nullValues = "-",
            value = {
                "LIC, alice",
                "BOB@NAVY, bob",
                "hopper, carol",
                "%, percent%sign",
                "_, under_score",
                "!, bang!",
                "e%s, -",
                "a_i, -",
                "\\, back\\slash",
                "zebra, -"
            })
    void searchesForTheTextAsItIs(String search, String found) {
        List.of("alice", "bob", "carol").forEach(name -> Rows.user(database, name));
        change(
                users((UserStore store) -> store.findByUsername("carol")).orElseThrow(),
                user -> user.rename("carol", "C. Hopper", NOW));
        List.of("percent%sign", "under_score", "bang!", "back\\slash")
                .forEach(name -> change(
                        Rows.user(database, "p" + Integer.toHexString(name.hashCode())),
                        user -> user.rename(user.username(), name, NOW)));

        List<String> names = users((UserStore store) ->
                        store.list(new UserQuery(search, null, null), AccessFilter.everything(), Slice.first(100)))
                .stream()
                .map(user -> user.name().isEmpty() || user.name().contains("Hopper") ? user.username() : user.name())
                .toList();

        assertThat(names).isEqualTo(found == null ? List.of() : List.of(found));
        assertThat(users(
                        (UserStore store) -> store.count(new UserQuery(search, null, null), AccessFilter.everything())))
                .isEqualTo(names.size());
    }

    @Test
    void filtersByStatusAndRole() {
        change(Rows.user(database, "alice"), user -> user.setRbacRoles(List.of("owner", "auditor"), NOW));
        change(Rows.user(database, "bob"), user -> user.setRbacRoles(List.of("user-admin"), NOW));
        change(Rows.user(database, "carol"), user -> user.setStatus(User.Status.suspended, NOW));

        assertThat(names(new UserQuery("", null, "auditor"))).containsExactly("alice");
        assertThat(names(new UserQuery("", null, "user")))
                .as("part of a role's name")
                .isEmpty();
        assertThat(names(new UserQuery("", User.Status.suspended, null))).containsExactly("carol");
        assertThat(names(new UserQuery("o", User.Status.active, "user-admin"))).containsExactly("bob");
        assertThat(names(new UserQuery("alice", User.Status.suspended, null))).isEmpty();
    }

    @Test
    void knowsWhetherThereIsAPerson() {
        assertThat(users(UserStore::anyPerson)).as("a system user is none").isFalse();
        User grace = Rows.user(database);
        assertThat(users(UserStore::anyPerson)).isTrue();
        change(grace, user -> user.delete(NOW));
        assertThat(users(UserStore::anyPerson)).isFalse();
    }

    @Test
    void letsOneOfManyMakeTheFirstUser() {
        List<Boolean> claims = database.atOnce(12, entities -> {
            UserStore store = new UserStore(entities);
            if (!store.claimFirst()) {
                return false;
            }
            UUID id = UUID.randomUUID();
            store.add(new User(id, id + "@navy.example", "first-" + id, "", "$2a$", NOW));
            return true;
        });

        assertThat(claims).containsOnlyOnce(true);
        assertThat(users((UserStore store) -> store.count(UserQuery.ALL, AccessFilter.everything())))
                .isEqualTo(1);
    }

    @Test
    void notesThatAPersonWasSeenOnceAMinute() {
        User grace = Rows.user(database);
        touch(grace, 0);
        assertThat(lastSeen(grace)).isEqualTo(NOW);
        touch(grace, 59);
        assertThat(lastSeen(grace)).isEqualTo(NOW);
        touch(grace, 61);
        assertThat(lastSeen(grace)).isEqualTo(NOW.plusSeconds(61));
    }

    private void touch(User user, int seconds) {
        database.run(entities -> new UserStore(entities).touch(user.id(), NOW.plusSeconds(seconds)));
    }

    private java.time.Instant lastSeen(User user) {
        return database.inTransaction(
                (EntityManager entities) -> entities.find(User.class, user.id()).lastSeenAt());
    }
}
