package org.slipway.system.support;

/**
 * What the token endpoint gave.
 *
 * @param app it was given to
 * @param access token
 * @param refresh token
 * @param reply the whole answer
 */
public record Tokens(TestApp app, String access, String refresh, Reply reply) {

    /**
     * @param app that asked
     * @param reply of the token endpoint
     * @return its tokens
     */
    public static Tokens of(TestApp app, Reply reply) {
        reply.expect(200);
        return new Tokens(app, reply.text("access_token"), reply.text("refresh_token"), reply);
    }

    /** {@return tokens of a new grant for the MCP endpoint} */
    public static Tokens forMcp(TestApp app, Person person) {
        return Authorization.of(app).code(person).tokens();
    }

    /** {@return tokens of a new grant for the API} */
    public static Tokens forApi(TestApp app, Person person) {
        return Authorization.of(app).resource(TestServer.api()).code(person).tokens();
    }

    /** {@return a complete and right refresh request} */
    public Call refreshing() {
        return app.token().add("grant_type", "refresh_token").add("refresh_token", refresh);
    }

    /** {@return the successors of these tokens} */
    public Tokens refreshed() {
        return of(app, refreshing().send());
    }
}
