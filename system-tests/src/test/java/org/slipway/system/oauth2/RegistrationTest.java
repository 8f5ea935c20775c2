package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.Tokens;

/** Clients that register themselves (RFC 7591) and keep their registration (RFC 7592). */
class RegistrationTest {

    private static final String REDIRECT_URI = "https://client.example/callback";
    private static final Person PERSON = Person.create();

    @BeforeAll
    static void open() {
        Call.put("/api/v2/oauth2-provider/settings")
                .as(Person.admin())
                .json(Json.object().put("dynamic_client_registration_enabled", true))
                .send()
                .expect(200);
    }

    private static ObjectNode metadata() {
        ObjectNode metadata = Json.object().put("client_name", "Editor").put("token_endpoint_auth_method", "none");
        metadata.putArray("redirect_uris").add(REDIRECT_URI);
        return metadata;
    }

    private static Reply register(ObjectNode metadata) {
        return Call.post("/oauth2/register").json(metadata).send();
    }

    private static Call manage(String method, Reply registered) {
        return Call.of(method, registered.text("registration_client_uri"))
                .bearer(registered.text("registration_access_token"));
    }

    @Test
    void aRegisteredClientGetsTokens() {
        Reply registered = register(metadata()).expect(201);
        TestApp app = new TestApp(null, registered.text("client_id"), null, REDIRECT_URI);

        Tokens tokens = Authorization.of(app).code(PERSON).tokens();

        assertThat(tokens.refresh()).isNotEmpty();
        assertThat(registered.header("Cache-Control")).contains("no-store");
    }

    @Test
    void aConfidentialClientGetsASecretOnce() {
        Reply registered = register(metadata().put("token_endpoint_auth_method", "client_secret_basic"))
                .expect(201);

        assertThat(registered.text("client_secret")).startsWith("coder_");
        assertThat(manage("GET", registered).send().expect(200).text("client_secret"))
                .isEmpty();
    }

    @Test
    void onlyWhoHoldsItsTokenReadsChangesAndRemovesARegistration() {
        Reply registered = register(metadata()).expect(201);
        Reply other = register(metadata()).expect(201);
        String address = registered.text("registration_client_uri");

        assertThat(manage("GET", registered).send().expect(200).text("client_name"))
                .isEqualTo("Editor");
        Call.get(address).bearer(other.text("registration_access_token")).send().expect(401);
        Call.get(address).send().expect(401);
        Call.delete(address).as(Person.admin()).send().expect(401);

        manage("DELETE", registered).send().expect(204);
        manage("GET", registered).send().expect(401);
    }

    @Test
    void theTypeOfAClientIsForLife() {
        Reply registered = register(metadata()).expect(201);
        ObjectNode changed = metadata()
                .put("client_id", registered.text("client_id"))
                .put("token_endpoint_auth_method", "client_secret_post");

        manage("PUT", registered).json(changed).send().expect(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"client_credentials", "password", "implicit"})
    void noClientGivesItselfAPrivilegedGrant(String grantType) {
        ObjectNode metadata = metadata();
        metadata.putArray("grant_types").add(grantType);

        register(metadata).expectError(400, "invalid_client_metadata");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "http://client.example/cb", "/relative", "data:text/html,x"})
    void aDangerousRedirectUriIsRefused(String uri) {
        ObjectNode metadata = metadata();
        metadata.putArray("redirect_uris").add(uri);

        register(metadata).expectError(400, "invalid_redirect_uri");
    }
}
