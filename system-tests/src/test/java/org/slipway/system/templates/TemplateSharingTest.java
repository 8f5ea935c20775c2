package org.slipway.system.templates;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Uploads;

/** With whom a template is shared decides who sees it, uses it and changes it. */
class TemplateSharingTest {

    private static final String SOURCE = "data \"coder_parameter\" \"a\" {\n  name    = \"a\"\n  default = \"1\"\n}\n";

    private final Person admin = Person.admin();
    private Person member;
    private String path;
    private String version;

    @BeforeEach
    void ownTemplate() {
        member = Person.create();
        JsonNode made = Call.post("/api/v2/organizations/default/templates")
                .as(admin)
                .json(Json.object()
                        .put("name", "s-" + Long.toString(System.nanoTime(), 36))
                        .put("template_version_id", Uploads.good(admin, SOURCE))
                        .put("disable_everyone_group_access", true))
                .send()
                .expect(201)
                .json();
        path = "/api/v2/templates/" + made.path("id").asText();
        version = made.path("active_version_id").asText();
    }

    private void share(Person by, Person with, String role, int status) {
        ObjectNode change = Json.object();
        change.putObject("user_perms").put(with.id(), role);
        Call.patch(path + "/acl").as(by).json(change).send().expect(status);
    }

    private JsonNode acl() {
        return Call.get(path + "/acl").as(admin).send().expect(200).json();
    }

    @Test
    void aRoleIsGivenAndTaken() {
        Call.get(path).as(member).send().expect(404);
        assertThat(acl().path("users")).isEmpty();

        share(admin, member, "use", 200);
        Call.get(path).as(member).send().expect(200);
        Call.get(path + "/acl").as(member).send().expect(403);
        Call.patch(path)
                .as(member)
                .json(Json.object().put("description", "mine"))
                .send()
                .expect(403);
        assertThat(acl().path("users").get(0).path("role").asText()).isEqualTo("use");
        assertThat(acl().path("users").get(0).path("username").asText()).isEqualTo(member.username());

        share(admin, member, "admin", 200);
        Call.patch(path)
                .as(member)
                .json(Json.object().put("description", "mine"))
                .send()
                .expect(200);
        Person other = Person.create();
        share(member, other, "use", 200);
        Call.get(path).as(other).send().expect(200);

        share(admin, member, "", 200);
        share(admin, other, "", 200);
        Call.get(path).as(member).send().expect(404);
        assertThat(acl().path("users")).isEmpty();
    }

    @Test
    void everybodyIsAGroup() {
        Call.patch(path)
                .as(admin)
                .json(Json.object().put("disable_everyone_group_access", false))
                .send()
                .expect(200);
        Call.get(path).as(member).send().expect(200);
        JsonNode everyone = acl().path("group").get(0);
        assertThat(everyone.path("name").asText()).isEqualTo("everyone");
        assertThat(everyone.path("role").asText()).isEqualTo("use");

        Call.patch(path)
                .as(admin)
                .json(Json.object().put("disable_everyone_group_access", true))
                .send()
                .expect(200);
        Call.get(path).as(member).send().expect(404);
    }

    @Test
    void offersMembersAndGroupsOfTheOrganization() {
        JsonNode found = Call.get(path + "/acl/available")
                .query("q", member.username())
                .as(admin)
                .send()
                .expect(200)
                .json();
        assertThat(found.path("users"))
                .extracting(user -> user.path("id").asText())
                .containsExactly(member.id());
        assertThat(Call.get(path + "/acl/available")
                        .query("q", "everyone")
                        .as(admin)
                        .send()
                        .expect(200)
                        .json()
                        .path("groups"))
                .hasSize(1);
        Call.get(path + "/acl/available").as(member).send().expect(404);
    }

    @Test
    void aFormEndsForWhomItIsNoLongerShared() {
        share(admin, member, "use", 200);
        try (FormClient form = FormClient.open(version, "Coder-Session-Token", member.session())) {
            form.answer();
            form.send("{\"id\":1,\"inputs\":{\"a\":\"2\"}}");
            assertThat(form.answer().path("id").asInt()).isEqualTo(1);

            share(admin, member, "", 200);
            form.send("{\"id\":2,\"inputs\":{}}");
            assertThat(form.closeStatus()).isEqualTo(1008);
        }
    }

    @Test
    void saysWhatIsWrongAndChangesNothing() {
        share(admin, member, "king", 400);
        ObjectNode change = Json.object();
        change.putObject("user_perms").put(member.id(), "use");
        change.putObject("group_perms").put("00000000-0000-0000-0000-000000000001", "use");
        assertThat(Call.patch(path + "/acl")
                        .as(admin)
                        .json(change)
                        .send()
                        .expect(400)
                        .body())
                .contains("group_perms");
        ObjectNode noId = Json.object();
        noId.putObject("user_perms").put("ann", "use");
        Call.patch(path + "/acl").as(admin).json(noId).send().expect(400);
        share(member, member, "admin", 404);
        assertThat(acl().path("users")).isEmpty();
    }

    @Test
    void theAuditLogTellsWithWhomItWasShared() {
        share(admin, member, "use", 200);
        String id = path.substring(path.lastIndexOf('/') + 1);
        JsonNode entry = Call.get("/api/v2/audit")
                .query("q", "resource_id:" + id + " action:write")
                .as(admin)
                .send()
                .expect(200)
                .json()
                .path("audit_logs")
                .get(0);
        assertThat(entry.path("diff").path("acl").path("new").toString()).contains(member.id() + ": use");
    }
}
