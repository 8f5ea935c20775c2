package org.slipway.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;

/** Roles that administrators draw up. */
class CustomRolesTest {

    private final String organization = Organizations.create();
    private final String path = Organizations.members(organization) + "/roles";

    private static ObjectNode role(String name, String field, String type, String action, boolean negate) {
        ObjectNode role = Json.object().put("name", name);
        role.putArray(field)
                .addObject()
                .put("resource_type", type)
                .put("action", action)
                .put("negate", negate);
        return role;
    }

    private static ObjectNode librarian() {
        return role("librarian", "organization_permissions", "group", "create", false);
    }

    private int makeGroup(Person person) {
        return Call.post("/api/v2/organizations/" + organization + "/groups")
                .as(person)
                .json(Json.object().put("name", "g" + Long.toString(System.nanoTime(), 36)))
                .send()
                .status();
    }

    @Test
    void aCustomRoleCountsAtOnceAndEndsAtOnce() {
        Person ann = Organizations.member(organization);
        assertThat(makeGroup(ann)).isEqualTo(403);

        Call.post(path).as(Person.admin()).json(librarian()).send().expect(200);
        Organizations.assign(Person.admin(), organization, ann, "librarian").expect(200);
        assertThat(makeGroup(ann)).isEqualTo(201);

        Call.put(path)
                .as(Person.admin())
                .json(role("librarian", "organization_permissions", "group", "read", false))
                .send()
                .expect(200);
        assertThat(makeGroup(ann)).isEqualTo(403);

        Call.put(path).as(Person.admin()).json(librarian()).send().expect(200);
        assertThat(makeGroup(ann)).isEqualTo(201);
        Call.delete(path + "/librarian").as(Person.admin()).send().expect(204);
        assertThat(makeGroup(ann)).isEqualTo(403);
        Call.delete(path + "/librarian").as(Person.admin()).send().expect(404);
    }

    @ParameterizedTest
    @CsvSource({
        "organization_permissions, no_such_type, read, false, organization_permissions",
        "organization_permissions, template, no_such_action, false, organization_permissions",
        "organization_permissions, file, delete, false, organization_permissions",
        "organization_permissions, template, read, true, organization_permissions",
        "organization_member_permissions, workspace, share, true, organization_member_permissions",
        "site_permissions, user, read, false, site_permissions",
        "user_permissions, api_key, read, false, user_permissions"
    })
    void whatARoleCannotHoldIsNamed(String field, String type, String action, boolean negate, String wrong) {
        Reply refused = Call.post(path)
                .as(Person.admin())
                .json(role("odd", field, type, action, negate))
                .send()
                .expect(400);

        assertThat(refused.json().path("validations").get(0).path("field").asText())
                .isEqualTo(wrong);
        Call.delete(path + "/odd").as(Person.admin()).send().expect(404);
    }

    @ParameterizedTest
    @CsvSource({"organization-admin", "owner", "Two Words", "'-x'", "''"})
    void aNameThatIsTakenByABuiltInRoleOrIsNoneIsRefused(String name) {
        Reply refused = Call.post(path)
                .as(Person.admin())
                .json(Json.object().put("name", name))
                .send()
                .expect(400);

        assertThat(refused.json().path("validations").get(0).path("field").asText())
                .isEqualTo("name");
    }

    @Test
    void nobodyPutsIntoARoleWhatTheyDoNotHold() {
        Person admin = Organizations.member(organization, "organization-admin");
        Reply refused = Call.post(path)
                .as(admin)
                .json(role("enterer", "organization_permissions", "workspace", "ssh", false))
                .send()
                .expect(403);

        assertThat(refused.json().path("validations").get(0).path("detail").asText())
                .contains("workspace:ssh");
        Call.post(path).as(admin).json(librarian()).send().expect(200);
    }

    @Test
    void aMemberMakesNoRole() {
        Call.post(path)
                .as(Organizations.member(organization))
                .json(librarian())
                .send()
                .expect(403);
    }

    @Test
    void aCustomRoleOfTheSiteIsMadeByOwners() {
        String name = "reader-" + Long.toString(System.nanoTime(), 36);
        ObjectNode role = role(name, "site_permissions", "deployment_stats", "read", false);
        Person ann = Person.create();

        Call.post("/api/v2/users/roles").as(ann).json(role).send().expect(403);
        Call.post("/api/v2/users/roles").as(Person.admin()).json(role).send().expect(200);
        Call.post("/api/v2/users/roles").as(Person.admin()).json(role).send().expect(409);
        Organizations.assignSite(Person.admin(), ann, name).expect(200);
        Reply explained = Call.get("/api/v2/authz/explain")
                .query("action", "read")
                .query("resource_type", "deployment_stats")
                .as(ann)
                .send()
                .expect(200);
        assertThat(explained.json().path("allowed").asBoolean()).isTrue();
        assertThat(explained.text("role")).isEqualTo(name);
        Call.delete("/api/v2/users/roles/" + name).as(Person.admin()).send().expect(204);
        assertThat(Call.get("/api/v2/users/" + ann.id() + "/roles")
                        .as(Person.admin())
                        .send()
                        .json()
                        .path("roles"))
                .isEmpty();
    }
}
