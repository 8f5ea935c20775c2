package org.slipway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.hibernate.Session;
import org.hibernate.SessionFactory;
import org.hibernate.stat.Statistics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slipway.audit.store.AuditEntry;
import org.slipway.audit.store.AuditEntry.Target;
import org.slipway.audit.store.AuditStore;
import org.slipway.audit.store.LiveObjectStore;
import org.slipway.auditlog.EntryFilter;
import org.slipway.auditlog.EntryPage;
import org.slipway.auditlog.EntryReader;
import org.slipway.auditlog.EntrySlice;
import org.slipway.organizations.store.OrganizationStore;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/** A page costs four statements, whatever is on it: rows with their count, people, organizations, what is still there. */
class StatementsOfAPageTest {

    private static final List<String> TYPES = List.of(
            "user",
            "template",
            "workspace",
            "workspace_build",
            "oauth2_provider_app",
            "oauth2_provider_app_secret",
            "license");

    private final StoreDatabase database = StoreDatabase.shared();

    @AfterEach
    void clear() {
        database.clear();
    }

    @Test
    void theNumberOfStatementsDoesNotDependOnThePage() {
        assertThat(statements(7)).isEqualTo(4);
        assertThat(statements(200)).isEqualTo(4);
    }

    private int statements(int rows) {
        database.clear();
        fill(rows);
        Statistics statistics =
                database.entityManagers().unwrap(SessionFactory.class).getStatistics();
        statistics.setStatisticsEnabled(true);
        try {
            return database.inTransaction(entities -> {
                statistics.clear();
                AtomicInteger own = new AtomicInteger();
                EntryPage page = entities.unwrap(Session.class)
                        .doReturningWork(connection -> new EntryReader(counting(connection, own))
                                .page(EntryFilter.ALL, EntrySlice.first(rows), 10));
                List<AuditLine> lines = derivation(entities).lines(page.entries());
                assertThat(lines).hasSize(rows).extracting(AuditLine::user).doesNotContainNull();
                return own.get() + (int) statistics.getPrepareStatementCount();
            });
        } finally {
            statistics.setStatisticsEnabled(false);
        }
    }

    private void fill(int rows) {
        database.run(entities -> {
            UUID organization =
                    new OrganizationStore(entities).defaultOrganization().id();
            AuditStore store = new AuditStore(entities);
            Instant now = Instant.now();
            for (int i = 0; i < rows; i++) {
                User user = new User(UUID.randomUUID(), "u" + i + "@navy.example", "u" + i, "", "$2a$", now);
                entities.persist(user);
                String type = TYPES.get(i % TYPES.size());
                UUID id = "user".equals(type) ? user.id() : UUID.randomUUID();
                AuditEntry entry = new AuditEntry(now, "write", new Target(type, id, "x", "", organization), "{}", "{}")
                        .by(user.id(), new AuditEntry.Origin(UUID.randomUUID(), "", ""), 200);
                store.add(entry, store.kind(entry.kind()));
            }
        });
    }

    private static Derivation derivation(EntityManager entities) {
        Derivation derivation = new Derivation();
        derivation.users = new UserStore(entities);
        derivation.organizations = new OrganizationStore(entities);
        derivation.objects = new LiveObjectStore(entities);
        return derivation;
    }

    private static Connection counting(Connection connection, AtomicInteger count) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("prepareStatement")
                            || method.getName().equals("createStatement")) {
                        count.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
