package org.slipway.audit.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.auditlog.Entry;
import org.slipway.auditlog.EntryFilter;
import org.slipway.auditlog.EntryPage;
import org.slipway.auditlog.EntrySlice;
import org.slipway.testing.AuditSample;
import org.slipway.testing.SeedAuditQuery;
import org.slipway.testing.StoreDatabase;

/** On 100,000 generated rows, every filter gives the rows and the count that the seed's shape of the queries gives. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AuditQueriesTest {

    private static final int ROWS = 100_000;
    private static final int EXACT = 1_000_000;
    private static final int PAGE = 60;

    private final StoreDatabase database = StoreDatabase.shared();
    private final Random random = new Random(7);
    private Connection owner;
    private List<Sample> samples;

    /** Values that occur together in one row. */
    private record Sample(
            String type,
            String action,
            String reason,
            UUID user,
            UUID organization,
            UUID resource,
            String target,
            UUID request,
            Instant time) {}

    @BeforeAll
    void generate() throws SQLException {
        owner = database.owner();
        AuditSample.fill(owner, ROWS);
        samples = new ArrayList<>();
        try (Statement sql = owner.createStatement();
                ResultSet row = sql.executeQuery(
                        "select resource_type, action, build_reason, user_id, organization_id,"
                                + " resource_id, resource_target, request_id, time from audit_logs order by request_id limit 300")) {
            while (row.next()) {
                samples.add(new Sample(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class),
                        row.getObject(6, UUID.class),
                        row.getString(7),
                        row.getObject(8, UUID.class),
                        row.getTimestamp(9).toInstant()));
            }
        }
    }

    @AfterAll
    void clear() throws SQLException {
        AuditSample.clear(owner);
        owner.close();
    }

    static Stream<BiFunction<Sample, EntryFilter, EntryFilter>> conditions() {
        return CONDITIONS.stream();
    }

    private static final List<BiFunction<Sample, EntryFilter, EntryFilter>> CONDITIONS = List.of(
            (sample, filter) -> filter,
            (sample, filter) -> filter.ofKind(sample.type(), filter.action(), filter.buildReason()),
            (sample, filter) -> filter.ofKind(filter.resourceType(), sample.action(), filter.buildReason()),
            (sample, filter) -> sample.reason().isEmpty()
                    ? filter
                    : filter.ofKind(filter.resourceType(), filter.action(), sample.reason()),
            (sample, filter) -> filter.ofKind("license", filter.action(), filter.buildReason()),
            (sample, filter) -> filter.ofKind(filter.resourceType(), "autostop", filter.buildReason()),
            (sample, filter) -> filter.by(List.of(sample.user())),
            (sample, filter) -> filter.by(List.of(sample.user(), new UUID(1, 2))),
            (sample, filter) -> sample.organization() == null ? filter : filter.in(List.of(sample.organization())),
            (sample, filter) ->
                    sample.organization() == null ? filter : filter.in(List.of(sample.organization(), new UUID(3, 4))),
            (sample, filter) -> filter.about(sample.resource(), filter.resourceTargets()),
            (sample, filter) -> filter.about(filter.resourceId(), List.of(sample.target())),
            (sample, filter) -> filter.about(filter.resourceId(), List.of(sample.target(), "workspace-1")),
            (sample, filter) -> filter.ofRequest(sample.request()),
            (sample, filter) -> filter.within(sample.time().truncatedTo(ChronoUnit.DAYS), filter.until()),
            (sample, filter) -> filter.within(
                    filter.from(), sample.time().plus(40, ChronoUnit.DAYS).truncatedTo(ChronoUnit.DAYS)));

    @ParameterizedTest
    @MethodSource("conditions")
    void anyOneConditionGivesTheSeedsRowsAndCount(BiFunction<Sample, EntryFilter, EntryFilter> condition)
            throws SQLException {
        compare(condition.apply(samples.get(random.nextInt(samples.size())), EntryFilter.ALL), 0);
    }

    @Test
    void conditionsTogetherGiveTheSeedsRowsAndCount() throws SQLException {
        int withRows = 0;
        for (int round = 0; round < 120; round++) {
            EntryFilter filter = EntryFilter.ALL;
            Sample sample = samples.get(random.nextInt(samples.size()));
            for (int conditions = 2 + random.nextInt(3); conditions > 0; conditions--) {
                // Mostly of the same row, so that something matches; sometimes of another.
                Sample source = random.nextInt(5) > 0 ? sample : samples.get(random.nextInt(samples.size()));
                filter = CONDITIONS.get(random.nextInt(CONDITIONS.size())).apply(source, filter);
            }
            withRows += compare(filter, random.nextInt(3) * 7) > 0 ? 1 : 0;
        }
        assertThat(withRows).as("filters that match something").isGreaterThan(40);
    }

    /** Compares a page and the count, and tells how many match. */
    private long compare(EntryFilter filter, int offset) throws SQLException {
        SeedAuditQuery seed = new SeedAuditQuery(filter, null, null);
        EntryPage page = page(filter, new EntrySlice(PAGE, offset, null, null), EXACT);

        assertThat(ids(page.entries())).as("%s", filter).isEqualTo(seed.page(owner, PAGE, offset));
        assertThat(page.matching()).as("%s", filter).isEqualTo(seed.count(owner));
        return page.matching();
    }

    @Test
    void pagesByKeysetCoverTheWholeListOnceInBothDirections() throws SQLException {
        EntryFilter filter = EntryFilter.ALL.ofKind("workspace", "create", null);
        List<UUID> all = new SeedAuditQuery(filter, null, null).page(owner, ROWS, 0);
        List<UUID> down = new ArrayList<>();
        List<Entry> page = page(filter, EntrySlice.first(500), 10).entries();
        while (!page.isEmpty()) {
            down.addAll(ids(page));
            page = page(filter, EntrySlice.after(down.get(down.size() - 1), 500), 10)
                    .entries();
        }
        assertThat(down).isEqualTo(all).hasSizeGreaterThan(2000);

        UUID middle = all.get(1000);
        assertThat(ids(page(filter, EntrySlice.before(middle, 30), 10).entries()))
                .isEqualTo(all.subList(970, 1000));
    }

    @Test
    void anOffsetBeyondWhatOneLaneCarriesGivesTheSameRows() throws SQLException {
        EntryFilter filter = EntryFilter.ALL.ofKind("workspace_build", null, null);

        assertThat(ids(page(filter, new EntrySlice(25, 5000, null, null), 10).entries()))
                .isEqualTo(new SeedAuditQuery(filter, null, null).page(owner, 25, 5000));
    }

    @Test
    void countsExactlyUpToTheCapAndNoFurther() {
        EntryPage beyond = page(EntryFilter.ALL, EntrySlice.first(1), 2000);
        assertThat(beyond.beyondCap()).isTrue();
        assertThat(beyond.count()).isEqualTo(2000);
        EntryPage within = page(EntryFilter.ALL, EntrySlice.first(1), ROWS);
        assertThat(within.beyondCap()).isFalse();
        assertThat(within.count()).isEqualTo(ROWS);
    }

    @Test
    void anEmptyPageBeyondTheEndStillTellsTheCount() {
        EntryFilter filter = EntryFilter.ALL.ofKind("template", null, null);
        long count = page(filter, EntrySlice.first(1), EXACT).count();

        EntryPage beyond = page(filter, new EntrySlice(10, 50_000, null, null), EXACT);
        assertThat(beyond.entries()).isEmpty();
        assertThat(beyond.count()).isEqualTo(count).isPositive();
    }

    private EntryPage page(EntryFilter filter, EntrySlice slice, int cap) {
        return database.inTransaction(entities -> new AuditStore(entities).page(filter, slice, cap));
    }

    private static List<UUID> ids(List<Entry> entries) {
        return entries.stream().map(Entry::id).toList();
    }
}
