package org.slipway.system.support;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Somebody who has an account and a session.
 *
 * @param id of the user
 * @param username short name
 * @param email address to sign in with
 * @param password to sign in with
 * @param session token of a session
 */
public record Person(String id, String username, String email, String password, String session) {

    private static final String ADMIN_EMAIL = System.getProperty("slipway.admin.email", "owner@example.com");
    private static final String ADMIN_PASSWORD = System.getProperty("slipway.admin.password", "first-of-all-people");
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final Person ADMIN = makeAdmin();

    /** {@return the owner of the shared server} */
    public static Person admin() {
        return ADMIN;
    }

    /** {@return a new member without special rights} */
    public static Person create() {
        String username = "member-" + Long.toString(System.nanoTime(), 36) + NUMBER.incrementAndGet();
        String password = "a quiet harbour " + username;
        ObjectNode user = Json.object()
                .put("email", username + "@example.com")
                .put("username", username)
                .put("password", password);
        Reply made = Call.post("/api/v2/users").as(ADMIN).json(user).send().expect(201);
        String email = username + "@example.com";
        return new Person(made.text("id"), username, email, password, signIn(email, password));
    }

    /**
     * @param email of the account
     * @param password of the account
     * @return the token of a new session
     */
    public static String signIn(String email, String password) {
        return Call.post("/api/v2/users/login")
                .json(Json.object().put("email", email).put("password", password))
                .send()
                .expect(201)
                .text("session_token");
    }

    /** {@return this person with a session more} */
    public Person again() {
        return new Person(id, username, email, password, signIn(email, password));
    }

    private static Person makeAdmin() {
        if (Call.get("/api/v2/users/first").send().status() == 404) {
            Call.post("/api/v2/users/first")
                    .json(Json.object()
                            .put("email", ADMIN_EMAIL)
                            .put("username", "owner")
                            .put("password", ADMIN_PASSWORD))
                    .send()
                    .expect(201);
        }
        String session = signIn(ADMIN_EMAIL, ADMIN_PASSWORD);
        Reply me = Call.get("/api/v2/users/me").session(session).send().expect(200);
        return new Person(me.text("id"), me.text("username"), ADMIN_EMAIL, ADMIN_PASSWORD, session);
    }

    @Override
    public String toString() {
        return username;
    }
}
