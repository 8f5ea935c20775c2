package org.slipway.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.system.access.Organizations.assign;
import static org.slipway.system.access.Organizations.assignSite;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.Site;
import org.slipway.system.support.TestApp;

/**
 * Bad input to what gives access: a clear refusal that names the field, nothing changed, and one row in the audit log for
 * the attempt, wherever in the server it ended.
 */
class RefusedMutationsTest {

    private static String organization;
    private static String elsewhere;
    private static Person ann;
    private static String group;
    private static TestApp app;

    @BeforeAll
    static void setUp() {
        organization = Organizations.create();
        elsewhere = Organizations.create();
        ann = Organizations.member(organization);
        group = Call.post("/api/v2/organizations/" + organization + "/groups")
                .as(Person.admin())
                .json(Json.object().put("name", "crew"))
                .send()
                .expect(201)
                .text("id");
        app = TestApp.register(Json.object());
    }

    private static String filled(String text) {
        return text.replace("{org}", organization)
                .replace("{elsewhere}", elsewhere)
                .replace("{ann}", ann.id())
                .replace("{group}", group)
                .replace("{app}", app.id());
    }

    private static Reply send(Person actor, String request, String body) {
        String[] words = filled(request).split(" ");
        Call call = Call.of(words[0], words[1]).as(actor);
        return (body == null ? call : call.body("application/json", filled(body))).send();
    }

    /** The only row of a request is that of the attempt: it has changed nothing. */
    private static void assertRecorded(
            Reply refused, Person actor, String resourceType, String action, String request) {
        JsonNode rows = Call.get("/api/v2/audit")
                .query("q", "request_id:" + refused.header("X-Request-Id"))
                .as(Person.admin())
                .send()
                .expect(200)
                .json()
                .path("audit_logs");
        assertThat(rows).as(refused.toString()).hasSize(1);
        JsonNode row = rows.get(0);
        assertThat(row.path("status_code").asInt()).isEqualTo(refused.status());
        assertThat(row.path("resource_type").asText()).isEqualTo(resourceType);
        assertThat(row.path("action").asText()).isEqualTo(action);
        assertThat(row.path("user").path("id").asText()).isEqualTo(actor.id());
        assertThat(row.path("diff")).isEmpty();
        assertThat(row.path("description").asText()).contains("unsuccessfully attempted");
        assertThat(row.path("additional_fields").path("request").asText()).isEqualTo(filled(request));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            an unknown type in a role of the site | POST /api/v2/users/roles | {"name":"odd","site_permissions":[{"resource_type":"boat","action":"read"}]} | site_permissions | custom_role create | /api/v2/users/roles
            an unknown action in a role of the site | POST /api/v2/users/roles | {"name":"odd","site_permissions":[{"resource_type":"user","action":"sail"}]} | site_permissions | custom_role create | /api/v2/users/roles
            an action that the type does not have | POST /api/v2/organizations/{org}/members/roles | {"name":"odd","organization_permissions":[{"resource_type":"file","action":"delete"}]} | organization_permissions | custom_role create | /api/v2/organizations/{org}/members/roles
            a permission without an action | POST /api/v2/organizations/{org}/members/roles | {"name":"odd","organization_permissions":[{"resource_type":"file"}]} | organization_permissions | custom_role create | /api/v2/organizations/{org}/members/roles
            no permission where one should be | POST /api/v2/organizations/{org}/members/roles | {"name":"odd","organization_permissions":[null]} | organization_permissions | custom_role create | /api/v2/organizations/{org}/members/roles
            a denial in a role of the site | POST /api/v2/users/roles | {"name":"odd","site_permissions":[{"negate":true,"resource_type":"user","action":"read"}]} | site_permissions | custom_role create | /api/v2/users/roles
            a denial in a role of an organization | POST /api/v2/organizations/{org}/members/roles | {"name":"odd","organization_permissions":[{"negate":true,"resource_type":"template","action":"read"}]} | organization_permissions | custom_role create | /api/v2/organizations/{org}/members/roles
            an organization's permissions without an organization | POST /api/v2/users/roles | {"name":"odd","organization_permissions":[{"resource_type":"group","action":"read"}]} | organization_permissions | custom_role create | /api/v2/users/roles
            permissions of another form | POST /api/v2/users/roles | {"name":"odd","site_permissions":"user:read"} | site_permissions | custom_role create | /api/v2/users/roles
            a site-wide role that does not exist | PUT /api/v2/users/{ann}/roles | {"roles":["captain"]} | roles | user write | /api/v2/users/{ann}/roles
            a site-wide role with an id that is none | PUT /api/v2/users/{ann}/roles | {"roles":["auditor:not-an-id"]} | roles | user write | /api/v2/users/{ann}/roles
            a role of an organization without one | PUT /api/v2/users/{ann}/roles | {"roles":["organization-admin"]} | roles | user write | /api/v2/users/{ann}/roles
            a role of an organization, named with it, as one of the site | PUT /api/v2/users/{ann}/roles | {"roles":["organization-admin:{org}"]} | roles | user write | /api/v2/users/{ann}/roles
            a role that is null | PUT /api/v2/users/{ann}/roles | {"roles":[null]} | roles | user write | /api/v2/users/{ann}/roles
            roles of another form | PUT /api/v2/users/{ann}/roles | {"roles":"auditor"} | roles | user write | /api/v2/users/{ann}/roles
            no roles | PUT /api/v2/users/{ann}/roles | {} | roles | user write | /api/v2/users/{ann}/roles
            a role that does not exist in the organization | PUT /api/v2/organizations/{org}/members/{ann}/roles | {"roles":["captain"]} | roles | organization_member write | /api/v2/organizations/{org}/members/{ann}
            a role of the site in an organization | PUT /api/v2/organizations/{org}/members/{ann}/roles | {"roles":["owner"]} | roles | organization_member write | /api/v2/organizations/{org}/members/{ann}
            a role of another organization | PUT /api/v2/organizations/{org}/members/{ann}/roles | {"roles":["organization-auditor:{elsewhere}"]} | roles | organization_member write | /api/v2/organizations/{org}/members/{ann}
            an organization's id that is none | POST /api/v2/users | {"email":"eve@example.com","username":"eve-is-not-made","password":"a quiet harbour","organization_ids":["not-an-id"]} | organization_ids.[0] | user create | /api/v2/users?q=eve-is-not-made
            an organization that is not there | POST /api/v2/users | {"email":"eve@example.com","username":"eve-is-not-made","password":"a quiet harbour","organization_ids":["c42fdf75-3097-471c-8c33-fb52454d81c1"]} | organization_ids | user create | /api/v2/users?q=eve-is-not-made
            a new user with a role that does not exist | POST /api/v2/users | {"email":"eve@example.com","username":"eve-is-not-made","password":"a quiet harbour","roles":["captain"]} | roles | user create | /api/v2/users?q=eve-is-not-made
            a new user of another kind | POST /api/v2/users | {"email":"eve@example.com","username":"eve-is-not-made","password":"a quiet harbour","login_type":"telepathy"} | login_type | user create | /api/v2/users?q=eve-is-not-made
            a member's id that is none | PATCH /api/v2/groups/{group} | {"add_users":["not-an-id"]} | add_users | group write | /api/v2/groups/{group}
            a member that is null | PATCH /api/v2/groups/{group} | {"add_users":[null]} | add_users | group write | /api/v2/groups/{group}
            a former member that is null | PATCH /api/v2/groups/{group} | {"remove_users":[null]} | remove_users | group write | /api/v2/groups/{group}
            a scope of a token that does not exist | POST /api/v2/users/me/keys/tokens | {"token_name":"odd","scopes":["user:sail"]} | scopes | api_key create | /api/v2/users/me/keys/tokens
            a scope of a token that is null | POST /api/v2/users/me/keys/tokens | {"token_name":"odd","scopes":[null]} | scopes | api_key create | /api/v2/users/me/keys/tokens
            a scope of an app that does not exist | PUT /api/v2/oauth2-provider/apps/{app} | {"scope":"user:read user:sail"} | scope | oauth2_provider_app write | /api/v2/oauth2-provider/apps/{app}
            a secret's id that is none | DELETE /api/v2/oauth2-provider/apps/{app}/secrets/not-an-id | | secret | oauth2_provider_app_secret delete | /api/v2/oauth2-provider/apps/{app}/secrets
            a way of sharing that does not exist | PATCH /api/v2/organizations/{org}/settings/workspace-sharing | {"shareable_workspace_owners":"pirates"} | shareable_workspace_owners | organization write | /api/v2/organizations/{org}/settings/workspace-sharing
            """)
    void isNamedChangesNothingAndIsRecorded(
            String what, String request, String body, String field, String mutation, String look) {
        String before = send(Person.admin(), "GET " + look, null).expect(200).body();

        Reply refused = send(Person.admin(), request, body).expect(400);

        assertThat(refused.json().path("validations").findValuesAsText("field")).contains(field);
        assertThat(refused.json().path("validations").findValuesAsText("detail"))
                .allSatisfy(detail -> assertThat(detail).isNotBlank());
        assertThat(send(Person.admin(), "GET " + look, null).expect(200).body()).isEqualTo(before);
        String[] words = mutation.split(" ");
        assertRecorded(refused, Person.admin(), words[0], words[1], request);
    }

    /** What is recorded of requests whose body cannot be read at all, or whose path leads to nothing. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            PUT /api/v2/users/{ann}/roles | {"roles": | 400 | user write
            PUT /api/v2/users/{ann}/roles | null | 400 | user write
            PUT /api/v2/users/not-a-user/roles | {"roles":[]} | 404 | user write
            PUT /api/v2/users/c42fdf75-3097-471c-8c33-fb52454d81c1/roles | {"roles":[]} | 404 | user write
            POST /api/v2/organizations/nowhere/members/roles | {"name":"odd"} | 404 | custom_role create
            DELETE /api/v2/organizations/{org}/members/roles/owner | | 400 | custom_role delete
            DELETE /api/v2/organizations/{org}/members/not-an-id | | 404 | organization_member delete
            DELETE /api/v2/groups/not-an-id | | 404 | group delete
            DELETE /api/v2/oauth2-provider/apps/not-an-id | | 404 | oauth2_provider_app delete
            """)
    void isRecordedWithoutAFieldToo(String request, String body, int status, String mutation) {
        Reply refused = send(Person.admin(), request, body).expect(status);

        assertThat(refused.text("message")).isNotBlank();
        String[] words = mutation.split(" ");
        assertRecorded(refused, Person.admin(), words[0], words[1], request);
    }

    private static void assertRoleRefused(Reply refused, String role) {
        refused.expect(403);
        JsonNode validation = refused.json().path("validations").get(0);
        assertThat(validation.path("field").asText()).isEqualTo("roles");
        assertThat(validation.path("detail").asText()).contains(role);
    }

    @Test
    void whoRaisesThemselvesOrOthersIsToldAndRecorded() {
        Person userAdmin = Person.create();
        assignSite(Person.admin(), userAdmin, "user-admin").expect(200);
        Person auditor = Person.create();
        assignSite(Person.admin(), auditor, "auditor").expect(200);
        Person orgUserAdmin = Organizations.member(organization, "organization-user-admin");
        String site = "PUT /api/v2/users/{ann}/roles";
        String inside = "PUT /api/v2/organizations/{org}/members/{ann}/roles";

        Reply beyond = assignSite(userAdmin, ann, "owner");
        assertRoleRefused(beyond, "owner");
        assertRecorded(beyond, userAdmin, "user", "write", site);
        Reply without = assignSite(auditor, ann, "auditor");
        assertRoleRefused(without, "auditor");
        assertRecorded(without, auditor, "user", "write", site);
        Reply there = assign(orgUserAdmin, organization, ann, "organization-admin");
        assertRoleRefused(there, "organization-admin");
        assertRecorded(there, orgUserAdmin, "organization_member", "write", inside);
        Reply own = assign(orgUserAdmin, organization, orgUserAdmin, "organization-admin");
        assertRoleRefused(own, "your own roles");
        assertRecorded(own, orgUserAdmin, "organization_member", "write", inside.replace("{ann}", orgUserAdmin.id()));

        assertThat(Call.get("/api/v2/users/" + ann.id() + "/roles")
                        .as(Person.admin())
                        .send()
                        .expect(200)
                        .body())
                .doesNotContain("owner")
                .doesNotContain("auditor")
                .doesNotContain("organization-admin");
    }

    @Test
    void whoPutsIntoARoleWhatTheyDoNotHoldIsToldAndRecorded() {
        Person admin = Organizations.member(organization, "organization-admin");
        String request = "POST /api/v2/organizations/{org}/members/roles";

        Reply refused = send(
                        admin,
                        request,
                        """
                        {"name":"enterer","organization_permissions":[{"resource_type":"workspace","action":"ssh"}]}""")
                .expect(403);

        assertThat(refused.json().path("validations").get(0).path("detail").asText())
                .contains("workspace:ssh");
        assertRecorded(refused, admin, "custom_role", "create", request);
    }

    @Test
    void aFormWithoutItsTokenIsRecorded() {
        Site browser = Site.of(Person.admin());
        Reply refused = browser.send(Call.post("/admin/roles").add("name", "forged"));

        refused.expect(403);
        assertRecorded(refused, Person.admin(), "custom_role", "create", "POST /admin/roles");
    }

    @Test
    void nobodyFillsTheLogWithoutBeingKnown() {
        Reply refused = Call.put("/api/v2/users/" + ann.id() + "/roles")
                .body("application/json", "{\"roles\":[\"owner\"]}")
                .send()
                .expect(401);

        assertThat(Call.get("/api/v2/audit")
                        .query("q", "request_id:" + UUID.fromString(refused.header("X-Request-Id")))
                        .as(Person.admin())
                        .send()
                        .expect(200)
                        .json()
                        .path("audit_logs"))
                .isEmpty();
    }
}
