package org.slipway.system.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.system.access.Organizations.assign;
import static org.slipway.system.access.Organizations.assignSite;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;

/** Who may give which role to whom (spec/platform 4.3). */
class RoleAssignmentTest {

    private final String organization = Organizations.create();

    private static String firstField(Reply reply) {
        return reply.json().path("validations").get(0).path("field").asText();
    }

    @Test
    void anOwnerGivesEveryRole() {
        Person ann = Organizations.member(organization);

        assignSite(Person.admin(), ann, "owner", "auditor", "template-admin", "user-admin")
                .expect(200);
        assign(Person.admin(), organization, ann, "organization-admin").expect(200);
        Reply roles = Call.get("/api/v2/users/" + ann.id() + "/roles")
                .as(Person.admin())
                .send()
                .expect(200);
        assertThat(roles.json().path("roles")).hasSize(4);
        assertThat(roles.json()
                        .path("organization_roles")
                        .path(organization)
                        .get(0)
                        .asText())
                .isEqualTo("organization-admin");
    }

    @ParameterizedTest
    @CsvSource({
        "organization-admin, organization-auditor, 200",
        "organization-admin, organization-admin, 200",
        "organization-user-admin, organization-workspace-access, 200",
        "organization-user-admin, organization-admin, 403",
        "organization-user-admin, organization-template-admin, 403",
        "organization-template-admin, organization-workspace-access, 403",
        "organization-auditor, organization-auditor, 403"
    })
    void aRoleInAnOrganizationEntitlesToSomeRolesThere(String held, String given, int status) {
        Person actor = Organizations.member(organization, held);
        Person other = Organizations.member(organization);

        assertThat(assign(actor, organization, other, given).status()).isEqualTo(status);
        Reply after = Call.get(Organizations.members(organization) + "/" + other.id())
                .as(Person.admin())
                .send()
                .expect(200);
        assertThat(after.json().path("roles").toString().contains(given)).isEqualTo(status == 200);
    }

    @Test
    void aRoleInOneOrganizationEntitlesToNothingInAnother() {
        Person actor = Organizations.member(organization, "organization-admin");
        String elsewhere = Organizations.create();
        Person other = Organizations.member(elsewhere);

        assign(actor, elsewhere, other, "organization-auditor").expect(404);
    }

    @Test
    void aUserAdministratorRaisesNobodyAboveThemselves() {
        Person actor = Person.create();
        assignSite(Person.admin(), actor, "user-admin").expect(200);
        Person other = Organizations.member(organization);

        for (String role : new String[] {"owner", "user-admin", "auditor"}) {
            Reply refused = assignSite(actor, other, role).expect(403);
            assertThat(firstField(refused)).isEqualTo("roles");
        }
        assign(actor, organization, other, "organization-admin").expect(403);
        assign(actor, organization, other, "organization-workspace-access").expect(200);
        Call.put("/api/v2/users/" + Person.admin().id() + "/password")
                .as(actor)
                .json(Json.object().put("password", "taken over, says eve"))
                .send()
                .expect(403);
    }

    @Test
    void aUserAdministratorDoesNotTakeOverAnOrganizationsAdministrator() {
        Person actor = Person.create();
        assignSite(Person.admin(), actor, "user-admin").expect(200);
        Person admin = Organizations.member(organization, "organization-admin");

        Call.put("/api/v2/users/" + admin.id() + "/password")
                .as(actor)
                .json(Json.object().put("password", "taken over, says eve"))
                .send()
                .expect(403);
    }

    @Test
    void nobodyChangesTheirOwnRoles() {
        Person actor = Organizations.member(organization, "organization-admin");

        assertThat(firstField(assign(actor, organization, actor).expect(403))).isEqualTo("roles");
        assertThat(firstField(
                        assignSite(Person.admin(), Person.admin(), "auditor").expect(403)))
                .isEqualTo("roles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-role", "organization-admin", "", "owner:not-an-id", "librarian:"})
    void aSiteRoleThatDoesNotExistIsNamed(String role) {
        Person ann = Person.create();
        Reply refused = assignSite(Person.admin(), ann, "auditor", role).expect(400);

        assertThat(firstField(refused)).isEqualTo("roles");
        assertThat(Call.get("/api/v2/users/" + ann.id() + "/roles")
                        .as(Person.admin())
                        .send()
                        .json()
                        .path("roles"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "owner",
                "no-such-role",
                "organization-auditor:c42fdf75-3097-471c-8c33-fb52454d81c0",
                "organization-auditor:x"
            })
    void anOrganizationRoleThatDoesNotExistThereIsNamed(String role) {
        Person ann = Organizations.member(organization);

        assertThat(firstField(assign(Person.admin(), organization, ann, role).expect(400)))
                .isEqualTo("roles");
    }

    @Test
    void anOrganizationRoleMayCarryItsOrganization() {
        Person ann = Organizations.member(organization);

        assign(Person.admin(), organization, ann, "organization-auditor:" + organization)
                .expect(200);
    }

    @Test
    void theRolesThatCanBeAssignedAreListed() {
        Person actor = Organizations.member(organization, "organization-user-admin");
        Reply roles = Call.get(Organizations.members(organization) + "/roles")
                .as(actor)
                .send()
                .expect(200);

        for (var role : roles.json()) {
            boolean plain = role.path("name").asText().matches("organization-(member|workspace-access)");
            assertThat(role.path("assignable").asBoolean()).as(role.toString()).isEqualTo(plain);
            assertThat(role.path("built_in").asBoolean()).isTrue();
        }
        assertThat(Call.get("/api/v2/users/roles").as(actor).send().expect(200).json())
                .hasSize(5);
    }

    @Test
    void theOwnerOfPrebuildsIsAMemberFoundByPathAndHiddenInListings() {
        String members = Organizations.members(organization);

        Reply found = Call.get(members + "/prebuilds").as(Person.admin()).send().expect(200);
        Call.get(members + "/c42fdf75-3097-471c-8c33-fb52454d81c0")
                .as(Person.admin())
                .send()
                .expect(200);
        assertThat(found.text("username")).isEqualTo("prebuilds");
        assertThat(Call.get(members).as(Person.admin()).send().expect(200).body())
                .doesNotContain("prebuilds");
        assertThat(Call.get("/api/v2/organizations/" + organization + "/groups")
                        .as(Person.admin())
                        .send()
                        .expect(200)
                        .body())
                .doesNotContain("prebuilds");
    }
}
