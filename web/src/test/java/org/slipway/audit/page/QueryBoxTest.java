package org.slipway.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.auditlog.query.Vocabulary;

class QueryBoxTest {

    private static final Vocabulary KNOWN = Vocabulary.with(List.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|''",
                "act|''",
                "action:|''",
                "action:cr|''",
                "action:create|action:create",
                "action:create user|action:create user",
                "action:create usern|action:create",
                "username:me action:|username:me",
                "username:m|username:m",
                "colour|colour",
                "action:boom|action:boom",
                "\"a b|\"a b",
                "wor|''",
                "workspace|workspace",
            })
    void searchesByTheWordsThatAreFinished(String typed, String searched) {
        assertThat(QueryBox.of(typed).effective(KNOWN)).isEqualTo(searched);
    }

    @Test
    void offersTheKeysThatFitAndAreNotUsedYet() {
        assertThat(texts("")).hasSize(11).contains("action:", "date_from:");
        assertThat(texts("date")).containsExactly("date_from:", "date_to:");
        assertThat(texts("action:create ")).hasSize(10).doesNotContain("action:");
    }

    @Test
    void offersTheValuesOfAKeyAndGoesOnBehindThem() {
        assertThat(texts("user action:c")).containsExactly("create", "connect", "close");
        assertThat(QueryBox.of("user action:c")
                        .suggestions(KNOWN, (key, begun) -> List.of(), query -> query)
                        .get(0)
                        .href())
                .isEqualTo("user action:create ");
        assertThat(QueryBox.of("username:a")
                        .suggestions(KNOWN, (key, begun) -> List.of("ada b"), query -> query)
                        .get(0)
                        .href())
                .isEqualTo("username:\"ada b\" ");
    }

    private static List<String> texts(String typed) {
        return QueryBox.of(typed).suggestions(KNOWN, (key, begun) -> List.of(), query -> query).stream()
                .map(AuditView.Suggestion::text)
                .toList();
    }
}
