package org.slipway.system.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.system.support.Call;
import org.slipway.system.support.Mcp;
import org.slipway.system.support.Reply;
import org.slipway.system.support.TestServer;

/** How a client that knows only an address finds everything else (RFC 8414, RFC 9728, RFC 6750). */
class DiscoveryTest {

    private static final String SERVER = "/.well-known/oauth-authorization-server";
    private static final String OPENID = "/.well-known/openid-configuration";
    private static final String RESOURCE = "/.well-known/oauth-protected-resource";

    @Test
    void theServerDescribesItself() {
        JsonNode metadata = Call.get(SERVER).send().expect(200).json();

        String url = TestServer.url().toString();
        assertThat(metadata.path("issuer").asText()).isEqualTo(url);
        assertThat(metadata.path("authorization_endpoint").asText()).isEqualTo(url + "/oauth2/authorize");
        assertThat(metadata.path("token_endpoint").asText()).isEqualTo(url + "/oauth2/tokens");
        assertThat(metadata.path("revocation_endpoint").asText()).isEqualTo(url + "/oauth2/revoke");
        assertThat(texts(metadata.path("response_types_supported"))).containsExactly("code");
        assertThat(texts(metadata.path("grant_types_supported"))).contains("authorization_code", "refresh_token");
        assertThat(texts(metadata.path("code_challenge_methods_supported"))).containsExactly("S256");
        assertThat(texts(metadata.path("token_endpoint_auth_methods_supported")))
                .contains("client_secret_basic", "client_secret_post", "none");
        assertThat(metadata.path("authorization_response_iss_parameter_supported")
                        .asBoolean())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/mcp", "/api/experimental/mcp/http"})
    void theServersDescriptionIsAlsoFoundBehindASuffix(String suffix) {
        JsonNode plain = Call.get(SERVER).send().json();

        assertThat(Call.get(SERVER + suffix).send().expect(200).json()).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "/mcp, /mcp", "/api/experimental/mcp/http, /api/experimental/mcp/http"})
    void everyResourceNamesItselfAndItsAuthorizationServer(String suffix, String path) {
        JsonNode metadata = Call.get(RESOURCE + suffix).send().expect(200).json();

        assertThat(metadata.path("resource").asText()).isEqualTo(TestServer.url() + path);
        assertThat(texts(metadata.path("authorization_servers")))
                .containsExactly(TestServer.url().toString());
        assertThat(texts(metadata.path("bearer_methods_supported"))).containsExactly("header");
        assertThat(texts(metadata.path("scopes_supported"))).isNotEmpty().doesNotContain("offline_access");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                OPENID,
                OPENID + "/mcp",
                OPENID + "/api/experimental/mcp/http",
                "/mcp" + OPENID,
                "/api/experimental/mcp/http" + OPENID
            })
    void clientsThatKnowOpenIdDiscoveryFindTheSameAndNoPromiseOfIdTokens(String path) {
        Reply reply = Call.get(path).send().expect(200);
        ObjectNode document = (ObjectNode) reply.json();

        assertThat(document.path("jwks_uri").asText()).isEqualTo(TestServer.url() + "/oauth2/jwks");
        assertThat(texts(document.remove("subject_types_supported"))).containsExactly("public");
        assertThat(document.remove("id_token_signing_alg_values_supported")).isEmpty();
        assertThat(texts(document.path("scopes_supported"))).doesNotContain("openid");
        assertThat(texts(document.path("response_types_supported"))).containsExactly("code");
        assertThat(document).isEqualTo(Call.get(SERVER).send().json());
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
    }

    @Test
    void theServerSaysWhereDevicesAndResourcesTurnTo() {
        JsonNode metadata = Call.get(SERVER).send().expect(200).json();
        String url = TestServer.url().toString();

        assertThat(metadata.path("introspection_endpoint").asText()).isEqualTo(url + "/oauth2/introspect");
        assertThat(texts(metadata.path("introspection_endpoint_auth_methods_supported")))
                .containsExactly("client_secret_basic", "client_secret_post");
        assertThat(metadata.path("device_authorization_endpoint").asText())
                .isEqualTo(url + "/oauth2/device_authorization");
        assertThat(metadata.path("jwks_uri").asText()).isEqualTo(url + "/oauth2/jwks");
        assertThat(texts(metadata.path("grant_types_supported")))
                .containsExactly(
                        "authorization_code",
                        "refresh_token",
                        "client_credentials",
                        "urn:ietf:params:oauth:grant-type:device_code");
    }

    @Test
    void anUnknownResourceHasNoMetadata() {
        Call.get(RESOURCE + "/nothing/here").send().expect(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {SERVER, SERVER + "/mcp", RESOURCE, RESOURCE + "/mcp"})
    void everybodyMayReadTheMetadataFromABrowser(String path) {
        Reply reply = Call.get(path)
                .header("Origin", "https://inspector.example")
                .send()
                .expect(200);

        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(reply.header("Content-Type")).startsWith("application/json");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SERVER,
                RESOURCE + "/mcp",
                "/oauth2/tokens",
                "/oauth2/token",
                "/oauth2/revoke",
                "/mcp",
                "/api/experimental/mcp/http"
            })
    void browsersMayAskBeforeTheySend(String path) {
        Reply reply = Call.of("OPTIONS", path)
                .header("Origin", "https://inspector.example")
                .header("Access-Control-Request-Method", "POST")
                .header("Access-Control-Request-Headers", "authorization, content-type, mcp-protocol-version")
                .send();

        assertThat(reply.status()).as(reply.toString()).isIn(200, 204);
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
        assertThat(reply.header("Access-Control-Allow-Headers").toLowerCase())
                .contains("authorization", "content-type", "mcp-protocol-version");
        assertThat(reply.header("Access-Control-Allow-Methods")).contains("POST");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/oauth2/authorize", "/login", "/api/v2/users/me"})
    void otherSitesMayNotReadPagesAndPrivateAnswers(String path) {
        Reply reply = Call.get(path).header("Origin", "https://evil.example").send();

        assertThat(reply.header("Access-Control-Allow-Origin")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"/mcp, /mcp", "/api/experimental/mcp/http, /api/experimental/mcp/http"})
    void a401OfTheMcpEndpointLeadsToItsMetadata(String path, String suffix) {
        Reply reply = Mcp.initialize(path).send().expect(401);

        assertThat(reply.header("WWW-Authenticate"))
                .startsWith("Bearer ")
                .contains("resource_metadata=\"" + TestServer.url() + RESOURCE + suffix + "\"")
                .contains("scope=\"");
        assertThat(reply.header("WWW-Authenticate")).doesNotContain("offline_access");
        assertThat(reply.header("Access-Control-Allow-Origin")).isEqualTo("*");
        assertThat(reply.header("Access-Control-Expose-Headers")).containsIgnoringCase("WWW-Authenticate");
    }

    @Test
    void a401OfTheApiLeadsToItsMetadata() {
        Reply reply = Call.get("/api/v2/users/me").send().expect(401);

        assertThat(reply.header("WWW-Authenticate"))
                .startsWith("Bearer ")
                .contains("resource_metadata=\"" + TestServer.url() + RESOURCE + "\"");
    }

    @Test
    void aTokenThatDoesNotWorkIsCalledInvalid() {
        Reply reply = Mcp.initialize().bearer("nonsense").send().expect(401);

        assertThat(reply.header("WWW-Authenticate")).contains("error=\"invalid_token\"");
    }

    @ParameterizedTest
    @CsvSource({"Host, evil.example", "X-Forwarded-Host, evil.example", "Forwarded, host=evil.example"})
    void headersNeverChangeTheIssuer(String header, String value) throws Exception {
        String body = RawHttp.get(SERVER, header, value);

        assertThat(body).contains("\"" + TestServer.url() + "/oauth2/tokens\"").doesNotContain("evil.example");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(item -> texts.add(item.asText()));
        return texts;
    }
}
