package org.slipway.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.auditlog.Partitions;
import org.slipway.testing.AuditSample;
import org.slipway.testing.StoreDatabase;

class PartitionsTest {

    private final StoreDatabase database = StoreDatabase.shared();
    private final YearMonth thisMonth = YearMonth.now(ZoneOffset.UTC);
    private Connection owner;

    @BeforeEach
    void open() throws SQLException {
        owner = database.owner();
        AuditSample.fill(owner, 1000);
        AuditSample.clear(owner);
    }

    @AfterEach
    void close() throws SQLException {
        database.clear();
        owner.close();
    }

    @Test
    void monthsAreThereAheadOfTime() throws SQLException {
        assertThat(new Partitions(owner).makeAhead(3)).as("already there").isZero();
        assertThat(new Partitions(owner).makeAhead(5)).isEqualTo(2);

        assertThat(partitions())
                .contains(name(thisMonth), name(thisMonth.plusMonths(5)), "audit_logs_before", "audit_logs_after");
    }

    @Test
    void aRowOfAMonthThatHasNoPartitionIsKeptAndMovesWhenItGetsOne() throws SQLException {
        YearMonth later = thisMonth.plusMonths(5);
        UUID early = add(Instant.parse("1999-12-31T23:59:59Z"));
        UUID late = add(later.atDay(3).atStartOfDay().toInstant(ZoneOffset.UTC));
        assertThat(partitionOf(early)).isEqualTo("audit_logs_before");
        assertThat(partitionOf(late)).isEqualTo("audit_logs_after");

        new Partitions(owner).makeAhead(6);

        assertThat(partitionOf(late)).isEqualTo(name(later));
        assertThat(partitionOf(early)).isEqualTo("audit_logs_before");
    }

    @Test
    void retentionDropsWholeMonthsThatHaveEndedAndNoOther() throws SQLException {
        UUID old = add(Instant.now().minus(120, ChronoUnit.DAYS));
        UUID young = add(Instant.now());
        YearMonth first = thisMonth.minusMonths(12);
        Instant cut = thisMonth.minusMonths(2).atDay(1).atStartOfDay().toInstant(ZoneOffset.UTC);

        List<String> dropped = new Partitions(owner).dropEndedBy(cut.plusSeconds(3600));

        assertThat(dropped).hasSize(10).startsWith(name(first)).endsWith(name(thisMonth.minusMonths(3)));
        assertThat(partitions())
                .contains(name(thisMonth.minusMonths(2)))
                .doesNotContain(name(thisMonth.minusMonths(3)));
        assertThat(partitionOf(old)).as("gone").isNull();
        assertThat(partitionOf(young)).isEqualTo(name(thisMonth));
        assertThat(partitionOf(add(LocalDate.of(2001, 1, 1).atStartOfDay().toInstant(ZoneOffset.UTC))))
                .as("a clock that is wrong stops nobody")
                .isEqualTo("audit_logs_before");
        assertThat(new Partitions(owner).dropEndedBy(cut)).isEmpty();
    }

    @Test
    void anIdHoldsItsTimeInJavaAndInTheDatabase() throws SQLException {
        Instant time = Instant.parse("2026-03-04T05:06:07.123456Z");
        AuditEntry entry = entry(time);
        try (Statement sql = owner.createStatement();
                ResultSet row = sql.executeQuery("select '" + entry.id() + "'::uuid >= audit_id_at('" + time + "')"
                        + " and '" + entry.id() + "'::uuid < audit_id_at('" + time.plus(1, ChronoUnit.MICROS) + "')")) {
            row.next();
            assertThat(row.getBoolean(1)).isTrue();
        }
    }

    private UUID add(Instant time) {
        AuditEntry entry = entry(time);
        database.run(entities -> {
            AuditStore store = new AuditStore(entities);
            store.add(entry, store.kind(entry.kind()));
        });
        return entry.id();
    }

    private static AuditEntry entry(Instant time) {
        return new AuditEntry(
                        time, "write", new AuditEntry.Target("user", UUID.randomUUID(), "grace", "", null), "{}", "{}")
                .by(null, new AuditEntry.Origin(new UUID(0, 0), "", ""), 200);
    }

    private static String name(YearMonth month) {
        return "audit_logs_" + month.toString().replace('-', '_');
    }

    private String partitionOf(UUID id) throws SQLException {
        List<String> names = texts("select tableoid::regclass::text from audit_logs where id = '" + id + "'");
        return names.isEmpty() ? null : names.get(0);
    }

    private List<String> partitions() throws SQLException {
        return texts("select inhrelid::regclass::text from pg_inherits where inhparent = 'audit_logs'::regclass");
    }

    private List<String> texts(String query) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement sql = owner.createStatement();
                ResultSet rows = sql.executeQuery(query)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
