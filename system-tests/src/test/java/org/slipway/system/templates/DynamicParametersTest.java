package org.slipway.system.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.TestServer;
import org.slipway.system.support.Uploads;

/** The form of a version, asked for once and as a conversation. */
class DynamicParametersTest {

    private static final String PREBUILDS = "c42fdf75-3097-471c-8c33-fb52454d81c0";
    private static final String NOBODY = "00000000-0000-0000-0000-000000000001";

    private static final String SOURCE =
            """
            data "coder_workspace_owner" "me" {}
            data "coder_parameter" "project" {
              name    = "project"
              default = "small"
              order   = 1
              option {
                name  = "Small"
                value = "small"
              }
              option {
                name  = "Massive"
                value = "massive"
              }
            }
            data "coder_parameter" "gpu" {
              count   = data.coder_parameter.project.value == "massive" ? 1 : 0
              name    = "gpu"
              type    = "bool"
              default = false
              order   = 2
            }
            data "coder_parameter" "owner" {
              name    = "owner"
              default = data.coder_workspace_owner.me.name
              order   = 3
            }
            """;

    private static String version;

    private final Person admin = Person.admin();

    @BeforeAll
    static void upload() {
        version = Uploads.template(Person.admin(), SOURCE)
                .path("active_version_id")
                .asText();
    }

    private static JsonNode evaluate(Person person, Map<String, String> inputs, String owner) {
        ObjectNode request = Json.object().put("id", 7);
        inputs.forEach(request.putObject("inputs")::put);
        if (owner != null) {
            request.put("owner_id", owner);
        }
        return Call.post("/api/v2/templateversions/" + version + "/dynamic-parameters/evaluate")
                .as(person)
                .json(request)
                .send()
                .expect(200)
                .json();
    }

    private static List<String> names(JsonNode answer) {
        List<String> names = new ArrayList<>();
        answer.path("parameters")
                .forEach(parameter -> names.add(parameter.path("name").asText()));
        return names;
    }

    private static String value(JsonNode answer, String name) {
        for (JsonNode parameter : answer.path("parameters")) {
            if (parameter.path("name").asText().equals(name)) {
                return parameter.path("value").path("value").asText();
            }
        }
        throw new AssertionError("no parameter " + name + " in " + answer);
    }

    private static FormClient open(Person person) {
        return FormClient.open(version, "Coder-Session-Token", person.session());
    }

    @Test
    void evaluatesOnce() {
        JsonNode answer = evaluate(admin, Map.of("project", "massive"), null);
        assertThat(answer.path("id").asInt()).isEqualTo(7);
        assertThat(answer.path("diagnostics")).isEmpty();
        assertThat(names(answer)).containsExactly("project", "gpu", "owner");
        assertThat(value(answer, "owner")).isEqualTo(admin.username());
        assertThat(names(evaluate(admin, Map.of(), null))).containsExactly("project", "owner");
    }

    @Test
    void rendersForMembersAndSystemUsersButForNobodyElse() {
        Person member = Person.create();
        assertThat(value(evaluate(admin, Map.of(), member.id()), "owner")).isEqualTo(member.username());
        assertThat(value(evaluate(admin, Map.of(), PREBUILDS), "owner")).isEqualTo("prebuilds");
        assertThat(value(evaluate(member, Map.of(), null), "owner")).isEqualTo(member.username());

        JsonNode unknown = evaluate(admin, Map.of(), NOBODY);
        assertThat(unknown.path("parameters")).isEmpty();
        assertThat(unknown.path("diagnostics").get(0).path("extra").path("code").asText())
                .isEqualTo("owner_not_found");
        assertThat(Call.get("/api/v2/users").as(admin).send().expect(200).body())
                .doesNotContain("\"prebuilds\"");
    }

    @Test
    void aConversationBeginsWithTheFormAsItIsAndEchoesIds() {
        try (FormClient client = open(admin)) {
            JsonNode first = client.answer();
            assertThat(first.path("id").asInt()).isEqualTo(-1);
            assertThat(names(first)).containsExactly("project", "owner");

            client.send("{\"id\":5,\"inputs\":{\"project\":\"massive\"}}");
            JsonNode second = client.answer();
            assertThat(second.path("id").asInt()).isEqualTo(5);
            assertThat(names(second)).containsExactly("project", "gpu", "owner");

            client.send("{\"id\":6,\"inputs\":{},\"owner_id\":\"" + PREBUILDS + "\"}");
            assertThat(value(client.answer(), "owner")).isEqualTo("prebuilds");
            client.send("{\"id\":7,\"inputs\":{\"project\":\"nothing\"}}");
            JsonNode fourth = client.answer();
            assertThat(value(fourth, "owner")).isEqualTo("prebuilds");
            assertThat(fourth.path("parameters")
                            .get(0)
                            .path("diagnostics")
                            .get(0)
                            .path("severity")
                            .asText())
                    .isEqualTo("error");
        }
    }

    @Test
    void theLatestInputIsAlwaysAnsweredAndAnswersNeverGoBack() {
        try (FormClient client = open(admin)) {
            client.answer();
            for (int i = 1; i <= 200; i++) {
                client.send("{\"id\":" + i + ",\"inputs\":{\"owner\":\"name " + i + "\"}}");
            }
            int last = 0;
            while (last < 200) {
                JsonNode answer = client.answer();
                assertThat(answer.path("id").asInt()).isGreaterThan(last);
                last = answer.path("id").asInt();
                assertThat(value(answer, "owner")).isEqualTo("name " + last);
            }
        }
    }

    @Test
    void manyMayHaveTheSameFormOpen() {
        List<FormClient> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++) {
                clients.add(open(admin));
            }
            for (FormClient client : clients) {
                assertThat(client.answer().path("id").asInt()).isEqualTo(-1);
                client.send("{\"id\":1,\"inputs\":{\"project\":\"massive\"}}");
            }
            for (FormClient client : clients) {
                assertThat(names(client.answer())).contains("gpu");
            }
        } finally {
            clients.forEach(FormClient::close);
        }
    }

    @Test
    void isRefusedBeforeItBecomesASocket() {
        Person member = Person.create();
        String token = "Coder-Session-Token";
        String own = Uploads.good(admin, SOURCE);

        assertThat(FormClient.refusal(version)).isEqualTo(401);
        assertThat(FormClient.refusal(version, token, "nonsense")).isEqualTo(401);
        assertThat(FormClient.refusal(NOBODY, token, admin.session())).isEqualTo(404);
        assertThat(FormClient.refusal("x", token, admin.session())).isEqualTo(404);
        assertThat(FormClient.refusal(own, token, member.session())).isEqualTo(404);
        assertThat(FormClient.refusal(own, token, admin.session())).isEqualTo(101);
        Call.get("/api/v2/templateversions/" + version + "/dynamic-parameters")
                .as(admin)
                .send()
                .expect(426);
    }

    @Test
    void aCookieCountsOnlyFromAPageOfOurs() {
        String cookie = "coder_session_token=" + admin.session();
        String ours = TestServer.url().toString();

        assertThat(FormClient.refusal(version, "Cookie", cookie)).isEqualTo(403);
        assertThat(FormClient.refusal(version, "Cookie", cookie, "Origin", "https://evil.example"))
                .isEqualTo(403);
        assertThat(FormClient.refusal(version, "Cookie", cookie, "Origin", ours))
                .isEqualTo(101);
    }

    @Test
    void endsWhenTheSessionEnds() {
        Person other = Person.create().again();
        try (FormClient client = open(other)) {
            client.answer();
            Call.post("/api/v2/users/logout").as(other).send().expect(200);
            client.send("{\"id\":1,\"inputs\":{}}");
            assertThat(client.closeStatus()).isEqualTo(1008);
        }
    }

    @Test
    void endsAnIdleConversationWhoseSessionHasEnded() {
        Person other = Person.create().again();
        try (FormClient client = open(other)) {
            client.answer();
            Call.post("/api/v2/users/logout").as(other).send().expect(200);
            assertThat(client.closeStatus()).isEqualTo(1008);
        }
    }

    @Test
    void endsWhenTheTemplateIsGone() {
        JsonNode made = Uploads.template(admin, SOURCE);
        try (FormClient client =
                FormClient.open(made.path("active_version_id").asText(), "Coder-Session-Token", admin.session())) {
            client.answer();
            Call.delete("/api/v2/templates/" + made.path("id").asText())
                    .as(admin)
                    .send()
                    .expect(200);
            client.send("{\"id\":1}");
            assertThat(client.closeStatus()).isEqualTo(1008);
        }
    }

    @Test
    void saysThatAMessageIsNone() {
        try (FormClient client = open(admin)) {
            client.answer();
            client.send("this is no JSON");
            assertThat(client.closeStatus()).isEqualTo(1007);
        }
        try (FormClient client = open(admin)) {
            client.answer();
            client.send("{\"id\":3,\"inputs\":{\"a\":null}}");
            assertThat(client.answer().path("diagnostics").get(0).path("detail").asText())
                    .contains("inputs");
        }
    }

    @Test
    void aHostileFormAnswersInDiagnostics() {
        JsonNode hostile = Uploads.version(
                admin,
                """
                data "coder_parameter" "x" {
                  name    = "x"
                  default = length([for i in range(1000) : [for j in range(1000) : [for k in range(1000) : k]]])
                }
                """);
        JsonNode answer = Call.post(
                        "/api/v2/templateversions/" + hostile.path("id").asText() + "/dynamic-parameters/evaluate")
                .as(admin)
                .json(Json.object())
                .send()
                .expect(200)
                .json();
        assertThat(answer.toString()).contains("\"severity\":\"error\"");
    }
}
