package org.slipway.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.stores.Rows.NOW;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.groups.store.Group;
import org.slipway.groups.store.GroupMember;
import org.slipway.groups.store.GroupMemberStore;
import org.slipway.groups.store.GroupStore;
import org.slipway.oauth2.store.AppStore;
import org.slipway.oauth2.store.ClientKeys;
import org.slipway.oauth2.store.ClientMetadata;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.oauth2.store.RegistrationStore;
import org.slipway.organizations.store.MemberStore;
import org.slipway.organizations.store.OrganizationMember;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.stores.Rows;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;
import org.slipway.users.store.UserQuery;
import org.slipway.users.store.UserStore;

/** Walks through lists page by page, on PostgreSQL. */
class KeysetTest {

    private static final int SIZE = 3;

    private final StoreDatabase database = StoreDatabase.shared();

    /** A list, and where its rows stand. */
    private record Walk<T, K>(Read<T, K> read, Function<T, Cursor<K>> place) {}

    private interface Read<T, K> {
        List<T> read(EntityManager entities, Slice<K> slice);
    }

    private static final Walk<OAuth2App, String> APPS = new Walk<>(
            (entities, slice) -> new AppStore(entities).list("boat", AccessFilter.everything(), slice),
            app -> new Cursor<>(app.name(), app.id()));

    @BeforeEach
    void clear() {
        database.clear();
    }

    private <T, K> List<T> read(Walk<T, K> list, Slice<K> slice) {
        return database.inTransaction(entities -> list.read().read(entities, slice));
    }

    private <T, K> List<Cursor<K>> places(Walk<T, K> list, Slice<K> slice) {
        return read(list, slice).stream().map(list.place()).toList();
    }

    /** Every place of a list once, whether it is read in one piece, forwards or backwards. */
    private <T, K> List<Cursor<K>> requireSameInPages(Walk<T, K> list) {
        List<Cursor<K>> whole = places(list, Slice.first(1000));
        List<Cursor<K>> forwards = new ArrayList<>();
        List<Cursor<K>> page = places(list, Slice.after(null, SIZE));
        while (!page.isEmpty()) {
            forwards.addAll(page);
            page = places(list, Slice.after(page.get(page.size() - 1), SIZE));
        }
        List<Cursor<K>> backwards = new ArrayList<>(whole.subList(whole.size() - 1, whole.size()));
        page = places(list, Slice.before(backwards.get(0), SIZE));
        while (!page.isEmpty()) {
            backwards.addAll(0, page);
            page = places(list, Slice.before(page.get(0), SIZE));
        }
        assertThat(forwards).isEqualTo(whole).doesNotHaveDuplicates();
        assertThat(backwards).isEqualTo(whole);
        return whole;
    }

    @Test
    void walksThroughRowsOfOneName() {
        Stream.of("A boat", "boat", "boat", "boat", "boat", "Boat", "boats", "Überboat")
                .forEach(name -> Rows.app(database, name));

        assertThat(requireSameInPages(APPS)).hasSize(8);
    }

    @Test
    void walksThroughRowsOfOneMomentTheNewestFirst() {
        for (int i = 0; i < 8; i++) {
            ClientMetadata metadata = new ClientMetadata(
                    "Boat " + i, List.of("https://app.example"), List.of(), "none", ClientKeys.NONE, null, "{}");
            OAuth2App app =
                    OAuth2App.registered(UUID.randomUUID(), metadata, new byte[0], "", NOW.plusSeconds(i / 5 * 60));
            database.run(entities -> entities.persist(app));
        }
        Walk<OAuth2App, Instant> registrations = new Walk<>(
                (entities, slice) -> new RegistrationStore(entities).list("", "", AccessFilter.everything(), slice),
                app -> new Cursor<>(app.createdAt(), app.id()));

        assertThat(requireSameInPages(registrations))
                .hasSize(8)
                .extracting(Cursor::key)
                .isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void walksThroughPeopleMembersAndGroups() {
        UUID home = database.inTransaction(entities ->
                new OrganizationStore(entities).defaultOrganization().id());
        UUID first = UUID.randomUUID();
        database.run(entities -> new GroupStore(entities).add(new Group(first, home, "odd", NOW)));
        for (int i = 0; i < 7; i++) {
            User user = Rows.user(database);
            Group group = new Group(UUID.randomUUID(), home, "crew-" + i % 4 + "-" + i, NOW);
            boolean odd = i % 2 == 1;
            database.run(entities -> {
                new OrganizationStore(entities).add(new OrganizationMember(home, user.id(), List.of(), NOW));
                new GroupStore(entities).add(group);
                if (odd) {
                    new GroupStore(entities).add(new GroupMember(entities.find(Group.class, first), user.id(), NOW));
                }
            });
        }

        assertThat(requireSameInPages(new Walk<User, String>(
                        (entities, slice) ->
                                new UserStore(entities).list(UserQuery.ALL, AccessFilter.everything(), slice),
                        user -> new Cursor<>(user.username(), user.id()))))
                .hasSize(7);
        assertThat(requireSameInPages(new Walk<MemberStore.Member, String>(
                        (entities, slice) -> new MemberStore(entities)
                                .list(new MemberStore.Query(home, "", null), AccessFilter.everything(), slice),
                        member -> new Cursor<>(
                                member.user().username(), member.user().id()))))
                .hasSize(7);
        Group odd = new Group(first, home, "odd", NOW);
        assertThat(requireSameInPages(membersOf(odd))).hasSize(3);
        assertThat(requireSameInPages(membersOf(Group.everyone(home, NOW)))).hasSize(7);
        assertThat(database.<Map<UUID, Long>>inTransaction(
                        entities -> new GroupMemberStore(entities).counts(List.of(odd, Group.everyone(home, NOW)))))
                .containsOnly(Map.entry(first, 3L), Map.entry(home, 7L));
        assertThat(requireSameInPages(new Walk<Group, String>(
                        (entities, slice) -> new GroupStore(entities)
                                .list(new GroupStore.Query(home, null, "crew"), AccessFilter.everything(), slice),
                        group -> new Cursor<>(group.name(), group.id()))))
                .hasSize(7);
    }

    private static Walk<User, String> membersOf(Group group) {
        return new Walk<>(
                (entities, slice) -> new GroupMemberStore(entities).list(group, "", AccessFilter.everything(), slice),
                user -> new Cursor<>(user.username(), user.id()));
    }

    @Test
    void rowsThatComeAndGoNeitherRepeatNorHideAnother() {
        Stream.of("boat b", "boat d", "boat f", "boat h").forEach(name -> Rows.app(database, name));
        List<OAuth2App> first = read(APPS, Slice.after(null, 2));
        Cursor<String> last = APPS.place().apply(first.get(1));

        Rows.app(database, "boat a");
        Rows.app(database, "boat e");
        database.run(entities ->
                new AppStore(entities).remove(Objects.requireNonNull(entities.find(OAuth2App.class, last.id()))));

        assertThat(read(APPS, Slice.after(last, 2))).extracting(OAuth2App::name).containsExactly("boat e", "boat f");
        assertThat(read(APPS, Slice.before(last, 9)))
                .extracting(OAuth2App::name)
                .containsExactly("boat a", "boat b");
    }
}
