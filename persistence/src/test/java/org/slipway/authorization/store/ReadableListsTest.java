package org.slipway.authorization.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.SessionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.groups.store.Group;
import org.slipway.groups.store.GroupMemberStore;
import org.slipway.groups.store.GroupStore;
import org.slipway.lists.Cursor;
import org.slipway.lists.Slice;
import org.slipway.oauth2.store.AppDetails;
import org.slipway.oauth2.store.AppStore;
import org.slipway.oauth2.store.GrantType;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.oauth2.store.RegistrationStore;
import org.slipway.oauth2.store.ResourceStore;
import org.slipway.organizations.store.MemberStore;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.AllowList;
import org.slipway.rbac.Authorizer;
import org.slipway.rbac.BuiltInRoles;
import org.slipway.rbac.Residual;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Role;
import org.slipway.rbac.Scope;
import org.slipway.rbac.Subject;
import org.slipway.templates.store.TemplateQuery;
import org.slipway.templates.store.TemplateStore;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.UserQuery;
import org.slipway.users.store.UserStore;

/**
 * What every list and count costs: nothing if its reader may see nothing; no condition if they may see everything; one
 * statement otherwise, whose text is the same for every reader.
 */
class ReadableListsTest {

    private static final UUID SOMEBODY = UUID.randomUUID();
    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");
    private static final Slice<String> AFTER = Slice.after(new Cursor<>("a", SOMEBODY), 9);
    private static final StoreDatabase DATABASE = StoreDatabase.shared();

    /** Asks for a list or a count. */
    private interface Asking {
        Object ask(EntityManager entities, AccessFilter filter);
    }

    /** A list or a count, with the type that decides about its rows. */
    record Listing(String name, ResourceType type, Asking asking) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Listing of(String name, ResourceType type, Asking asking) {
        return new Listing(name, type, asking);
    }

    static Stream<Listing> listings() {
        UUID home = UUID.randomUUID();
        MemberStore.Query members = new MemberStore.Query(home, "a", "organization-admin");
        UserQuery people = new UserQuery("a", null, "owner");
        return Stream.of(
                of("users", ResourceType.USER, (e, f) -> new UserStore(e).list(people, f, AFTER)),
                of("count of users", ResourceType.USER, (e, f) -> new UserStore(e).count(people, f)),
                of("organizations", ResourceType.ORGANIZATION, (e, f) -> new OrganizationStore(e).list(f)),
                of("members", ResourceType.ORGANIZATION_MEMBER, (e, f) -> new MemberStore(e).list(members, f, AFTER)),
                of("count of members", ResourceType.ORGANIZATION_MEMBER, (e, f) -> new MemberStore(e)
                        .count(members, f)),
                of("groups", ResourceType.GROUP, (e, f) -> new GroupStore(e)
                        .list(new GroupStore.Query(home, null, "a"), f, AFTER)),
                of("members of a group", ResourceType.GROUP_MEMBER, (e, f) -> new GroupMemberStore(e)
                        .list(new Group(SOMEBODY, home, "crew", NOW), "a", f, AFTER)),
                of("members of everyone", ResourceType.GROUP_MEMBER, (e, f) -> new GroupMemberStore(e)
                        .list(Group.everyone(home, NOW), "a", f, AFTER)),
                of("count of members of a group", ResourceType.GROUP_MEMBER, (e, f) -> new GroupMemberStore(e)
                        .count(new Group(SOMEBODY, home, "crew", NOW), f)),
                of("apps", ResourceType.OAUTH2_APP, (e, f) -> new AppStore(e).list("a", f, AFTER)),
                of("count of apps", ResourceType.OAUTH2_APP, (e, f) -> new AppStore(e).count("a", f)),
                of("apps of a person", ResourceType.OAUTH2_APP, (e, f) -> new AppStore(e)
                        .listAuthorizedBy(SOMEBODY, NOW, f)),
                of("registrations", ResourceType.OAUTH2_APP, (e, f) -> new RegistrationStore(e)
                        .list("a", "self_registered", f, Slice.before(new Cursor<>(NOW, SOMEBODY), 9))),
                of("count of registrations", ResourceType.OAUTH2_APP, (e, f) -> new RegistrationStore(e)
                        .count("a", "", f)),
                of("resources", ResourceType.OAUTH2_APP, (e, f) -> new ResourceStore(e).list("a", f, AFTER)),
                of("count of resources", ResourceType.OAUTH2_APP, (e, f) -> new ResourceStore(e).count("a", f)),
                of("templates", ResourceType.TEMPLATE, (e, f) -> new TemplateStore(e)
                        .list(TemplateQuery.ALL, f.residual(), AFTER)),
                of("count of templates", ResourceType.TEMPLATE, (e, f) -> new TemplateStore(e)
                        .count(TemplateQuery.ALL, f.residual())));
    }

    private static Subject.Builder somebody() {
        return Subject.of(SOMEBODY);
    }

    private static AccessFilter filter(Subject subject, ResourceType type) {
        return new AccessFilter(new Authorizer().residual(subject, Action.READ, type));
    }

    private static Subject owner() {
        return somebody().role(BuiltInRoles.OWNER).build();
    }

    private static Subject nobody() {
        return somebody().build();
    }

    /** Somebody whose roles allow everything, but whose token is limited to these objects. */
    private static Subject limitedTo(ResourceType type, UUID... ids) {
        List<AllowList.Entry> entries =
                Stream.of(ids).map(id -> new AllowList.Entry(type, id)).toList();
        return somebody()
                .role(BuiltInRoles.OWNER)
                .scope(Scope.all().limitedTo(new AllowList(entries)))
                .build();
    }

    private static Subject auditorOf(UUID organization) {
        Role role = BuiltInRoles.find("organization-admin").orElseThrow();
        return somebody().role(role, organization).build();
    }

    private static List<String> statements(Listing listing, AccessFilter filter) {
        List<String> seen = new ArrayList<>();
        SessionFactory factory = DATABASE.entityManagers().unwrap(SessionFactory.class);
        try (EntityManager entities = factory.withOptions()
                .statementInspector(sql -> {
                    seen.add(sql.toLowerCase(Locale.ROOT));
                    return sql;
                })
                .openSession()) {
            listing.asking().ask(entities, filter);
        }
        return seen;
    }

    @ParameterizedTest
    @MethodSource("listings")
    void whoMaySeeNothingCostsNoStatement(Listing listing) {
        assertThat(statements(listing, filter(limitedTo(ResourceType.FILE, SOMEBODY), listing.type())))
                .isEmpty();
        if (listing.type() != ResourceType.TEMPLATE) {
            assertThat(statements(listing, filter(nobody(), listing.type())))
                    .as("nothing can be shared")
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("listings")
    void whoMaySeeEverythingCostsNoCondition(Listing listing) {
        AccessFilter everything = filter(owner(), listing.type());

        assertThat(everything.residual().isEverything()).isTrue();
        assertThat(statements(listing, everything)).hasSize(1).allSatisfy(sql -> assertThat(sql)
                .doesNotContain("any (")
                .doesNotContain("any(")
                .doesNotContain("acl_entries")
                .doesNotContain("authz")
                .doesNotContain("boolean"));
    }

    @ParameterizedTest
    @MethodSource("listings")
    void whoMaySeeSomethingCostsOneStatementThatIsTheSameForAll(Listing listing) {
        AccessFilter one = filter(limitedTo(listing.type(), UUID.randomUUID()), listing.type());
        AccessFilter three =
                filter(limitedTo(listing.type(), UUID.randomUUID(), UUID.randomUUID(), SOMEBODY), listing.type());

        List<String> asked = statements(listing, one);
        assertThat(asked).hasSize(1).allSatisfy(sql -> assertThat(sql).containsPattern("= ?any ?\\("));
        assertThat(statements(listing, three)).isEqualTo(asked);
    }

    private UUID first;
    private UUID second;

    @BeforeEach
    void addApps() {
        DATABASE.clear();
        first = UUID.randomUUID();
        second = UUID.randomUUID();
        DATABASE.run(entities -> Stream.of(first, second).forEach(id -> {
            AppDetails details = new AppDetails(
                    "App " + id, "", List.of("https://app.example/" + id), false, true, null, GrantType.USUAL);
            new AppStore(entities).add(new OAuth2App(id, details, null, NOW));
        }));
    }

    @AfterEach
    void clear() {
        DATABASE.clear();
    }

    private static Set<UUID> appsSeenBy(Subject subject) {
        AccessFilter filter = filter(subject, ResourceType.OAUTH2_APP);
        return DATABASE.inTransaction(entities -> {
            AppStore store = new AppStore(entities);
            List<OAuth2App> apps = store.list("App ", filter, Slice.first(100));
            assertThat(store.count("App ", filter)).isEqualTo(apps.size());
            return Set.copyOf(apps.stream().map(OAuth2App::id).toList());
        });
    }

    @Test
    void aRestrictedReaderOfAppsSeesExactlyTheirs() {
        assertThat(appsSeenBy(owner())).containsExactlyInAnyOrder(first, second);
        assertThat(appsSeenBy(somebody().role(BuiltInRoles.MEMBER).build())).containsExactlyInAnyOrder(first, second);
        assertThat(appsSeenBy(limitedTo(ResourceType.OAUTH2_APP, second))).containsExactly(second);
        assertThat(appsSeenBy(limitedTo(ResourceType.TEMPLATE, second))).isEmpty();
        assertThat(appsSeenBy(auditorOf(UUID.randomUUID()))).isEmpty();
        assertThat(appsSeenBy(nobody())).isEmpty();
    }

    @Test
    void aReaderOfOneOrganizationSeesItAndNoOther() {
        UUID home = DATABASE.inTransaction(entities ->
                new OrganizationStore(entities).defaultOrganization().id());
        Residual there = filter(auditorOf(home), ResourceType.ORGANIZATION).residual();
        Residual elsewhere =
                filter(auditorOf(UUID.randomUUID()), ResourceType.ORGANIZATION).residual();

        DATABASE.run(entities -> {
            OrganizationStore store = new OrganizationStore(entities);
            assertThat(store.list(new AccessFilter(there))).hasSize(1);
            assertThat(store.list(new AccessFilter(elsewhere))).isEmpty();
        });
    }
}
