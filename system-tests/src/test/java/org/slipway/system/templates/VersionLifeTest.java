package org.slipway.system.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Uploads;

/** Versions while they are imported, when they are archived, and with a plan. */
class VersionLifeTest {

    private static final String SOURCE = "data \"coder_parameter\" \"a\" {\n  name    = \"a\"\n  default = \"1\"\n}\n";

    private final Person admin = Person.admin();
    private final JsonNode template = Uploads.template(admin, SOURCE);
    private final String path = "/api/v2/templates/" + template.path("id").asText();

    private JsonNode version(String source, String name) {
        return Uploads.version(
                admin,
                Json.object()
                        .put("file_id", Uploads.file(admin, source))
                        .put("template_id", template.path("id").asText())
                        .put("name", name));
    }

    private Iterable<JsonNode> versions(String query) {
        return Call.get(path + "/versions" + query).as(admin).send().expect(200).json();
    }

    private Optional<JsonNode> named(String name) {
        return StreamSupport.stream(versions("").spliterator(), false)
                .filter(version -> version.path("name").asText().equals(name))
                .findFirst();
    }

    /** Its import lasts until the time for one render is over. */
    private static final String SLOW =
            """
            data "coder_parameter" "x" {
              name    = "x"
              default = length([for i in range(1000) : length([for j in range(1000) : length([for k in range(1000) : k])])])
            }
            """;

    @Test
    void aFormCannotBeOpenedBeforeTheImportHasEnded() throws Exception {
        CompletableFuture<JsonNode> importing = CompletableFuture.supplyAsync(() -> version(SLOW, "slow"));
        Optional<JsonNode> running = Optional.empty();
        while (running.isEmpty() && !importing.isDone()) {
            running = named("slow");
        }
        String id = running.orElseThrow().path("id").asText();
        assertThat(running.get().path("job").path("status").asText()).isEqualTo("running");
        String form = "/api/v2/templateversions/" + id + "/dynamic-parameters";

        Call.post(form + "/evaluate").as(admin).json(Json.object()).send().expect(425);
        assertThat(FormClient.refusal(id, "Coder-Session-Token", admin.session()))
                .isEqualTo(425);
        Call.post("/api/v2/templateversions/" + id + "/archive")
                .as(admin)
                .send()
                .expect(400);

        assertThat(importing.get().path("id").asText()).isEqualTo(id);
        Call.post(form + "/evaluate").as(admin).json(Json.object()).send().expect(200);
    }

    @Test
    void anArchivedVersionLeavesTheListAndComesBack() {
        JsonNode second = version(SOURCE, "second");
        String archive = "/api/v2/templateversions/" + second.path("id").asText();

        Call.post(archive + "/archive").as(admin).send().expect(200);
        assertThat(versions(""))
                .extracting(version -> version.path("name").asText())
                .doesNotContain("second");
        assertThat(versions("?include_archived=true"))
                .extracting(version -> version.path("archived").asBoolean())
                .containsExactly(true, false);
        Call.patch(path + "/versions")
                .as(admin)
                .json(Json.object().put("id", second.path("id").asText()))
                .send()
                .expect(400);

        Call.post(archive + "/unarchive").as(admin).send().expect(200);
        assertThat(versions(""))
                .extracting(version -> version.path("name").asText())
                .contains("second");
        Person member = Person.create();
        Call.post(archive + "/archive").as(member).send().expect(403);
    }

    @Test
    void theActiveVersionCannotBeArchived() {
        assertThat(Call.post("/api/v2/templateversions/"
                                + template.path("active_version_id").asText() + "/archive")
                        .as(admin)
                        .send()
                        .expect(400)
                        .body())
                .contains("active version");
    }

    @Test
    void whatFailedOrIsNotActiveIsArchivedTogether() {
        JsonNode failed = version("data \"coder_parameter\" {", "failed");
        JsonNode good = version(SOURCE, "good");

        assertThat(archived(Json.object()))
                .extracting(JsonNode::asText)
                .containsExactly(failed.path("id").asText());
        assertThat(archived(Json.object().put("all", true)))
                .extracting(JsonNode::asText)
                .containsExactly(good.path("id").asText());
        assertThat(archived(Json.object().put("all", true))).isEmpty();
        assertThat(versions("")).hasSize(1);
    }

    private JsonNode archived(ObjectNode request) {
        return Call.post(path + "/versions/archive")
                .as(admin)
                .json(request)
                .send()
                .expect(200)
                .json()
                .path("archived_ids");
    }

    private static final String ASKS =
            """
            data "docker_image" "os" {
              name = "ubuntu"
            }
            data "coder_parameter" "image" {
              name    = "image"
              default = try(data.docker_image.os.sha, "not known")
            }
            """;

    private static final String PLAN =
            """
            {"prior_state": {"values": {"root_module": {"resources": [{"mode": "data", "type": "docker_image",
              "name": "os", "values": {"sha": "%s"}}]}}}}
            """;

    private JsonNode planned(String plan, String planPath) {
        String file = Uploads.upload(
                        admin, "application/zip", Uploads.zip(Map.of("main.tf", ASKS, ".slipway/plan.json", plan)))
                .send()
                .text("hash");
        return Uploads.version(admin, Json.object().put("file_id", file).put("plan_path", planPath));
    }

    @Test
    void aPlanTellsWhatDataSourcesAnswered() {
        String id =
                planned(PLAN.formatted("abc"), ".slipway/plan.json").path("id").asText();
        JsonNode stored = Call.get("/api/v2/templateversions/" + id + "/rich-parameters")
                .as(admin)
                .send()
                .expect(200)
                .json();
        assertThat(stored.get(0).path("default_value").asText()).isEqualTo("abc");
        JsonNode form = Call.post("/api/v2/templateversions/" + id + "/dynamic-parameters/evaluate")
                .as(admin)
                .json(Json.object())
                .send()
                .expect(200)
                .json();
        assertThat(form.at("/parameters/0/value/value").asText()).isEqualTo("abc");

        String unplanned = planned(PLAN.formatted("abc"), "").path("id").asText();
        assertThat(Call.get("/api/v2/templateversions/" + unplanned + "/rich-parameters")
                        .as(admin)
                        .send()
                        .expect(200)
                        .json()
                        .get(0)
                        .path("default_value")
                        .asText())
                .isEqualTo("not known");
    }

    @Test
    void aPlanThatCannotBeReadFailsTheImport() {
        assertThat(planned("{", ".slipway/plan.json").at("/job/error").asText())
                .contains(".slipway/plan.json cannot be read");
        assertThat(planned(PLAN, "elsewhere.json").at("/job/error").asText()).contains("elsewhere.json");
    }
}
