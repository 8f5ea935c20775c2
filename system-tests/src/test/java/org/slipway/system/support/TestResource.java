package org.slipway.system.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A resource of others that the owner registered, and its server.
 *
 * @param id of the row, which is also the name that its server authenticates with
 * @param identifier the audience of its tokens
 * @param secret of its server, null as long as it has none
 */
public record TestResource(String id, String identifier, String secret) {

    /** The path of the administration of all of them. */
    public static final String PATH = "/api/v2/oauth2-provider/resources";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** {@return a resource with opaque tokens and the scopes files:read and files:write, whose server has a secret} */
    public static TestResource opaque() {
        return register("opaque").withSecret();
    }

    /** {@return the same with JWTs} */
    public static TestResource jwt() {
        return register("jwt").withSecret();
    }

    private static TestResource register(String format) {
        String identifier =
                "https://files" + Long.toString(System.nanoTime(), 36) + NUMBER.incrementAndGet() + ".example/mcp";
        return of(Call.post(PATH)
                .as(Person.admin())
                .json(body(identifier).put("token_format", format))
                .send()
                .expect(201));
    }

    /** {@return what registers a resource with this identifier} */
    public static ObjectNode body(String identifier) {
        ObjectNode body = Json.object().put("identifier", identifier).put("name", "Files " + NUMBER.incrementAndGet());
        var scopes = body.putArray("scopes");
        scopes.addObject().put("name", "files:read").put("description", "See your files.");
        scopes.addObject().put("name", "files:write");
        return body;
    }

    private static TestResource of(Reply made) {
        return new TestResource(made.text("id"), made.text("identifier"), null);
    }

    /** {@return this with one secret more} */
    public TestResource withSecret() {
        Reply made = Call.post(path() + "/secrets")
                .as(Person.admin())
                .json(Json.object())
                .send()
                .expect(201);
        return new TestResource(id, identifier, made.text("client_secret_full"));
    }

    /** {@return the path of its administration} */
    public String path() {
        return PATH + "/" + id;
    }

    /** {@return what its server asks about a token} */
    public Call introspect(String token) {
        return Call.post("/oauth2/introspect")
                .add("client_id", id)
                .add("client_secret", secret)
                .add("token", token);
    }
}
