package org.slipway.auditlog;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a reader's rights cost: nothing for nobody, no condition for everybody. */
class EntrySqlTest {

    private static final EntrySlice PAGE = EntrySlice.first(20);

    private static List<String> texts(EntryFilter filter) {
        return Stream.of(EntrySql.page(filter, PAGE, 10), EntrySql.count(filter, 10), EntrySql.rows(filter, PAGE))
                .map(EntrySql.Statement::text)
                .toList();
    }

    @Test
    void whoMayReadEverythingCostsNoCondition() {
        assertThat(texts(EntryFilter.ALL)).allSatisfy(text -> assertThat(text.replaceAll("\\s+", " "))
                .contains("where true")
                .doesNotContain(" and ")
                .doesNotContain("any("));
    }

    @Test
    void whoMayReadOneOrganizationCostsOneCondition() {
        assertThat(texts(EntryFilter.ALL.in(List.of(UUID.randomUUID()))))
                .allSatisfy(text -> assertThat(text).contains("where true and a.organization_id = ?"));
    }

    @Test
    void whoMayReadNothingCostsNoStatement() throws SQLException {
        Connection untouchable = (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    throw new AssertionError(method + " was called");
                });
        EntryReader reader = new EntryReader(untouchable);

        for (EntryFilter nothing : List.of(EntryFilter.ALL.in(List.of()), EntryFilter.ALL.limitedTo(List.of()))) {
            assertThat(reader.page(nothing, PAGE, 10).entries()).isEmpty();
            assertThat(reader.count(nothing, 10)).isZero();
            assertThat(reader.rows(nothing, PAGE)).isEmpty();
        }
    }
}
