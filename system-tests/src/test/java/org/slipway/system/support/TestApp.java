package org.slipway.system.support;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An application that the owner registered.
 *
 * @param id of the row, for its administration
 * @param clientId for the protocol
 * @param secret of a confidential application, null of a public one
 * @param redirectUri the first of its redirect URIs
 */
public record TestApp(String id, String clientId, String secret, String redirectUri) {

    /** A redirect URI of a program on the person's own machine. */
    public static final String LOOPBACK = "http://127.0.0.1/callback";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    /** {@return an application that runs on people's machines and has no secret} */
    public static TestApp publicClient(String... redirectUris) {
        return register(Json.object().put("client_type", "public"), redirectUris);
    }

    /** {@return an application that keeps a secret} */
    public static TestApp confidential(String... redirectUris) {
        return register(Json.object(), redirectUris).withSecret();
    }

    /** {@return one that keeps a secret and, by an administrator's decision, needs no PKCE} */
    public static TestApp withoutPkce() {
        return register(Json.object().put("require_pkce", false)).withSecret();
    }

    /**
     * @param app members of the registration beside name and redirect URIs
     * @param redirectUris none for {@link #LOOPBACK}
     * @return the registered application, without a secret
     */
    public static TestApp register(ObjectNode app, String... redirectUris) {
        List<String> uris = redirectUris.length == 0 ? List.of(LOOPBACK) : List.of(redirectUris);
        app.put("name", "App " + Long.toString(System.nanoTime(), 36) + NUMBER.incrementAndGet());
        ArrayNode list = app.putArray("redirect_uris");
        uris.forEach(list::add);
        Reply made = Call.post("/api/v2/oauth2-provider/apps")
                .as(Person.admin())
                .json(app)
                .send()
                .expect(201);
        String clientId = made.text("client_id").isEmpty() ? made.text("id") : made.text("client_id");
        return new TestApp(made.text("id"), clientId, null, uris.get(0));
    }

    /** {@return this with one secret more} */
    public TestApp withSecret() {
        Reply made = Call.post(path() + "/secrets")
                .as(Person.admin())
                .json(Json.object())
                .send()
                .expect(201);
        return new TestApp(id, clientId, made.text("client_secret_full"), redirectUri);
    }

    /** {@return the path of its administration} */
    public String path() {
        return "/api/v2/oauth2-provider/apps/" + id;
    }

    /** {@return a request to the token endpoint in its name} */
    public Call token() {
        return authenticate(Call.post("/oauth2/tokens"));
    }

    /** {@return a request to the revocation endpoint in its name} */
    public Call revoke(String token) {
        return authenticate(Call.post("/oauth2/revoke")).add("token", token);
    }

    private Call authenticate(Call call) {
        call.add("client_id", clientId);
        return secret == null ? call : call.add("client_secret", secret);
    }
}
