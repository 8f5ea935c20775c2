package org.slipway.system.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;

/** Makes organizations, members and roles for tests. */
final class Organizations {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private Organizations() {}

    /** The id of a new organization. */
    static String create() {
        String name = "org-" + Long.toString(System.nanoTime(), 36) + NUMBER.incrementAndGet();
        return Call.post("/api/v2/organizations")
                .as(Person.admin())
                .json(Json.object().put("name", name))
                .send()
                .expect(201)
                .text("id");
    }

    /** A new person with these roles in an organization. */
    static Person member(String organization, String... roles) {
        Person person = Person.create();
        Call.post(members(organization) + "/" + person.id())
                .as(Person.admin())
                .send()
                .expect(200);
        assign(Person.admin(), organization, person, roles).expect(200);
        return person;
    }

    static String members(String organization) {
        return "/api/v2/organizations/" + organization + "/members";
    }

    /** Somebody replaces the roles of a member. */
    static Reply assign(Person actor, String organization, Person member, String... roles) {
        return Call.put(members(organization) + "/" + member.id() + "/roles")
                .as(actor)
                .json(roles(roles))
                .send();
    }

    /** Somebody replaces the site-wide roles of a user. */
    static Reply assignSite(Person actor, Person user, String... roles) {
        return Call.put("/api/v2/users/" + user.id() + "/roles")
                .as(actor)
                .json(roles(roles))
                .send();
    }

    private static ObjectNode roles(String... names) {
        ObjectNode body = Json.object();
        ArrayNode roles = body.putArray("roles");
        for (String name : names) {
            roles.add(name);
        }
        return body;
    }
}
