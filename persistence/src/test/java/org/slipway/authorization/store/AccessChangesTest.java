package org.slipway.authorization.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.slipway.stores.Rows.NOW;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.login.store.ApiKey;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.GrantStore;
import org.slipway.organizations.store.OrganizationMember;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.CustomRole;
import org.slipway.rbac.OrganizationSharing;
import org.slipway.rbac.Permission;
import org.slipway.rbac.ResourceType;
import org.slipway.roles.store.RoleStore;
import org.slipway.roles.store.StoredRole;
import org.slipway.stores.Rows;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/** What changes access is told: here at the commit, and on the channel that other nodes hear. */
class AccessChangesTest {

    private final StoreDatabase database = StoreDatabase.shared();
    private final List<AccessChange> told = new ArrayList<>();
    private final Consumer<AccessChange> listener = told::add;
    private AccessNotifications notifications;

    @BeforeEach
    void listen() throws SQLException {
        database.clear();
        notifications = AccessNotifications.open(database.applicationDataSource());
        AccessChanges.listen(listener);
    }

    @AfterEach
    void stop() {
        AccessChanges.forget(listener);
        notifications.close();
    }

    private void forgetSoFar() throws SQLException {
        told.clear();
        heard();
    }

    /** What has come on the channel: everything that was committed before. */
    private List<AccessChange> heard() throws SQLException {
        List<AccessChange> heard = new ArrayList<>(notifications.prove());
        heard.addAll(notifications.await(Duration.ofMillis(1)));
        return heard;
    }

    private void assertTold(AccessChange change) throws SQLException {
        assertThat(told).contains(change);
        assertThat(heard()).contains(change);
    }

    @Test
    void aRoleIsGivenOrAPersonSuspended() throws SQLException {
        User ann = Rows.user(database);
        forgetSoFar();

        database.run(
                entities -> new UserStore(entities).find(ann.id()).orElseThrow().setRbacRoles(List.of("owner"), NOW));
        assertTold(AccessChange.user(ann.id()));
    }

    @Test
    void beingSeenChangesNothing() throws SQLException {
        User ann = Rows.user(database);
        ApiKey session = Rows.session(database, ann, NOW);
        forgetSoFar();

        database.run(entities -> {
            new UserStore(entities).touch(ann.id(), NOW.plusSeconds(100));
            new ApiKeyStore(entities).touch(session.id(), NOW.plusSeconds(100), NOW.plusSeconds(9000));
        });
        assertThat(told).isEmpty();
        assertThat(heard()).isEmpty();
    }

    @Test
    void aNewKeyChangesNothingAndARevokedOneEnds() throws SQLException {
        User ann = Rows.user(database);
        forgetSoFar();
        ApiKey token = Rows.token(database, ann, "ci", NOW);
        assertThat(told).isEmpty();
        assertThat(heard()).isEmpty();

        database.run(entities -> {
            ApiKeyStore keys = new ApiKeyStore(entities);
            keys.remove(keys.find(token.id()).orElseThrow());
        });
        assertTold(AccessChange.key(token.id()));
    }

    @Test
    void aGrantThatEndsTakesItsTokensWithIt() throws SQLException {
        Grant grant = Rows.grant(database, Rows.app(database, "Editor"), Rows.user(database));
        ApiKey token = Rows.accessToken(database, grant);
        forgetSoFar();

        database.run(entities -> new GrantStore(entities).remove(grant.id()));
        assertThat(told).contains(AccessChange.grant(grant.id()));
        assertThat(heard()).contains(AccessChange.key(token.id()));
    }

    @Test
    void aMembershipOrItsRolesChange() throws SQLException {
        User ann = Rows.user(database);
        UUID home = database.inTransaction(entities ->
                new OrganizationStore(entities).defaultOrganization().id());
        forgetSoFar();

        database.run(entities -> entities.persist(new OrganizationMember(home, ann.id(), List.of(), NOW)));
        assertTold(AccessChange.user(ann.id()));

        told.clear();
        database.run(entities -> entities.find(OrganizationMember.class, new OrganizationMember.Key(home, ann.id()))
                .setRoles(List.of("organization-admin"), NOW));
        assertTold(AccessChange.user(ann.id()));
    }

    @Test
    void anOrganizationChangesWhatItsMembersMay() throws SQLException {
        UUID home = database.inTransaction(entities -> {
            var organization = new OrganizationStore(entities).defaultOrganization();
            organization.setSharing(OrganizationSharing.NONE, NOW);
            return organization.id();
        });
        assertTold(AccessChange.organization(home));
        database.run(entities ->
                new OrganizationStore(entities).defaultOrganization().setSharing(OrganizationSharing.EVERYONE, NOW));
    }

    @Test
    void aCustomRoleIsMadeOrRemoved() throws SQLException {
        CustomRole reader = new CustomRole(
                "reader",
                "",
                false,
                List.of(Permission.allow(ResourceType.USER, Action.READ)),
                List.of(),
                List.of(),
                List.of());
        StoredRole role = new StoredRole(UUID.randomUUID(), null, reader, NOW);
        User ann = Rows.user(database);
        database.run(entities -> {
            new RoleStore(entities).add(role);
            entities.find(User.class, ann.id()).setRbacRoles(List.of("reader"), NOW);
        });
        assertTold(AccessChange.role(null, "reader"));
        forgetSoFar();

        int holders = database.inTransaction(entities -> {
            RoleStore roles = new RoleStore(entities);
            return roles.remove(roles.find(null, "reader").orElseThrow());
        });
        assertThat(holders).isEqualTo(1);
        assertTold(AccessChange.role(null, "reader"));
        User after = database.inTransaction(entities -> entities.find(User.class, ann.id()));
        assertThat(after.rbacRoles()).isEmpty();
    }

    @Test
    void anObjectIsSharedOrNoLongerShared() throws SQLException {
        UUID object = UUID.randomUUID();
        UUID ann = UUID.randomUUID();
        AccessChange change = AccessChange.object("template", object);
        for (List<String> actions : List.of(List.of("read"), List.<String>of())) {
            forgetSoFar();
            database.run(entities -> new AclStore(entities)
                    .replace(ResourceType.TEMPLATE, object, AclEntry.SubjectKind.user, ann, actions));
            assertTold(change);
        }
        database.run(entities -> new AclStore(entities)
                .replace(ResourceType.TEMPLATE, object, AclEntry.SubjectKind.user, ann, List.of("read")));
        forgetSoFar();
        database.run(entities -> new AclStore(entities).remove(ResourceType.TEMPLATE, object));
        assertTold(change);
    }

    @Test
    void whatIsRolledBackIsNotTold() throws SQLException {
        User ann = Rows.user(database);
        forgetSoFar();

        assertThatThrownBy(() -> database.run(entities -> {
                    entities.find(User.class, ann.id()).setStatus(User.Status.suspended, NOW);
                    entities.flush();
                    throw new IllegalStateException("refused");
                }))
                .hasMessage("refused");
        assertThat(told).isEmpty();
        assertThat(heard()).isEmpty();
    }
}
