package org.slipway.system.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;

class AuditLogTest {

    @Test
    void aChangeIsListedWithWhoWhatAndBothValues() {
        Person person = Person.create();
        rename(person, "Grace");
        rename(person, "Grace Hopper");

        JsonNode page = audit("resource_id:" + person.id() + " action:write username:me");
        JsonNode entry = page.path("audit_logs").get(0);

        assertThat(page.path("count").asInt()).isEqualTo(2);
        assertThat(page.path("count_cap").asInt()).isEqualTo(2000);
        assertThat(entry.path("diff").path("name").path("old").asText()).isEqualTo("Grace");
        assertThat(entry.path("diff").path("name").path("new").asText()).isEqualTo("Grace Hopper");
        assertThat(entry.path("diff")).hasSize(1);
        assertThat(entry.path("description").asText()).isEqualTo("{user} updated user {target}");
        assertThat(entry.path("resource_target").asText()).isEqualTo(person.username());
        assertThat(entry.path("resource_link").asText()).isEqualTo("/users?filter=" + person.username());
        assertThat(entry.path("is_deleted").asBoolean(true)).isFalse();
        assertThat(entry.path("status_code").asInt()).isEqualTo(200);
        assertThat(entry.path("user").path("id").asText())
                .isEqualTo(Person.admin().id());
        assertThat(entry.path("user").path("organization_ids")).isEmpty();
        assertThat(entry.path("ip").asText()).isNotEmpty();
        assertThat(entry.path("request_id").asText()).isNotEqualTo(new UUID(0, 0).toString());
    }

    @Test
    void theRequestIdOfAnAnswerFindsWhatTheRequestDid() {
        Person person = Person.create();
        Reply renamed = rename(person, "Ada");

        JsonNode page = audit("request_id:" + renamed.header("X-Request-Id"));
        assertThat(page.path("audit_logs")).hasSize(1);
        assertThat(page.path("audit_logs").get(0).path("resource_id").asText()).isEqualTo(person.id());
    }

    @Test
    void whatIsGoneIsMarkedAndHasNoLink() {
        Person person = Person.create();
        Call.delete("/api/v2/users/" + person.id()).as(Person.admin()).send().expect(204);

        JsonNode entry = audit("resource_id:" + person.id() + " action:delete")
                .path("audit_logs")
                .get(0);
        assertThat(entry.path("is_deleted").asBoolean()).isTrue();
        assertThat(entry.path("resource_link").asText()).isEmpty();
        assertThat(audit("username:" + person.username()).path("audit_logs"))
                .as("no live user of this name")
                .isEmpty();
        assertThat(audit("email:" + person.email()).path("audit_logs"))
                .as("its sign-in")
                .isNotEmpty();
    }

    @Test
    void aRefusedAttemptIsRecordedWithItsStatus() {
        Person person = Person.create();
        Call.put("/api/v2/users/" + Person.admin().id() + "/roles")
                .as(person)
                .json(Json.object().set("roles", Json.object().arrayNode()))
                .send();
        Call.post("/api/v2/users/login")
                .json(Json.object().put("email", person.email()).put("password", "not the password"))
                .send()
                .expect(401);

        JsonNode entries = audit("username:" + person.username()).path("audit_logs");
        assertThat(statuses(entries)).contains(401).containsAnyOf(403, 404);
    }

    private static List<Integer> statuses(JsonNode entries) {
        return StreamSupport.stream(entries.spliterator(), false)
                .map(entry -> entry.path("status_code").asInt())
                .toList();
    }

    @Test
    void aMembershipIsCalledByItsPersonWheneverItChanges() {
        Person person = Person.create();
        String member = "/api/v2/organizations/default/members/" + person.id();
        Call.put(member + "/roles")
                .as(Person.admin())
                .json(Json.object().set("roles", Json.object().arrayNode().add("organization-auditor")))
                .send()
                .expect(200);
        Call.delete(member).as(Person.admin()).send().expect(204);
        Call.post(member).as(Person.admin()).send().expect(200);

        JsonNode entries =
                audit("organization_member resource_id:" + person.id()).path("audit_logs");
        assertThat(entries)
                .extracting(entry -> entry.path("action").asText())
                .containsExactly("create", "delete", "write", "create");
        assertThat(entries)
                .extracting(entry -> entry.path("resource_target").asText())
                .containsOnly(person.username());
        JsonNode added = entries.get(0).path("diff").path("username");
        assertThat(added.path("new").asText()).isEqualTo(person.username());
        assertThat(entries.get(2).path("diff").has("username")).isFalse();
    }

    @Test
    void noSecretIsInTheLog() {
        Person person = Person.create();
        String password = "an even quieter harbour " + person.username();
        Call.put("/api/v2/users/me/password")
                .as(person)
                .json(Json.object().put("old_password", person.password()).put("password", password))
                .send()
                .expect(204);

        Reply reply = list(Person.admin(), "resource_id:" + person.id());
        JsonNode change = reply.json().path("audit_logs").get(0).path("diff").path("hashed_password");
        assertThat(change.path("secret").asBoolean()).isTrue();
        assertThat(change.path("old").asText()).isEmpty();
        assertThat(change.path("new").asText()).isEmpty();
        assertThat(reply.body())
                .doesNotContain(password)
                .doesNotContain(person.session())
                .doesNotContain("$argon2");
    }

    @Test
    void pagesByIdAndByOffsetCoverTheSameEntries() {
        Person person = Person.create();
        for (int i = 0; i < 7; i++) {
            rename(person, "Name " + i);
        }
        String query = "user resource_id:" + person.id();
        List<String> all = ids(list(Person.admin(), query));
        List<String> byId = new ArrayList<>();
        List<String> byOffset = new ArrayList<>();
        String after = "";
        while (byId.size() < all.size()) {
            List<String> page = ids(Call.get("/api/v2/audit")
                    .query("q", query)
                    .query("limit", "3")
                    .query("after_id", after)
                    .as(Person.admin())
                    .send()
                    .expect(200));
            byOffset.addAll(ids(Call.get("/api/v2/audit")
                    .query("q", query)
                    .query("limit", "3")
                    .query("offset", Integer.toString(byId.size()))
                    .as(Person.admin())
                    .send()
                    .expect(200)));
            byId.addAll(page);
            after = page.get(page.size() - 1);
        }
        List<String> newer = ids(Call.get("/api/v2/audit")
                .query("q", query)
                .query("limit", "2")
                .query("before_id", all.get(4))
                .as(Person.admin())
                .send()
                .expect(200));

        assertThat(all).hasSize(8);
        assertThat(byId).isEqualTo(all);
        assertThat(byOffset).isEqualTo(all);
        assertThat(newer).isEqualTo(all.subList(2, 4));
    }

    @Test
    void nothingThatMatchesIsAnEmptyListAndZero() {
        JsonNode page = audit("resource_id:" + UUID.randomUUID());

        assertThat(page.path("audit_logs").isArray()).isTrue();
        assertThat(page.path("audit_logs")).isEmpty();
        assertThat(page.path("count").asInt(-1)).isZero();
    }

    @Test
    void whoMayReadNoEntryIsRefused() {
        Person member = Person.create();

        list(member, "").expect(403);
        Call.get("/api/v2/audit/export").as(member).send().expect(403);
        Call.get("/api/v2/audit/verify").as(member).send().expect(403);
        Call.get("/api/v2/audit").send().expect(401);
    }

    @Test
    void anAuditorOfAnOrganizationSeesItsEntriesOnly() {
        Person auditor = Person.create();
        String organization = Call.get("/api/v2/organizations")
                .as(Person.admin())
                .send()
                .expect(200)
                .json()
                .get(0)
                .path("id")
                .asText();
        Call.put("/api/v2/organizations/" + organization + "/members/" + auditor.id() + "/roles")
                .as(Person.admin())
                .json(Json.object().set("roles", Json.object().arrayNode().add("organization-auditor")))
                .send()
                .expect(200);

        JsonNode seen = list(auditor, "").expect(200).json();
        assertThat(seen.path("audit_logs")).isNotEmpty();
        assertThat(seen.path("audit_logs"))
                .allMatch(entry -> entry.path("organization_id").asText().equals(organization));
        assertThat(list(auditor, "user action:create").json().path("count").asInt(-1))
                .isZero();
        assertThat(list(auditor, "organization:" + organization)
                        .json()
                        .path("count")
                        .asInt())
                .isPositive();
        list(auditor, "organization:" + UUID.randomUUID()).expect(400);
        Call.get("/api/v2/audit/verify").as(auditor).send().expect(403);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "colour:red|colour",
                "action:explode|action",
                "resource_type:boat|resource_type",
                "boat|resource_type",
                "date_from:yesterday|date_from",
                "date_from:2026-02-01 date_to:2026-01-01|date_to",
                "organization:nowhere-at-all|organization",
                "resource_id:1|resource_id",
                "request_id:' OR 1=1 --|request_id",
                "username:a username:b|username",
                "resource_target:\"open|q",
                "build_reason:because|build_reason",
            })
    void aQueryThatIsNotUnderstoodSaysWhere(String query, String field) {
        Reply reply = list(Person.admin(), query).expect(400);

        assertThat(reply.json().path("validations").findValuesAsText("field")).contains(field);
        assertThat(reply.json().path("validations").get(0).path("detail").asText())
                .isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=-1",
                "limit=x",
                "offset=-1",
                "offset=1000001",
                "after_id=x",
                "before_id=1",
                "after_id=0b0c7e3c-0000-4000-8000-000000000001",
                "colour=red",
                "limit=1001"
            })
    void aParameterThatIsNotUnderstoodSaysSo(String parameter) {
        Reply reply =
                Call.get("/api/v2/audit?" + parameter).as(Person.admin()).send().expect(400);

        assertThat(reply.json().path("validations").get(0).path("field").asText())
                .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void textsOfAnyKindAreNeverAFaultOfTheServer() {
        Random random = new Random(5);
        String[] pieces = {
            "username",
            "resource_target",
            "date_from",
            "email",
            "organization",
            ":",
            " ",
            "\"",
            "'",
            ";",
            "--",
            "%",
            "\\",
            "\uD83D\uDE00",
            "İ",
            "ü",
            "me",
            "2026-01-31",
            "(",
            "$1",
            "?",
            "{0}",
            "\t",
            "workspace",
            "x".repeat(900)
        };
        for (int round = 0; round < 150; round++) {
            StringBuilder query = new StringBuilder();
            for (int i = random.nextInt(9); i >= 0; i--) {
                query.append(pieces[random.nextInt(pieces.length)]);
            }
            assertThat(list(Person.admin(), query.toString()).status())
                    .as(query.toString())
                    .isIn(200, 400);
        }
        list(Person.admin(), "x".repeat(10_000)).expect(400);
    }

    @Test
    void exportsHoldWhatTheListHolds() {
        Person person = Person.create();
        rename(person, "=1+1, \"quoted\"");
        String query = "resource_id:" + person.id();
        Reply csv = Call.get("/api/v2/audit/export")
                .query("q", query)
                .as(Person.admin())
                .send()
                .expect(200);
        Reply lines = Call.get("/api/v2/audit/export")
                .query("q", query)
                .query("format", "jsonl")
                .as(Person.admin())
                .send()
                .expect(200);

        List<String> ids = ids(list(Person.admin(), query));
        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.header("Content-Disposition")).contains("attachment");
        assertThat(csv.body().split("\r\n")).hasSize(ids.size() + 1);
        assertThat(csv.body()).startsWith("time,username,").contains(ids.get(0)).contains("=1+1, \\\"\"quoted\\\"\"");
        assertThat(lines.body().lines().map(line -> Json.parse(line).path("id").asText()))
                .containsExactlyElementsOf(ids);
        Call.get("/api/v2/audit/export")
                .query("q", "colour:red")
                .as(Person.admin())
                .send()
                .expect(400);
        Call.get("/api/v2/audit/export")
                .query("format", "pdf")
                .as(Person.admin())
                .send()
                .expect(400);
    }

    @Test
    void whatWasWrittenIsSoonSealedAndIntact() {
        Person person = Person.create();
        long before = verify().path("entries").asLong();
        rename(person, "Sealed");

        Awaitility.await().until(() -> verify().path("entries").asLong() > before);
        JsonNode report = verify();
        assertThat(report.path("broken").asText("")).isEmpty();
        assertThat(report.path("intact").asBoolean()).isTrue();
    }

    private static JsonNode verify() {
        return Call.get("/api/v2/audit/verify")
                .as(Person.admin())
                .send()
                .expect(200)
                .json();
    }

    private static Reply rename(Person person, String name) {
        return Call.put("/api/v2/users/" + person.id() + "/profile")
                .as(Person.admin())
                .json(Json.object().put("username", person.username()).put("name", name))
                .send()
                .expect(200);
    }

    private static JsonNode audit(String query) {
        return list(Person.admin(), query).expect(200).json();
    }

    private static Reply list(Person reader, String query) {
        return Call.get("/api/v2/audit").query("q", query).as(reader).send();
    }

    private static List<String> ids(Reply page) {
        return StreamSupport.stream(page.json().path("audit_logs").spliterator(), false)
                .map(entry -> entry.path("id").asText())
                .toList();
    }
}
