package org.slipway.audit.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.stores.Rows.NOW;

import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

class AuditStoreTest {

    private final StoreDatabase database = StoreDatabase.shared();

    @BeforeEach
    void clear() {
        database.clear();
    }

    @Test
    void addsARow() throws SQLException {
        UUID actor = UUID.randomUUID();
        AuditEntry entry = new AuditEntry(
                        NOW,
                        "write",
                        new AuditEntry.Target("user", actor, "grace", "", null),
                        "{\"name\": {\"new\": \"b\", \"old\": \"a\", \"secret\": false}}",
                        "{}")
                .by(actor, new AuditEntry.Origin(UUID.randomUUID(), "192.0.2.1", "curl"), 200);

        database.run(entities -> {
            AuditStore store = new AuditStore(entities);
            store.add(entry, store.kind(entry.kind()));
        });

        try (Connection connection = database.owner();
                Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery(
                        "select action, resource_target, ip, diff -> 'name' ->> 'new', status_code, user_id from audit_logs")) {
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).isEqualTo("write");
            assertThat(row.getString(2)).isEqualTo("grace");
            assertThat(row.getString(3)).isEqualTo("192.0.2.1");
            assertThat(row.getString(4)).as("diff is JSON").isEqualTo("b");
            assertThat(row.getInt(5)).isEqualTo(200);
            assertThat(row.getObject(6)).isEqualTo(actor);
            assertThat(row.next()).isFalse();
        }
    }

    @Test
    void tellsTheColumnsOfATableAsTheEntityNamesThem() {
        User user = new User(UUID.randomUUID(), "a@navy.example", "a", "", "$2a$", NOW);

        assertThat(database.inTransaction((EntityManager entities) -> new AuditStore(entities).columns("users")))
                .isNotEmpty()
                .containsExactlyInAnyOrderElementsOf(ColumnValues.of(user).keySet());
        assertThat(database.inTransaction((EntityManager entities) -> new AuditStore(entities).columns("unheard_of")))
                .isEmpty();
        assertThat(ColumnValues.table(User.class)).isEqualTo("users");
    }
}
