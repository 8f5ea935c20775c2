package org.slipway.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;

/** Groups of an organization's members. */
class GroupsTest {

    private final String organization = Organizations.create();
    private final String path = "/api/v2/organizations/" + organization + "/groups";

    private Reply create(Person actor, String name) {
        return Call.post(path).as(actor).json(Json.object().put("name", name)).send();
    }

    private static ObjectNode users(String field, String... names) {
        ObjectNode change = Json.object();
        var list = change.putArray(field);
        for (String name : names) {
            list.add(name);
        }
        return change;
    }

    private static Reply patch(Person actor, String group, ObjectNode change) {
        return Call.of("PATCH", "/api/v2/groups/" + group)
                .as(actor)
                .json(change)
                .send();
    }

    @Test
    void everyoneIsThereFromTheBeginningAndHasAllMembers() {
        Person ann = Organizations.member(organization);
        Reply everyone = Call.get("/api/v2/groups/" + organization)
                .as(Person.admin())
                .send()
                .expect(200);

        assertThat(everyone.text("organization_id")).isEqualTo(organization);
        assertThat(everyone.json().path("total_member_count").asInt()).isEqualTo(2);
        assertThat(everyone.body()).contains(ann.username());
        patch(Person.admin(), organization, users("add_users", ann.username())).expect(400);
        Call.delete("/api/v2/groups/" + organization).as(Person.admin()).send().expect(400);
    }

    @Test
    void membersComeAndGo() {
        Person ann = Organizations.member(organization);
        Person bob = Organizations.member(organization);
        String group = create(Person.admin(), "crew").expect(201).text("id");

        Reply filled = patch(Person.admin(), group, users("add_users", ann.username(), bob.id()))
                .expect(200);
        assertThat(filled.json().path("members")).hasSize(2);
        patch(Person.admin(), group, users("remove_users", ann.id())).expect(200);
        Call.delete(Organizations.members(organization) + "/" + bob.id())
                .as(Person.admin())
                .send()
                .expect(204);
        Reply left = Call.get(path + "/crew").as(Person.admin()).send().expect(200);
        assertThat(left.json().path("total_member_count").asInt()).isZero();
    }

    @Test
    void onlyMembersOfTheOrganizationBelongToIts() {
        String group = create(Person.admin(), "crew").expect(201).text("id");
        Person stranger = Person.create();
        ObjectNode change = users("add_users", stranger.username(), "nobody").put("display_name", "Changed");
        Reply refused = patch(Person.admin(), group, change).expect(400);

        assertThat(refused.json().path("validations")).hasSize(2);
        assertThat(Call.get("/api/v2/groups/" + group).as(Person.admin()).send().text("display_name"))
                .isEmpty();
    }

    @Test
    void whatIsWrongIsNamedAndNothingIsMade() {
        create(Person.admin(), "two words").expect(400);
        create(Person.admin(), "crew").expect(201);
        create(Person.admin(), "CREW").expect(409);
        create(Organizations.member(organization), "mine").expect(403);
        Call.get("/api/v2/groups/not-an-id").as(Person.admin()).send().expect(404);
        create(Organizations.member(organization, "organization-user-admin"), "theirs")
                .expect(201);
    }

    @Test
    void aListShowsWhatItsReaderMaySee() {
        Person stranger = Person.create();
        Person member = Organizations.member(organization);
        create(Person.admin(), "crew").expect(201);

        assertThat(Call.get("/api/v2/groups").as(stranger).send().expect(200).body())
                .doesNotContain(organization);
        assertThat(Call.get("/api/v2/groups")
                        .query("organization", organization)
                        .as(member)
                        .send()
                        .expect(200)
                        .json())
                .hasSize(2);
        assertThat(Call.get("/api/v2/groups")
                        .query("has_member", member.username())
                        .query("organization", organization)
                        .as(Person.admin())
                        .send()
                        .expect(200)
                        .json())
                .hasSize(1);
    }
}
