package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.slipway.system.support.Authorization;
import org.slipway.system.support.Call;
import org.slipway.system.support.Json;
import org.slipway.system.support.Mcp;
import org.slipway.system.support.Person;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestApp;
import org.slipway.system.support.TestResource;
import org.slipway.system.support.TestServer;
import org.slipway.system.support.Tokens;

/** Access tokens as signed JWTs (RFC 9068), checked as a resource would check them: with the published keys alone. */
class JwtAccessTokenTest {

    private static final String KEYS = "/api/v2/oauth2-provider/keys";
    private static final Person PERSON = Person.create();
    private static final TestApp APP = TestApp.publicClient();
    private static final TestResource FILES = TestResource.jwt();

    private static Tokens tokens() {
        return Authorization.of(APP).resource(FILES.identifier()).code(PERSON).tokens();
    }

    private static JsonNode part(String jwt, int index) {
        return Json.parse(new String(Base64.getUrlDecoder().decode(jwt.split("\\.")[index]), StandardCharsets.UTF_8));
    }

    private static JsonNode keys() {
        return Call.get("/oauth2/jwks").send().expect(200).json().path("keys");
    }

    @Test
    void theTokenIsSignedByAPublishedKeyAndSaysWhatRfc9068Demands() throws Exception {
        String jwt = tokens().access();
        JsonNode header = part(jwt, 0);
        JsonNode claims = part(jwt, 1);

        assertThat(header.path("typ").asText()).isEqualTo("at+jwt");
        assertThat(header.path("alg").asText()).isEqualTo("ES256");
        assertThat(claims.path("iss").asText()).isEqualTo(TestServer.api());
        assertThat(claims.path("aud").asText()).isEqualTo(FILES.identifier());
        assertThat(claims.path("sub").asText()).isEqualTo(PERSON.id());
        assertThat(claims.path("client_id").asText()).isEqualTo(APP.clientId());
        assertThat(claims.path("scope").asText()).isEqualTo("files:read files:write");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
        assertThat(claims.path("jti").asText()).isNotEmpty();
        assertThat(isSignedBy(key(header.path("kid").asText()), jwt)).isTrue();
    }

    private static PublicKey key(String kid) throws Exception {
        for (JsonNode jwk : keys()) {
            if (jwk.path("kid").asText().equals(kid)) {
                AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
                curve.init(new ECGenParameterSpec("secp256r1"));
                ECPoint point = new ECPoint(number(jwk, "x"), number(jwk, "y"));
                return KeyFactory.getInstance("EC")
                        .generatePublic(new ECPublicKeySpec(point, curve.getParameterSpec(ECParameterSpec.class)));
            }
        }
        throw new AssertionError("the key " + kid + " is not published");
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.path(name).asText()));
    }

    private static boolean isSignedBy(PublicKey key, String jwt) throws Exception {
        int dot = jwt.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(key);
        signature.update(jwt.substring(0, dot).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(jwt.substring(dot + 1)));
    }

    @Test
    void thePublishedSetHoldsNoPrivatePartAndMayBeKeptForMinutes() {
        tokens();
        Reply set = Call.get("/oauth2/jwks").send().expect(200);

        assertThat(set.json().path("keys")).isNotEmpty().allSatisfy(jwk -> {
            assertThat(jwk.path("kty").asText()).isEqualTo("EC");
            assertThat(jwk.has("d")).isFalse();
        });
        assertThat(set.header("Cache-Control")).contains("max-age").doesNotContain("no-store");
        assertThat(set.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void ourOwnResourcesRefuseIt() {
        String jwt = tokens().access();

        Call.get("/api/v2/users/me").bearer(jwt).send().expect(401);
        Mcp.initialize().bearer(jwt).send().expect(401);
    }

    @Test
    void introspectionAndRevocationKnowIt() {
        Tokens tokens = tokens();
        Reply about = FILES.introspect(tokens.access()).send().expect(200);
        assertThat(about.json().path("active").asBoolean()).isTrue();
        assertThat(about.text("sub")).isEqualTo(PERSON.id());

        APP.revoke(tokens.access()).send().expect(200);

        assertThat(FILES.introspect(tokens.access())
                        .send()
                        .json()
                        .path("active")
                        .asBoolean(true))
                .isFalse();
        tokens.refreshing().send().expectError(400, "invalid_grant");
    }

    @Test
    void aForgedOneIsInactive() {
        String jwt = tokens().access();
        String none = Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"alg\":\"none\",\"typ\":\"at+jwt\"}".getBytes(StandardCharsets.UTF_8))
                + "." + jwt.split("\\.")[1] + ".";

        assertThat(FILES.introspect(none).send().json().path("active").asBoolean(true))
                .isFalse();
    }

    @Test
    void anAdministratorRotatesKeysAndRemovesOne() {
        tokens();
        int before = keys().size();
        Reply made = Call.post(KEYS).as(Person.admin()).send().expect(201);
        String kid = made.text("kid");

        assertThat(made.text("state")).isEqualTo("next");
        assertThat(keys()).hasSize(before + 1);
        assertThat(part(tokens().access(), 0).path("kid").asText()).isNotEqualTo(kid);
        assertThat(Call.get(KEYS).as(Person.admin()).send().expect(200).body()).doesNotContain("private");

        Call.delete(KEYS + "/" + kid).as(Person.admin()).send().expect(204);
        assertThat(keys()).hasSize(before);
        Call.delete(KEYS + "/" + kid).as(Person.admin()).send().expect(404);
    }

    @Test
    void aMemberSeesAndChangesNoKeys() {
        Call.get(KEYS).as(PERSON).send().expect(403);
        Call.post(KEYS).as(PERSON).send().expect(403);
        assertThat(Call.delete(KEYS + "/x").as(PERSON).send().status()).isIn(403, 404);
    }
}
