package org.slipway.system.support;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** An authorization request in the making: complete and right from the start, then changed as a test wants it. */
public final class Authorization {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final TestApp app;
    private final String verifier = random();
    private final String state = random();
    private final Pairs parameters = new Pairs();

    private Authorization(TestApp app) {
        this.app = app;
        parameters
                .add("response_type", "code")
                .add("client_id", app.clientId())
                .add("redirect_uri", app.redirectUri())
                .add("state", state)
                .add("resource", TestServer.mcp())
                .add("code_challenge", challenge(verifier))
                .add("code_challenge_method", "S256");
    }

    /** {@return a request of this application for the MCP endpoint} */
    public static Authorization of(TestApp app) {
        return new Authorization(app);
    }

    /** {@return this for another resource} */
    public Authorization resource(String resource) {
        return set("resource", resource);
    }

    /** {@return this with one value for a parameter} */
    public Authorization set(String name, String value) {
        parameters.set(name, value);
        return this;
    }

    /** {@return this with one more value for a parameter} */
    public Authorization add(String name, String value) {
        parameters.add(name, value);
        return this;
    }

    /** {@return this without a parameter} */
    public Authorization drop(String name) {
        parameters.drop(name);
        return this;
    }

    /** {@return the state that was sent} */
    public String state() {
        return state;
    }

    /** {@return path and query of the request} */
    public String path() {
        return "/oauth2/authorize?" + parameters.encoded();
    }

    /** {@return the answer to the consent of a person whose program sends the session as a header} */
    public Reply consent(Person person) {
        return Call.post(path()).as(person).send();
    }

    /** {@return the code that the consent yields} */
    public Code code(Person person) {
        return answered(consent(person).expect(302));
    }

    /** {@return the code in the answer to this request} */
    public Code answered(Reply reply) {
        String value = reply.answer().get("code");
        if (value == null) {
            throw new AssertionError("no code in " + reply);
        }
        return new Code(app, value, verifier, parameters.first("resource"));
    }

    /**
     * A code that waits for its exchange.
     *
     * @param app it was given to
     * @param value of the code
     * @param verifier of the proof key
     * @param resource that was asked for, null if none was
     */
    public record Code(TestApp app, String value, String verifier, String resource) {

        /** {@return a complete and right token request} */
        public Call exchange() {
            return exchangeBy(app);
        }

        /** {@return the same in the name of another application} */
        public Call exchangeBy(TestApp other) {
            Call call = other.token()
                    .add("grant_type", "authorization_code")
                    .add("code", value)
                    .add("redirect_uri", app.redirectUri())
                    .add("code_verifier", verifier);
            return resource == null ? call : call.add("resource", resource);
        }

        /** {@return the tokens that it yields} */
        public Tokens tokens() {
            return Tokens.of(app, exchange().send());
        }
    }

    /** {@return 256 random bits in 43 characters} */
    public static String random() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** {@return the S256 challenge of a verifier (RFC 7636 section 4.2)} */
    public static String challenge(String verifier) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
