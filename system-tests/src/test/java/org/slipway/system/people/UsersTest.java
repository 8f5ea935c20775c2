package org.slipway.system.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;

/** Users and who may see and make them. */
class UsersTest {

    @Test
    void theFirstUserCannotBeMadeTwice() {
        Person.admin();

        Call.get("/api/v2/users/first").send().expect(200);
        Reply again = Call.post("/api/v2/users/first")
                .json(Json.object()
                        .put("email", "second@example.com")
                        .put("username", "second")
                        .put("password", "another first user"))
                .send();

        assertThat(again.status()).as(again.toString()).isIn(400, 403, 409);
    }

    @Test
    void whoSignsInKnowsWhoTheyAre() {
        Person person = Person.create();
        JsonNode me = Call.get("/api/v2/users/me").as(person).send().expect(200).json();

        assertThat(me.path("username").asText()).isEqualTo(person.username());
        assertThat(me.path("email").asText()).isEqualTo(person.email());
        assertThat(me.path("status").asText()).isEqualTo("active");
        assertThat(me.path("organization_ids")).hasSize(1);
        assertThat(me.toString()).doesNotContain("hashed").doesNotContain(person.password());
    }

    @Test
    void theListCanBeSearchedAndPaged() {
        Person person = Person.create();
        Reply found = Call.get("/api/v2/users")
                .query("q", person.username())
                .as(Person.admin())
                .send()
                .expect(200);
        Reply page = Call.get("/api/v2/users")
                .query("limit", "1")
                .query("offset", "1")
                .as(Person.admin())
                .send()
                .expect(200);

        assertThat(found.json().path("count").asInt()).isEqualTo(1);
        assertThat(found.json().path("users").get(0).path("username").asText()).isEqualTo(person.username());
        assertThat(page.json().path("users")).hasSize(1);
        assertThat(page.json().path("count").asInt()).isGreaterThan(1);
    }

    @Test
    void systemUsersAreNotListed() {
        Reply list = Call.get("/api/v2/users")
                .query("q", "prebuilds")
                .as(Person.admin())
                .send()
                .expect(200);

        assertThat(list.json().path("users")).isEmpty();
    }

    @Test
    void aMemberMakesNobody() {
        Call.post("/api/v2/users")
                .as(Person.create())
                .json(Json.object()
                        .put("email", "x@example.com")
                        .put("username", "x")
                        .put("password", "some long words"))
                .send()
                .expect(403);
    }

    @ParameterizedTest
    @CsvSource({
        "email, not an address",
        "username, two words",
        "username, me",
        "username, -dash",
        "password, short",
        "password, password123"
    })
    void whatIsWrongIsSaidAtItsField(String field, String value) {
        var user = Json.object()
                .put("email", "new-" + System.nanoTime() + "@example.com")
                .put("username", "new-" + Long.toString(System.nanoTime(), 36))
                .put("password", "some long words")
                .put(field, value);
        Reply reply =
                Call.post("/api/v2/users").as(Person.admin()).json(user).send().expect(400);

        assertThat(reply.json().path("validations").get(0).path("field").asText())
                .isEqualTo(field);
        assertThat(reply.json().path("validations").get(0).path("detail").asText())
                .isNotEmpty();
    }

    @Test
    void anAddressIsTakenWhateverItsCase() {
        Person person = Person.create();
        Reply reply = Call.post("/api/v2/users")
                .as(Person.admin())
                .json(Json.object()
                        .put("email", person.email().toUpperCase())
                        .put("username", "other-" + Long.toString(System.nanoTime(), 36))
                        .put("password", "some long words"))
                .send()
                .expect(409);

        assertThat(reply.json().path("validations").get(0).path("field").asText())
                .isEqualTo("email");
    }

    @Test
    void anUnknownUserIsNotFound() {
        Call.get("/api/v2/users/nobody-at-all").as(Person.admin()).send().expect(404);
    }

    @Test
    void thereIsADefaultOrganization() {
        JsonNode organizations = Call.get("/api/v2/organizations")
                .as(Person.admin())
                .send()
                .expect(200)
                .json();

        assertThat(organizations)
                .filteredOn(organization -> organization.path("is_default").asBoolean())
                .containsExactly(organizations.get(0));
    }
}
