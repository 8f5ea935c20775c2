package org.slipway.auditlog.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.auditlog.query.AuditQuery.Complaint;

class AuditQueryTest {

    private static final Vocabulary KNOWN = Vocabulary.with(List.of("oauth2_provider_grant"));

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\t \n"})
    void nothingAsksForEverything(String text) {
        AuditQuery query = AuditQuery.parse(text, KNOWN);
        assertThat(query.values()).isEmpty();
        assertThat(query.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "workspace|RESOURCE_TYPE|workspace",
                "WorkSpace_Build|RESOURCE_TYPE|workspace_build",
                "resource_type:oauth2_provider_grant|RESOURCE_TYPE|oauth2_provider_grant",
                "RESOURCE_TYPE:user|RESOURCE_TYPE|user",
                "action:request_password_reset|ACTION|request_password_reset",
                "build_reason:jetbrains_connection|BUILD_REASON|jetbrains_connection",
                "username:Me|USERNAME|me",
                "email:Grace@Navy.Example|EMAIL|grace@navy.example",
                "organization:default|ORGANIZATION|default",
                "date_from:2026-02-28|DATE_FROM|2026-02-28",
                "resource_target:\"a b:c\"|RESOURCE_TARGET|a b:c",
                "resource_target:a\" \"b|RESOURCE_TARGET|a b",
                "\"resource_target:a b\"|RESOURCE_TARGET|a b",
                "request_id:0B0C7E3C-0000-4000-8000-000000000001|REQUEST_ID|0b0c7e3c-0000-4000-8000-000000000001",
            })
    void readsAValue(String text, Key key, String value) {
        AuditQuery query = AuditQuery.parse(text, KNOWN);
        assertThat(query.complaints()).isEmpty();
        assertThat(query.values()).isEqualTo(Map.of(key, value));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour:red|colour|\"colour\" is not something that entries are searched by",
                ":red||\"\" is not something that entries are searched by",
                "action:|action|has no value",
                "action:\"\"|action|has no value",
                "resource_id:1-1-1-1-1|resource_id|\"1-1-1-1-1\" is not a UUID",
                "resource_id:zzzzzzzz-0000-4000-8000-000000000001|resource_id|\"zzzzzzzz-0000-4000-8000-000000000001\" is not a UUID",
                "date_to:2026-02-30|date_to|\"2026-02-30\" is not a day such as 2026-01-31",
                "date_to:+999999999-01-01|date_to|\"+999999999-01-01\" is not a day such as 2026-01-31",
                "date_to:2026-2-3|date_to|\"2026-2-3\" is not a day such as 2026-01-31",
                "username:a username:b|username|occurs more than once",
                "workspace user|resource_type|occurs more than once",
                "workspace resource_type:user|resource_type|occurs more than once",
                "date_from:2026-03-01 date_to:2026-02-01|date_to|2026-02-01 is before date_from, 2026-03-01",
                "resource_target:\"a|q|has a double quote that is not closed",
            })
    void saysWhatIsWrong(String text, String field, String detail) {
        assertThat(AuditQuery.parse(text, KNOWN).complaints())
                .containsExactly(new Complaint(field == null ? "" : field, detail));
    }

    @Test
    void saysWhichWordsAreKnown() {
        assertThat(AuditQuery.parse("action:explode", KNOWN).complaints().get(0).detail())
                .startsWith("\"explode\" is not one of create, write, delete");
    }

    @Test
    void tellsEverythingThatIsWrongAtOnce() {
        assertThat(AuditQuery.parse("colour:red action:x date_from:y", KNOWN).complaints())
                .extracting(Complaint::field)
                .containsExactly("colour", "action", "date_from");
    }

    @Test
    void theLastDayCountsWhole() {
        AuditQuery query = AuditQuery.parse("date_from:2026-02-28 date_to:2026-02-28", KNOWN);
        assertThat(query.from()).isEqualTo(Instant.parse("2026-02-28T00:00:00Z"));
        assertThat(query.until()).isEqualTo(Instant.parse("2026-03-01T00:00:00Z"));
    }

    @Test
    void aTargetIsFoundAsWrittenAndInLowerCase() {
        assertThat(AuditQuery.parse("resource_target:\"My App\"", KNOWN).targets())
                .containsExactly("My App", "my app");
        assertThat(AuditQuery.parse("resource_target:dev", KNOWN).targets()).containsExactly("dev");
        assertThat(AuditQuery.parse("user", KNOWN).targets()).isNull();
    }

    @Test
    void refusesALongQueryAsAWhole() {
        AuditQuery query = AuditQuery.parse("resource_target:" + "x".repeat(10_000), KNOWN);
        assertThat(query.complaints())
                .extracting(Complaint::field, Complaint::detail)
                .containsExactly(tuple("q", "is longer than 4000 characters"));
    }

    /** Any text at all gives values that fit their keys, or complaints that can be shown. */
    @Test
    void anyTextIsReadOrComplainedAbout() {
        Random random = new Random(20260101);
        String[] pieces = {
            "resource_type",
            "date_from",
            "date_to",
            "username",
            "email",
            "action",
            "request_id",
            "resource_target",
            ":",
            ":",
            " ",
            "\"",
            "'",
            ";--",
            "\u0000",
            "\uD83D",
            "\uDE00",
            "ü",
            "İ",
            "\u202E",
            "2026-01-31",
            "9999-12-31",
            "workspace",
            "me",
            "%",
            "\\",
            "\n",
            UUID.randomUUID().toString()
        };
        int understood = 0;
        for (int round = 0; round < 50_000; round++) {
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(8); i >= 0; i--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            AuditQuery query = AuditQuery.parse(text.toString(), KNOWN);
            query.id(Key.RESOURCE_ID);
            query.id(Key.REQUEST_ID);
            query.from();
            query.until();
            query.targets();
            query.complaints().forEach(complaint -> {
                assertThat(complaint.detail()).isNotBlank().hasSizeLessThan(700).doesNotContain("\u0000", "\n");
                assertThat(complaint.field()).doesNotContain("\u0000", "\n");
            });
            query.values().forEach((key, value) -> assertThat(key.objection(value, KNOWN))
                    .isEmpty());
            understood += query.complaints().isEmpty() ? 1 : 0;
        }
        assertThat(understood).as("some are understood").isGreaterThan(100);
    }
}
