package org.slipway.organizations.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.stores.Rows.NOW;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.stores.Rows;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

class OrganizationStoreTest {

    private final StoreDatabase database = StoreDatabase.shared();

    @BeforeEach
    void clear() {
        database.clear();
    }

    private <T> T organizations(Function<OrganizationStore, T> work) {
        return database.inTransaction(entities -> work.apply(new OrganizationStore(entities)));
    }

    private UUID insert(String name, boolean deleted) {
        UUID id = UUID.randomUUID();
        database.run(
                entities -> entities.createNativeQuery("insert into organizations (id, name, display_name, deleted,"
                                + " created_at, updated_at) values (:id, :name, :name, :deleted, :now, :now)")
                        .setParameter("id", id)
                        .setParameter("name", name)
                        .setParameter("deleted", deleted)
                        .setParameter("now", NOW)
                        .executeUpdate());
        return id;
    }

    @Test
    void findsByIdAndNameButNotWhatIsDeleted() {
        UUID navy = insert("Navy", false);
        UUID gone = insert("gone", true);

        assertThat(organizations((OrganizationStore store) -> store.find(navy))).isPresent();
        assertThat(organizations((OrganizationStore store) -> store.findByName("nAVY")))
                .isPresent();
        assertThat(organizations((OrganizationStore store) -> store.find(gone))).isEmpty();
        assertThat(organizations((OrganizationStore store) -> store.findByName("gone")))
                .isEmpty();
        assertThat(organizations((OrganizationStore store) -> store.find(UUID.randomUUID())))
                .isEmpty();
    }

    @Test
    void listsTheDefaultOneFirst() {
        insert("army", false);
        insert("gone", true);

        assertThat(organizations((OrganizationStore store) -> store.list(AccessFilter.everything())))
                .extracting(Organization::name)
                .containsExactly("default", "army");
        assertThat(organizations(OrganizationStore::defaultOrganization).isDefault())
                .isTrue();
    }

    @Test
    void groupsMembershipsByPerson() {
        User grace = Rows.user(database);
        User alan = Rows.user(database);
        UUID home = organizations(OrganizationStore::defaultOrganization).id();
        UUID navy = insert("navy", false);
        database.run(entities -> {
            OrganizationStore store = new OrganizationStore(entities);
            store.add(new OrganizationMember(home, grace.id(), List.of("organization-workspace-access"), NOW));
            store.add(new OrganizationMember(navy, grace.id(), List.of(), NOW));
        });

        var memberships = organizations((OrganizationStore store) -> store.memberships(List.of(grace.id(), alan.id())));

        assertThat(memberships).containsOnlyKeys(grace.id());
        assertThat(memberships.get(grace.id()))
                .extracting(OrganizationMember::organizationId, OrganizationMember::roles)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(home, List.of("organization-workspace-access")),
                        org.assertj.core.groups.Tuple.tuple(navy, List.of()));
        assertThat(organizations((OrganizationStore store) -> store.memberships(List.of())))
                .isEmpty();
    }
}
