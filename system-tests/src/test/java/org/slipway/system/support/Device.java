package org.slipway.system.support;

/**
 * A device that waits for a person's decision (RFC 8628).
 *
 * @param app that asked
 * @param code with which it asks for its tokens
 * @param userCode that the person types
 * @param reply the whole answer
 */
public record Device(TestApp app, String code, String userCode, Reply reply) {

    /** The grant type of a device. */
    public static final String GRANT = "urn:ietf:params:oauth:grant-type:device_code";

    /** {@return an application that may use the device grant and refresh} */
    public static TestApp application() {
        var app = Json.object().put("client_type", "public");
        app.putArray("grant_types").add(GRANT).add("refresh_token");
        return TestApp.register(app);
    }

    /** {@return the request that starts the grant for the MCP endpoint} */
    public static Call starting(TestApp app) {
        return Call.post("/oauth2/device_authorization")
                .add("client_id", app.clientId())
                .add("resource", TestServer.mcp());
    }

    /** {@return a started grant for the MCP endpoint} */
    public static Device start(TestApp app) {
        Reply reply = starting(app).send().expect(200);
        return new Device(app, reply.text("device_code"), reply.text("user_code"), reply);
    }

    /** {@return what it asks the token endpoint} */
    public Call asking() {
        return app.token().add("grant_type", GRANT).add("device_code", code);
    }

    /** {@return the answer to a person's decision whose program sends the session as a header} */
    public Reply decide(Person person, String decision) {
        return Call.post("/device/confirm")
                .as(person)
                .add("user_code", userCode)
                .add("decision", decision)
                .send();
    }
}
