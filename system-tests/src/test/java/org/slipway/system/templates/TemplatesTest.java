package org.slipway.system.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.Uploads;

/** Templates and their versions, from the upload to the deletion. */
class TemplatesTest {

    private static final String SOURCE =
            """
            variable "zone" {
              type      = string
              default   = "eu"
            }
            variable "key" {
              type      = string
              default   = "s3cret"
              sensitive = true
            }
            data "coder_parameter" "size" {
              name        = "size"
              type        = "number"
              description = "How large"
              default     = 3
              mutable     = true
              order       = 2
              validation {
                min       = 1
                max       = 9
                monotonic = "increasing"
                error     = "from {min} to {max}"
              }
            }
            data "coder_parameter" "region" {
              name    = "region"
              default = var.zone
              order   = 1
              option {
                name  = "Europe"
                value = "eu"
              }
              option {
                name  = "America"
                value = "us"
              }
            }
            data "coder_workspace_preset" "small" {
              name       = "Small"
              default    = true
              parameters = { size = "1" }
            }
            """;

    private final Person admin = Person.admin();

    @Test
    void aVersionTellsWhatItsImportFound() {
        String version = Uploads.good(admin, SOURCE);
        String path = "/api/v2/templateversions/" + version;

        JsonNode parameters =
                Call.get(path + "/rich-parameters").as(admin).send().expect(200).json();
        assertThat(parameters).extracting(p -> p.path("name").asText()).containsExactly("region", "size");
        JsonNode size = parameters.get(1);
        assertThat(size.path("type").asText()).isEqualTo("number");
        assertThat(size.path("form_type").asText()).isEqualTo("input");
        assertThat(size.path("default_value").asText()).isEqualTo("3");
        assertThat(size.path("validation_min").asInt()).isEqualTo(1);
        assertThat(size.path("validation_max").asInt()).isEqualTo(9);
        assertThat(size.path("validation_monotonic").asText()).isEqualTo("increasing");
        assertThat(parameters.get(0).path("options")).hasSize(2);

        JsonNode preset =
                Call.get(path + "/presets").as(admin).send().expect(200).json().get(0);
        assertThat(preset.path("name").asText()).isEqualTo("Small");
        assertThat(preset.path("default").asBoolean()).isTrue();
        assertThat(preset.path("parameters").get(0).toString()).isEqualTo("{\"name\":\"size\",\"value\":\"1\"}");

        JsonNode variables =
                Call.get(path + "/variables").as(admin).send().expect(200).json();
        assertThat(variables).extracting(v -> v.path("value").asText()).containsExactly("", "eu");
        assertThat(variables.toString()).doesNotContain("s3cret");
    }

    @Test
    void valuesOfVariablesShapeTheVersionAndTheNextOne() {
        String file = Uploads.file(admin, SOURCE);
        ObjectNode request = Json.object().put("file_id", file);
        request.putArray("user_variable_values").addObject().put("name", "zone").put("value", "us");
        JsonNode first = Uploads.version(admin, request);
        assertThat(defaultRegion(first)).isEqualTo("us");

        JsonNode template = create(first.path("id").asText(), "v" + System.nanoTime());
        JsonNode second = Uploads.version(
                admin,
                Json.object()
                        .put("file_id", file)
                        .put("template_id", template.path("id").asText()));
        assertThat(defaultRegion(second)).isEqualTo("us");
    }

    private String defaultRegion(JsonNode version) {
        return Call.get("/api/v2/templateversions/" + version.path("id").asText() + "/rich-parameters")
                .as(admin)
                .send()
                .expect(200)
                .json()
                .get(0)
                .path("default_value")
                .asText();
    }

    private JsonNode create(String version, String name) {
        return Call.post("/api/v2/organizations/default/templates")
                .as(admin)
                .json(Json.object().put("name", name).put("template_version_id", version))
                .send()
                .expect(201)
                .json();
    }

    @Test
    void anImportThatFailsSaysWhy() {
        JsonNode broken = Uploads.version(admin, "data \"coder_parameter\" \"x\" {\n  name = \n}\n");
        assertThat(broken.path("job").path("status").asText()).isEqualTo("failed");
        assertThat(broken.path("job").path("error").asText())
                .contains("main.tf")
                .contains("line 2");

        JsonNode missing = Uploads.version(admin, "variable \"zone\" {}\n");
        assertThat(missing.path("job").path("error_code").asText()).isEqualTo("REQUIRED_TEMPLATE_VARIABLES");
        assertThat(missing.path("job").path("error").asText()).contains("\"zone\"");

        JsonNode preset = Uploads.version(
                admin,
                """
                data "coder_parameter" "a" {
                  name    = "a"
                  type    = "number"
                  default = 1
                }
                data "coder_workspace_preset" "p" {
                  name       = "Odd"
                  parameters = { a = "many" }
                }
                """);
        assertThat(preset.path("job").path("error").asText()).contains("Preset \"Odd\"");
        Call.post("/api/v2/organizations/default/templates")
                .as(admin)
                .json(Json.object()
                        .put("name", "broken")
                        .put("template_version_id", broken.path("id").asText()))
                .send()
                .expect(400);
    }

    @Test
    void aPresetIsJudgedByTheFormThatItMakes() {
        JsonNode version = Uploads.version(
                admin,
                """
                data "coder_parameter" "kind" {
                  name    = "kind"
                  default = "a"
                }
                data "coder_parameter" "choice" {
                  name    = "choice"
                  default = "${data.coder_parameter.kind.value}1"
                  option {
                    name  = "One"
                    value = "${data.coder_parameter.kind.value}1"
                  }
                }
                data "coder_workspace_preset" "b" {
                  name       = "B"
                  parameters = { kind = "b", choice = "b1" }
                }
                """);
        assertThat(version.path("job").path("status").asText()).isEqualTo("succeeded");
    }

    @Test
    void aHostileTemplateFailsInBoundedTime() {
        long start = System.nanoTime();
        JsonNode version = Uploads.version(
                admin,
                """
                locals {
                  a = [for i in range(1000) : [for j in range(1000) : [for k in range(1000) : "${i}${j}${k}"]]]
                }
                data "coder_parameter" "x" {
                  name    = "x"
                  default = join("", flatten(local.a))
                }
                """);
        assertThat(version.path("job").path("status").asText()).isEqualTo("failed");
        // The limit of one render is 2 seconds; the rest is room for a busy machine.
        assertThat(System.nanoTime() - start).isLessThan(30_000_000_000L);
    }

    @Test
    void aTemplateLivesFromItsFirstVersionToItsDeletion() {
        JsonNode template = Uploads.template(admin, SOURCE);
        String id = template.path("id").asText();
        String name = template.path("name").asText();
        String path = "/api/v2/templates/" + id;

        assertThat(Call.get("/api/v2/organizations/default/templates/" + name.toUpperCase())
                        .as(admin)
                        .send()
                        .expect(200)
                        .text("id"))
                .isEqualTo(id);
        assertThat(list("name:" + name)).hasSize(1);
        Reply changed = Call.patch(path)
                .as(admin)
                .json(Json.object().put("display_name", "A boat").put("deprecation_message", "Use the ship"))
                .send()
                .expect(200);
        assertThat(changed.json().path("deprecated").asBoolean()).isTrue();
        assertThat(changed.text("name")).isEqualTo(name);
        assertThat(list("name:" + name + " deprecated:false")).isEmpty();
        assertThat(list("boat deprecated:true")).isNotEmpty();

        String next = Uploads.version(
                        admin,
                        Json.object()
                                .put("file_id", Uploads.file(admin, SOURCE + "\n"))
                                .put("template_id", id)
                                .put("name", "second"))
                .path("id")
                .asText();
        JsonNode versions =
                Call.get(path + "/versions").as(admin).send().expect(200).json();
        assertThat(versions).hasSize(2);
        assertThat(versions.get(0).path("name").asText()).isEqualTo("second");
        Call.patch(path + "/versions")
                .as(admin)
                .json(Json.object().put("id", next))
                .send()
                .expect(200);
        assertThat(Call.get(path).as(admin).send().text("active_version_id")).isEqualTo(next);
        assertThat(Call.get(path + "/versions/SECOND")
                        .as(admin)
                        .send()
                        .expect(200)
                        .text("id"))
                .isEqualTo(next);

        Call.delete(path).as(admin).send().expect(200);
        Call.get(path).as(admin).send().expect(404);
        Call.get("/api/v2/templateversions/" + next).as(admin).send().expect(404);
        assertThat(list("name:" + name)).isEmpty();
    }

    private JsonNode list(String query) {
        return Call.get("/api/v2/templates")
                .query("q", query)
                .as(admin)
                .send()
                .expect(200)
                .json();
    }

    @Test
    void membersUseWhatIsSharedWithThemAndChangeNothing() {
        Person member = Person.create();
        JsonNode shared = Uploads.template(admin, SOURCE);
        JsonNode own = Call.post("/api/v2/organizations/default/templates")
                .as(admin)
                .json(Json.object()
                        .put("name", "own-" + Long.toString(System.nanoTime(), 36))
                        .put("template_version_id", Uploads.good(admin, SOURCE))
                        .put("disable_everyone_group_access", true))
                .send()
                .expect(201)
                .json();
        String path = "/api/v2/templates/" + shared.path("id").asText();
        String version = shared.path("active_version_id").asText();

        Call.get(path).as(member).send().expect(200);
        Call.get("/api/v2/templateversions/" + version).as(member).send().expect(200);
        Call.get("/api/v2/templateversions/" + version + "/variables")
                .as(member)
                .send()
                .expect(403);
        Call.patch(path)
                .as(member)
                .json(Json.object().put("name", "mine"))
                .send()
                .expect(403);
        Call.delete(path).as(member).send().expect(403);
        Call.patch(path + "/versions")
                .as(member)
                .json(Json.object().put("id", version))
                .send()
                .expect(403);
        Call.get("/api/v2/templates/" + own.path("id").asText())
                .as(member)
                .send()
                .expect(404);
        Call.get("/api/v2/templateversions/" + own.path("active_version_id").asText())
                .as(member)
                .send()
                .expect(404);
        JsonNode listed =
                Call.get("/api/v2/templates").as(member).send().expect(200).json();
        assertThat(listed)
                .extracting(t -> t.path("id").asText())
                .contains(shared.path("id").asText())
                .doesNotContain(own.path("id").asText());
        Call.post("/api/v2/organizations/default/templateversions")
                .as(member)
                .json(Json.object().put("file_id", Uploads.file(admin, SOURCE)))
                .send()
                .expect(403);
        Call.get("/api/v2/templates").send().expect(401);
    }

    @Test
    void saysWhatIsWrongWithARequest() {
        String version = Uploads.good(admin, SOURCE);
        assertThat(Call.post("/api/v2/organizations/default/templates")
                        .as(admin)
                        .json(Json.object().put("name", "no good name").put("template_version_id", version))
                        .send()
                        .expect(400)
                        .body())
                .contains("\"name\"");
        JsonNode template = create(version, "n" + Long.toString(System.nanoTime(), 36));
        Call.post("/api/v2/organizations/default/templates")
                .as(admin)
                .json(Json.object()
                        .put("name", template.path("name").asText())
                        .put("template_version_id", Uploads.good(admin, SOURCE)))
                .send()
                .expect(409);
        Call.post("/api/v2/organizations/default/templates")
                .as(admin)
                .json(Json.object().put("name", "again").put("template_version_id", version))
                .send()
                .expect(400);
        Call.post("/api/v2/organizations/default/templateversions")
                .as(admin)
                .json(Json.object().put("file_id", "00000000-0000-0000-0000-000000000000"))
                .send()
                .expect(400);
        Call.post("/api/v2/organizations/nowhere/templateversions")
                .as(admin)
                .json(Json.object())
                .send()
                .expect(404);
        Call.get("/api/v2/templates?q=colour:red").as(admin).send().expect(400);
        Call.get("/api/v2/templates/x").as(admin).send().expect(400);
    }
}
