package org.slipway.system.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;

/** May I, and why may somebody. */
class AuthorizationChecksTest {

    private static ObjectNode check(String type, String action, String owner, String organization, boolean any) {
        ObjectNode check = Json.object().put("action", action);
        ObjectNode object = check.putObject("object").put("resource_type", type).put("any_org", any);
        if (owner != null) {
            object.put("owner_id", owner);
        }
        if (organization != null) {
            object.put("organization_id", organization);
        }
        return check;
    }

    private static Reply ask(Call call, ObjectNode check) {
        ObjectNode body = Json.object();
        body.putObject("checks").set("it", check);
        return call.json(body).send();
    }

    private static Call call() {
        return Call.post("/api/v2/authcheck");
    }

    @Test
    void severalQuestionsAreAnsweredUnderTheirNames() {
        String organization = Organizations.create();
        Person member = Organizations.member(organization);
        Organizations.assign(Person.admin(), organization, member, "organization-workspace-access")
                .expect(200);
        ObjectNode body = Json.object();
        ObjectNode checks = body.putObject("checks");
        checks.set("own workspace", check("workspace", "create", "me", organization, false));
        checks.set("somewhere", check("workspace", "create", "me", null, true));
        checks.set("of another", check("workspace", "read", Person.admin().id(), organization, false));
        checks.set("user", check("user", "create", null, null, false));

        JsonNode answer = call().as(member).json(body).send().expect(200).json();
        assertThat(answer.path("own workspace").asBoolean()).isTrue();
        assertThat(answer.path("somewhere").asBoolean()).isTrue();
        assertThat(answer.path("of another").asBoolean()).isFalse();
        assertThat(answer.path("user").asBoolean()).isFalse();
        assertThat(answer).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "no_such_type, read, , checks.it.resource_type",
        "template, no_such_action, , checks.it.action",
        "file, delete, , checks.it.action",
        "template, read, not-an-id, checks.it.organization_id"
    })
    void aQuestionThatIsNoneIsRefusedNotDenied(String type, String action, String organization, String field) {
        Reply refused = ask(call().as(Person.admin()), check(type, action, null, organization, false))
                .expect(400);

        assertThat(refused.json().path("validations").get(0).path("field").asText())
                .isEqualTo(field);
    }

    @Test
    void theExplanationNamesWhatDecides() {
        String organization = Organizations.create();
        Person admin = Organizations.member(organization, "organization-admin");
        Reply allowed = Call.get("/api/v2/authz/explain")
                .query("user", admin.username())
                .query("action", "update")
                .query("resource_type", "template")
                .query("organization_id", organization)
                .as(Person.admin())
                .send()
                .expect(200);

        assertThat(allowed.json().path("allowed").asBoolean()).isTrue();
        assertThat(allowed.text("decided_by")).isEqualTo("role_grant");
        assertThat(allowed.text("level")).isEqualTo("organization");
        assertThat(allowed.text("role")).isEqualTo("organization-admin:" + organization);

        Reply denied = Call.get("/api/v2/authz/explain")
                .query("user", admin.username())
                .query("action", "ssh")
                .query("resource_type", "workspace")
                .query("organization_id", organization)
                .query("owner_id", Person.admin().id())
                .as(Person.admin())
                .send()
                .expect(200);
        assertThat(denied.json().path("allowed").asBoolean()).isFalse();
        assertThat(denied.json().path("remedies").toString()).contains("owner");
        assertThat(denied.text("sentence")).contains("workspace:ssh");
    }

    @Test
    void everybodyAsksAboutThemselvesAndNobodyAboutWhomTheyMayNotSee() {
        Person ann = Person.create();
        Call call = Call.get("/api/v2/authz/explain").query("action", "read").query("resource_type", "user");

        call.as(ann).send().expect(200);
        Call.get("/api/v2/authz/explain")
                .query("user", Person.admin().username())
                .query("action", "read")
                .query("resource_type", "user")
                .as(ann)
                .send()
                .expect(404);
    }

    static Stream<String> composites() {
        return Call.get("/api/v2/auth/scopes").as(Person.admin()).send().json().findValuesAsText("name").stream();
    }

    /** A token of an owner with a composite scope may do what the scope promises, and cannot do anything else. */
    @ParameterizedTest
    @MethodSource("promises")
    void aCompositeScopeOpensWhatItPromisesAndNothingElse(String scope, String type, String action) {
        ObjectNode token = Json.object().put("token_name", "t" + Long.toString(System.nanoTime(), 36));
        token.putArray("scopes").add(scope);
        String key = Call.post("/api/v2/users/me/keys/tokens")
                .as(Person.admin())
                .json(token)
                .send()
                .expect(201)
                .text("key");

        assertThat(ask(call().session(key), check(type, action, null, null, true))
                        .expect(200)
                        .json()
                        .path("it")
                        .asBoolean())
                .isTrue();
        assertThat(ask(call().session(key), check("user", "delete", null, null, true))
                        .expect(200)
                        .json()
                        .path("it")
                        .asBoolean())
                .isFalse();
    }

    static Stream<org.junit.jupiter.params.provider.Arguments> promises() {
        return Stream.of(
                        "coder:workspaces.create workspace:create template:use template:read",
                        "coder:workspaces.operate workspace:start workspace:stop workspace:update workspace:read",
                        "coder:workspaces.delete workspace:delete workspace:read",
                        "coder:workspaces.access workspace:ssh workspace:application_connect workspace:read"
                                + " template:read organization_member:read",
                        "coder:templates.build template:read file:create file:read provisioner_jobs:read",
                        "coder:templates.author template:create template:update template:delete file:create",
                        "coder:apikeys.manage_self api_key:create api_key:read api_key:update api_key:delete")
                .map(line -> line.split(" "))
                .flatMap(words -> Stream.of(words)
                        .skip(1)
                        .map(word -> org.junit.jupiter.params.provider.Arguments.of(
                                words[0], word.split(":")[0], word.split(":")[1])));
    }
}
