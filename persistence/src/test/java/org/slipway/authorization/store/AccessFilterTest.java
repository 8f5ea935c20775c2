package org.slipway.authorization.store;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Root;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.cfg.Configuration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.rbac.Acl;
import org.slipway.rbac.Action;
import org.slipway.rbac.AllowList;
import org.slipway.rbac.Authorizer;
import org.slipway.rbac.BuiltInRoles;
import org.slipway.rbac.Permission;
import org.slipway.rbac.Residual;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Role;
import org.slipway.rbac.Scope;
import org.slipway.rbac.Scopes;
import org.slipway.rbac.SqlFilter;
import org.slipway.rbac.Subject;
import org.slipway.testing.StoreDatabase;

/** The ids that both forms of the condition select are those that the single checks allow. */
class AccessFilterTest {

    private static final int ROWS = 120;
    private static final int SUBJECTS = 60;
    private static final AccessFilter.Attributes ATTRIBUTES =
            AccessFilter.Attributes.of("id", "ownerId", "organizationId").withAccessLists();
    private static final SqlFilter.Columns COLUMNS =
            SqlFilter.Columns.of("o.id", "o.owner_id", "o.organization_id").sharedThrough("acl_entries");
    private static final List<ResourceType> TYPES =
            List.of(ResourceType.WORKSPACE, ResourceType.TEMPLATE, ResourceType.GROUP, ResourceType.API_KEY);

    private static final StoreDatabase DATABASE = StoreDatabase.shared();
    private static EntityManagerFactory entityManagers;

    private final Authorizer authorizer = new Authorizer();
    private final List<UUID> people = ids(3);
    private final List<UUID> organizations = ids(3);
    private final List<UUID> groups = ids(3);

    private static List<UUID> ids(int count) {
        return IntStream.range(0, count).mapToObj(i -> UUID.randomUUID()).toList();
    }

    @BeforeAll
    static void makeTable() throws SQLException {
        DATABASE.clear();
        asOwner("create table if not exists shared_things (id uuid primary key, owner_id uuid, organization_id uuid)");
        asOwner("grant select, insert, delete on shared_things to " + StoreDatabase.ROLE);
        Configuration configuration = new Configuration()
                .addAnnotatedClass(SharedThing.class)
                .addAnnotatedClass(AclEntry.class)
                .setProperty("hibernate.jpa.compliance.query", "true")
                .setProperty("hibernate.session_factory.statement_inspector", SqlSeen.class.getName());
        configuration.getProperties().put("hibernate.connection.datasource", DATABASE.applicationDataSource());
        entityManagers = configuration.buildSessionFactory();
    }

    @AfterAll
    static void dropTable() throws SQLException {
        entityManagers.close();
        asOwner("drop table shared_things");
    }

    private static void asOwner(String sql) throws SQLException {
        try (Connection connection = DATABASE.owner();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @ParameterizedTest(name = "data set {0}")
    @ValueSource(ints = {1, 2, 3})
    void bothFormsSelectWhatTheSingleChecksAllow(int seed) {
        Random random = new Random(seed);
        try (EntityManager entities = entityManagers.createEntityManager()) {
            entities.getTransaction().begin();
            Map<ResourceType, List<ResourceObject>> objects = fill(entities, random);
            int selected = 0;
            for (int i = 0; i < SUBJECTS; i++) {
                Subject subject = subject(random);
                ResourceType type = pick(random, TYPES);
                Action action = pick(random, List.copyOf(type.actions()));
                Set<UUID> allowed = objects.get(type).stream()
                        .filter(object -> authorizer.authorize(subject, action, object))
                        .map(ResourceObject::id)
                        .collect(Collectors.toSet());
                Residual residual = authorizer.residual(subject, action, type);

                assertThat(byCriteria(entities, residual))
                        .as("%s %s %s", subject.assignments(), action, type)
                        .isEqualTo(allowed);
                assertThat(bySql(entities, residual)).isEqualTo(allowed);
                selected += allowed.size();
            }
            assertThat(selected).isGreaterThan(500);
            entities.getTransaction().rollback();
        }
    }

    private static Set<UUID> byCriteria(EntityManager entities, Residual residual) {
        CriteriaBuilder builder = entities.getCriteriaBuilder();
        CriteriaQuery<UUID> query = builder.createQuery(UUID.class);
        Root<SharedThing> thing = query.from(SharedThing.class);
        new AccessFilter(residual)
                .toPredicate(thing, builder, query, ATTRIBUTES)
                .ifPresent(query::where);
        return new HashSet<>(entities.createQuery(query.select(thing.get("id"))).getResultList());
    }

    private static Set<UUID> bySql(EntityManager entities, Residual residual) {
        SqlFilter filter = SqlFilter.of(residual, COLUMNS);
        var query = entities.createNativeQuery("select o.id from shared_things o where " + filter.sql(), UUID.class);
        filter.binds().forEach(query::setParameter);
        @SuppressWarnings("unchecked")
        List<UUID> ids = query.getResultList();
        return new HashSet<>(ids);
    }

    private Map<ResourceType, List<ResourceObject>> fill(EntityManager entities, Random random) {
        Map<ResourceType, List<ResourceObject>> objects = new HashMap<>();
        for (int i = 0; i < ROWS; i++) {
            SharedThing thing =
                    new SharedThing(UUID.randomUUID(), pickOrNull(random, people), pickOrNull(random, organizations));
            entities.persist(thing);
            for (ResourceType type : TYPES) {
                Acl acl = random.nextInt(3) == 0 ? share(entities, random, type, thing) : Acl.none();
                objects.computeIfAbsent(type, same -> new ArrayList<>())
                        .add(ResourceObject.of(type, thing.id, thing.ownerId, thing.organizationId)
                                .sharedWith(acl));
            }
        }
        entities.flush();
        return objects;
    }

    private Acl share(EntityManager entities, Random random, ResourceType type, SharedThing thing) {
        Action action = pick(random, List.copyOf(type.actions()));
        boolean everything = random.nextInt(4) == 0;
        boolean single = random.nextBoolean();
        UUID subject = single
                ? pick(random, people)
                : random.nextBoolean() ? pick(random, groups) : pick(random, organizations);
        AclEntry.SubjectKind kind = single ? AclEntry.SubjectKind.user : AclEntry.SubjectKind.group;
        String word = everything ? Permission.WILDCARD : action.wireName();
        new AclStore(entities).replace(type, thing.id, kind, subject, List.of(word));
        return new AclStore(entities).find(type, thing.id);
    }

    private Subject subject(Random random) {
        Subject.Builder subject = Subject.of(pick(random, people)).role(BuiltInRoles.MEMBER);
        if (random.nextInt(4) == 0) {
            subject.role(pick(
                    random,
                    BuiltInRoles.all().stream()
                            .filter(role -> !role.isOrganizational())
                            .toList()));
        }
        List<Role> organizational =
                BuiltInRoles.all().stream().filter(Role::isOrganizational).toList();
        for (UUID organization : organizations) {
            if (random.nextBoolean()) {
                subject.role(BuiltInRoles.ORGANIZATION_MEMBER_ROLE, organization);
                subject.role(pick(random, organizational), organization);
            }
        }
        subject.groups(groups.stream().filter(group -> random.nextBoolean()).toList());
        return subject.scope(scope(random)).build();
    }

    private static Scope scope(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> Scopes.parse(List.of(pick(random, List.copyOf(Scopes.publicCatalog()))));
            case 1 -> Scope.all().limitedTo(new AllowList(List.of(new AllowList.Entry(null, UUID.randomUUID()))));
            default -> Scope.all();
        };
    }

    private static <T> T pick(Random random, List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private static <T> T pickOrNull(Random random, List<T> values) {
        return random.nextInt(4) == 0 ? null : pick(random, values);
    }

    @Test
    void everythingNeedsNoConditionAndNothingNoQuery() {
        Subject owner = Subject.of(UUID.randomUUID()).role("owner").build();
        Subject nobody = Subject.of(UUID.randomUUID()).build();
        AccessFilter all = new AccessFilter(authorizer.residual(owner, Action.READ, ResourceType.WORKSPACE));
        AccessFilter none = new AccessFilter(authorizer.residual(
                nobody.toBuilder()
                        .scope(Scope.all().limitedTo(new AllowList(List.of())))
                        .build(),
                Action.READ,
                ResourceType.WORKSPACE));

        assertThat(none.isNothing(ATTRIBUTES)).isTrue();
        try (EntityManager entities = entityManagers.createEntityManager()) {
            CriteriaBuilder builder = entities.getCriteriaBuilder();
            CriteriaQuery<SharedThing> query = builder.createQuery(SharedThing.class);
            Root<SharedThing> thing = query.from(SharedThing.class);
            assertThat(all.toPredicate(thing, builder, query, ATTRIBUTES)).isEmpty();
        }
    }

    @Test
    void theFormOfTheQueryIsTheSameForEverybody() {
        Random random = new Random(7);
        Set<String> forms = new HashSet<>();
        try (EntityManager entities = entityManagers.createEntityManager()) {
            for (int i = 0; i < 40; i++) {
                Residual residual = authorizer.residual(subject(random), Action.READ, ResourceType.WORKSPACE);
                if (!residual.isEverything() && !residual.isNothing()) {
                    SqlSeen.last();
                    byCriteria(entities, residual);
                    forms.addAll(SqlSeen.last());
                }
            }
        }
        assertThat(forms).hasSize(1);
    }
}
