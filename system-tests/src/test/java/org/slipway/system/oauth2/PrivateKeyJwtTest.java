package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Call;
import org.slipway.system.support.ClientKey;
import org.slipway.system.support.Json;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.TestResource;
import org.slipway.system.support.TestServer;

/** Clients that prove who they are with a key of their own (RFC 7523 section 2.2). */
class PrivateKeyJwtTest {

    private static final String APPS = "/api/v2/oauth2-provider/apps";
    private static final String DEVICE = "urn:ietf:params:oauth:grant-type:device_code";
    private static final TestResource FILES = TestResource.opaque();
    private static final ClientKey KEY = ClientKey.make("one");
    private static final TestApp APP = app(KEY);

    private static ObjectNode body(ClientKey... keys) {
        ObjectNode app = Json.object().put("token_endpoint_auth_method", "private_key_jwt");
        app.set("jwks", ClientKey.set(keys));
        app.putArray("grant_types")
                .add("client_credentials")
                .add("authorization_code")
                .add("refresh_token")
                .add(DEVICE);
        return app;
    }

    private static TestApp app(ClientKey... keys) {
        return TestApp.register(body(keys));
    }

    private static Reply change(TestApp app, ObjectNode change) {
        return Call.put(app.path()).as(Person.admin()).json(change).send();
    }

    private static Call request(String assertion) {
        return ClientKey.add(Call.post("/oauth2/tokens"), assertion)
                .add("grant_type", "client_credentials")
                .add("resource", FILES.identifier());
    }

    private static Call request(TestApp app, ClientKey key) {
        return request(key.assertion(app.clientId()));
    }

    private static boolean active(String token) {
        return FILES.introspect(token).send().expect(200).json().path("active").asBoolean();
    }

    @Test
    void anAppGetsATokenForItselfAndGivesItBack() {
        Reply reply = request(APP, KEY).send().expect(200);
        String token = reply.text("access_token");

        assertThat(reply.text("scope")).isEqualTo("files:read files:write");
        assertThat(FILES.introspect(token).send().text("sub")).isEqualTo(APP.clientId());
        ClientKey.add(Call.post("/oauth2/revoke"), KEY.assertion(APP.clientId()))
                .add("token", token)
                .send()
                .expect(200);
        assertThat(active(token)).isFalse();
    }

    @Test
    void aCodeAndARefreshTokenAreExchanged() {
        Authorization.Code code =
                Authorization.of(APP).resource(FILES.identifier()).code(Person.admin());
        Reply tokens = ClientKey.add(code.exchange(), KEY.assertion(APP.clientId()))
                .send()
                .expect(200);
        Reply next = ClientKey.add(Call.post("/oauth2/tokens"), KEY.assertion(APP.clientId()))
                .add("grant_type", "refresh_token")
                .add("refresh_token", tokens.text("refresh_token"))
                .send()
                .expect(200);

        assertThat(active(next.text("access_token"))).isTrue();
    }

    @Test
    void aDeviceMayBeAskedFor() {
        ClientKey.add(Call.post("/oauth2/device_authorization"), KEY.assertion(APP.clientId()))
                .add("resource", FILES.identifier())
                .send()
                .expect(200);
        Call.post("/oauth2/device_authorization")
                .add("client_id", APP.clientId())
                .send()
                .expectError(401, "invalid_client");
    }

    @Test
    void anAssertionCountsOnce() {
        String assertion = KEY.assertion(APP.clientId());

        request(assertion).send().expect(200);
        request(assertion).send().expectError(401, "invalid_client");
        ClientKey.add(Call.post("/oauth2/revoke"), assertion)
                .add("token", "x")
                .send()
                .expectError(401, "invalid_client");
    }

    static Stream<Arguments> wrongClaims() {
        long now = Instant.now().getEpochSecond();
        return Stream.of(
                wrong(
                        "the token endpoint as audience",
                        claims -> claims.put("aud", TestServer.url() + "/oauth2/tokens")),
                wrong(
                        "two audiences",
                        claims -> claims.putArray("aud").add(TestServer.api()).add("x")),
                wrong("another server", claims -> claims.put("aud", "https://other.example")),
                wrong("another issuer", claims -> claims.put("iss", "other")),
                wrong("an unknown client", claims -> claims.put("iss", "other").put("sub", "other")),
                wrong("an end that is over", claims -> claims.put("exp", now - 60)),
                wrong("an end in an hour", claims -> claims.put("exp", now + 3600)),
                wrong("an issue an hour ago", claims -> claims.put("iat", now - 3600)),
                wrong("no id", claims -> claims.remove("jti")),
                wrong("no end", claims -> claims.remove("exp")));
    }

    private static Arguments wrong(String what, Consumer<ObjectNode> change) {
        return Arguments.of(what, change);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongClaims")
    void isRefused(String what, Consumer<ObjectNode> change) {
        ObjectNode claims = ClientKey.claims(APP.clientId());
        change.accept(claims);

        Reply refused = request(KEY.sign(claims)).send();

        refused.expectError(401, "invalid_client");
        assertThat(refused.text("error_description")).isEqualTo("The client is unknown or its authentication failed.");
    }

    @Test
    void noOtherSignatureIsBelieved() {
        ObjectNode claims = ClientKey.claims(APP.clientId());
        ObjectNode critical = Json.object().put("alg", "ES256").put("kid", "one");
        critical.putArray("crit").add("exp");
        ObjectNode own = Json.object().put("alg", "ES256");
        ClientKey other = ClientKey.make("one");
        own.set("jwk", other.published());

        for (String assertion : new String[] {
            ClientKey.unsigned(claims),
            KEY.signWithPublicKey(claims),
            other.sign(claims),
            ClientKey.make("unknown").sign(claims),
            KEY.sign(critical, claims),
            other.sign(own, claims),
            "x"
        }) {
            request(assertion).send().expectError(401, "invalid_client");
        }
        request(KEY.sign(claims)).send().expect(200);
    }

    @Test
    void nothingStandsBesideAnAssertion() {
        request(APP, KEY).add("client_id", APP.clientId()).send().expect(200);
        request(APP, KEY).add("client_id", "other").send().expectError(401, "invalid_client");
        request(APP, KEY).add("client_secret", "x").send().expectError(400, "invalid_request");
        request(APP, KEY).header("Authorization", "Basic eDp5").send().expectError(400, "invalid_request");
        request(APP, KEY).add("client_assertion", "x").send().expectError(400, "invalid_request");
    }

    @Test
    void keysAndSecretsAreNotMixed() {
        Call.post(APP.path() + "/secrets")
                .as(Person.admin())
                .json(Json.object())
                .send()
                .expect(400);
        TestApp secretive = TestApp.confidential();
        request(secretive, KEY).send().expectError(401, "invalid_client");

        ObjectNode change = Json.object().put("token_endpoint_auth_method", "private_key_jwt");
        change.set("jwks", ClientKey.set(KEY));
        change.putArray("grant_types").add("client_credentials");
        change(secretive, change).expect(200);

        request(secretive, KEY).send().expect(200);
        secretive
                .token()
                .add("grant_type", "client_credentials")
                .add("resource", FILES.identifier())
                .send()
                .expectError(401, "invalid_client");
    }

    @Test
    void whatAKeyHasObtainedEndsWithTheKey() {
        ClientKey old = ClientKey.make("old");
        ClientKey next = ClientKey.make("next");
        TestApp app = app(old);
        String own = request(app, old).send().text("access_token");
        String given = ClientKey.add(
                        Authorization.of(app)
                                .resource(FILES.identifier())
                                .code(Person.admin())
                                .exchange(),
                        old.assertion(app.clientId()))
                .send()
                .expect(200)
                .text("access_token");

        change(app, body(old, next)).expect(200);
        String newer = request(app, next).send().expect(200).text("access_token");
        assertThat(active(own)).as("a key beside it changes nothing").isTrue();
        assertThat(active(given)).isTrue();

        change(app, body(next)).expect(200);
        assertThat(active(own)).isFalse();
        assertThat(active(given)).isFalse();
        assertThat(active(newer)).isTrue();
        request(app, old).send().expectError(401, "invalid_client");

        change(app, Json.object().put("token_endpoint_auth_method", "client_secret_basic"))
                .expect(200);
        assertThat(active(newer)).isFalse();
        request(app, next).send().expectError(401, "invalid_client");
    }

    @Test
    void anAppShowsItsPublicKeysAndNoOther() {
        JsonNode shown = Call.get(APP.path()).as(Person.admin()).send().json();

        assertThat(shown.path("token_endpoint_auth_method").asText()).isEqualTo("private_key_jwt");
        assertThat(shown.path("jwks").path("keys").get(0).path("kid").asText()).isEqualTo("one");
        assertThat(shown.has("jwks_uri")).isFalse();
    }

    static Stream<Arguments> wrongApps() {
        ObjectNode secret = Json.object();
        secret.putArray("keys").add(KEY.published().put("d", "AAAA"));
        ObjectNode shared = Json.object();
        shared.putArray("keys").add(Json.object().put("kty", "oct").put("k", "AAAA"));
        return Stream.of(
                Arguments.of("jwks", body().without("jwks")),
                Arguments.of("jwks", body().set("jwks", secret)),
                Arguments.of("jwks", body().set("jwks", shared)),
                Arguments.of("jwks", body().set("jwks", Json.object())),
                Arguments.of("jwks_uri", body(KEY).put("jwks_uri", "https://robot.example/keys.json")),
                Arguments.of("jwks_uri", address("http://robot.example/keys.json")),
                Arguments.of("jwks_uri", address("https://user@robot.example/keys.json")),
                Arguments.of("jwks", body(KEY).put("token_endpoint_auth_method", "client_secret_post")),
                Arguments.of("token_endpoint_auth_method", body(KEY).put("client_type", "public")),
                Arguments.of("token_endpoint_auth_method", Json.object().put("token_endpoint_auth_method", "tls")));
    }

    private static ObjectNode address(String address) {
        return ((ObjectNode) body().without("jwks")).put("jwks_uri", address);
    }

    @ParameterizedTest
    @MethodSource("wrongApps")
    void anAppIsRefused(String field, JsonNode app) {
        ((ObjectNode) app).put("name", "Robot").putArray("redirect_uris").add(TestApp.LOOPBACK);

        Reply refused = Call.post(APPS).as(Person.admin()).json(app).send().expect(400);

        assertThat(refused.json().path("validations").findValuesAsText("field")).contains(field);
    }

    @Test
    void metadataSaysHow() {
        for (String document : new String[] {"oauth-authorization-server", "openid-configuration"}) {
            JsonNode metadata = Call.get("/.well-known/" + document).send().json();
            assertThat(metadata.path("token_endpoint_auth_methods_supported").toString())
                    .contains("private_key_jwt");
            assertThat(metadata.path("revocation_endpoint_auth_methods_supported")
                            .toString())
                    .contains("private_key_jwt");
            assertThat(metadata.path("introspection_endpoint_auth_methods_supported")
                            .toString())
                    .doesNotContain("private_key_jwt");
            assertThat(metadata.path("token_endpoint_auth_signing_alg_values_supported")
                            .toString())
                    .isEqualTo("[\"ES256\",\"ES384\",\"RS256\",\"PS256\"]")
                    .isEqualTo(metadata.path("revocation_endpoint_auth_signing_alg_values_supported")
                            .toString());
        }
    }
}
