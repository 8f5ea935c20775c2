package org.slipway.rbac.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.rbac.Acl;
import org.slipway.rbac.Action;
import org.slipway.rbac.Authorizer;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.SqlFilter;

/** Runs the list conditions on a real PostgreSQL and compares the selected ids with the single checks. */
class SqlFilterDatabaseTest {
    private static final SqlFilter.Columns COLUMNS =
            SqlFilter.Columns.of("o.id", "o.owner_id", "o.organization_id").sharedThrough("acl_entry");
    private static final int ROWS = 150;

    private static EmbeddedPostgres postgres;
    private static Connection connection;

    /** An access list entry as the table has it. */
    private record Entry(ResourceType type, UUID object, String kind, UUID subject, String action) {

        Acl addTo(Acl acl, Action asked) {
            List<Action> actions = action.equals("*") ? List.of(Action.values()) : List.of(asked);
            return kind.equals("user") ? acl.withUser(subject, actions) : acl.withGroup(subject, actions);
        }
    }

    @BeforeAll
    static void startDatabase() throws IOException, SQLException {
        postgres = EmbeddedPostgres.start();
        connection = postgres.getPostgresDatabase().getConnection();
        execute("CREATE TABLE object (id uuid PRIMARY KEY, owner_id uuid, organization_id uuid)");
        execute("CREATE TABLE acl_entry (object_type text, object_id uuid, subject_kind text, subject_id uuid,"
                + " action text)");
    }

    @AfterAll
    static void stopDatabase() throws IOException, SQLException {
        connection.close();
        postgres.close();
    }

    @ParameterizedTest(name = "data set {0}")
    @ValueSource(ints = {1, 2, 3})
    void selectsTheIdsThatTheSingleChecksAllow(int seed) throws SQLException {
        List<ResourceObject> rows = insertRows(new Random(seed));
        int selected = 0;
        for (Question question : Samples.questions(150, 40)) {
            List<ResourceObject> objects = withAccessLists(rows, question);
            Set<UUID> ids = select(question);
            assertThat(ids)
                    .as("%s %s %s", question.subject(), question.action(), question.object())
                    .isEqualTo(allowed(question, objects));
            selected += ids.size();
        }
        assertThat(selected).isGreaterThan(1_000);
    }

    private static Set<UUID> allowed(Question question, List<ResourceObject> objects) {
        Authorizer authorizer = new Authorizer();
        return objects.stream()
                // The prebuild rule is for single objects; no row here belongs to the prebuilds user.
                .filter(object -> authorizer.authorize(question.subject(), question.action(), object))
                .map(ResourceObject::id)
                .collect(Collectors.toSet());
    }

    private static Set<UUID> select(Question question) throws SQLException {
        SqlFilter.Positional filter = SqlFilter.of(
                        new Authorizer()
                                .residual(
                                        question.subject(),
                                        question.action(),
                                        question.object().type()),
                        COLUMNS)
                .positional();
        Set<UUID> ids = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement("SELECT o.id FROM object o WHERE " + filter.sql())) {
            bind(select, filter.values());
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    ids.add(result.getObject(1, UUID.class));
                }
            }
        }
        return ids;
    }

    private static List<ResourceObject> insertRows(Random random) throws SQLException {
        execute("TRUNCATE object");
        List<ResourceObject> rows = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            UUID id =
                    switch (i) {
                        case 0 -> Samples.OBJECT;
                        case 1 -> Samples.OTHER_OBJECT;
                        default -> new UUID(random.nextLong(), i);
                    };
            UUID owner = pick(random, null, Samples.ME, Samples.OTHER_USER);
            UUID organization = pick(random, null, Samples.ORGANIZATION, Samples.ORGANIZATION, Samples.FOREIGN);
            rows.add(ResourceObject.of(ResourceType.WORKSPACE, id, owner, organization));
            execute("INSERT INTO object VALUES (?, ?, ?)", id, owner, organization);
        }
        return rows;
    }

    /** The rows as objects of the question's type, half of them shared; writes the entries into the table. */
    private static List<ResourceObject> withAccessLists(List<ResourceObject> rows, Question question)
            throws SQLException {
        execute("TRUNCATE acl_entry");
        Random random = new Random(question.object().type().ordinal());
        List<ResourceObject> objects = new ArrayList<>();
        for (ResourceObject row : rows) {
            Acl acl = Acl.none();
            if (random.nextBoolean()) {
                Entry entry = entry(random, row.id(), question);
                execute(
                        "INSERT INTO acl_entry VALUES (?, ?, ?, ?, ?)",
                        entry.type().wireName(),
                        entry.object(),
                        entry.kind(),
                        entry.subject(),
                        entry.action());
                acl = entry.type() == question.object().type() ? entry.addTo(acl, question.action()) : acl;
            }
            objects.add(row.as(question.object().type()).sharedWith(acl));
        }
        return objects;
    }

    private static Entry entry(Random random, UUID object, Question question) {
        String action = random.nextBoolean() ? "*" : question.action().wireName();
        ResourceType type = random.nextInt(8) == 0
                ? ResourceType.BOUNDARY_USAGE
                : question.object().type();
        return random.nextBoolean()
                ? new Entry(type, object, "user", pick(random, Samples.ME, Samples.OTHER_USER), action)
                : new Entry(
                        type,
                        object,
                        "group",
                        pick(random, Samples.GROUP, Samples.ORGANIZATION, Samples.FOREIGN, Samples.ME),
                        action);
    }

    private static UUID pick(Random random, UUID... values) {
        return values[random.nextInt(values.length)];
    }

    private static void execute(String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, Arrays.asList(values));
            statement.execute();
        }
    }

    private static void bind(PreparedStatement statement, List<Object> values) throws SQLException {
        for (int i = 0; i < values.size(); i++) {
            Object value = values.get(i);
            statement.setObject(i + 1, value instanceof UUID[] ids ? connection.createArrayOf("uuid", ids) : value);
        }
    }
}
