package org.slipway.oauth2.clients;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.assertions.AssertionDesk;
import org.slipway.oauth2.store.ClientKeys;
import org.slipway.oauth2.store.ClientMetadata;

/** What clients may say about themselves. Members are written with single quotes for the reader's sake. */
class MetadataRulesTest {

    private static final String ADDRESS = "https://app.example.com/client.json";
    private static final String GOOD_REDIRECT = "'redirect_uris': ['https://app.example.com/callback']";
    private static final String GOOD_DOCUMENT =
            "'client_id': '" + ADDRESS + "', 'client_name': 'App', " + GOOD_REDIRECT;

    @Test
    void registrationHasTheDefaultsOfTheSpecification() {
        ClientMetadata metadata = register(GOOD_REDIRECT);
        assertThat(metadata.name()).isEqualTo(ClientNames.UNNAMED);
        assertThat(metadata.grantTypes()).containsExactly("authorization_code", "refresh_token");
        assertThat(metadata.tokenEndpointAuthMethod()).isEqualTo("client_secret_basic");
        assertThat(metadata.isPublic()).isFalse();
        assertThat(metadata.scope()).isNull();
    }

    @Test
    void registrationKeepsWhatItWasToldAndIgnoresTheRest() {
        ClientMetadata metadata = register(GOOD_REDIRECT
                + ", 'client_uri': 'https://app.example.com', 'application_type': 'native', 'favourite_colour': 'red'");
        assertThat(metadata.about())
                .isEqualTo("{\"client_uri\":\"https://app.example.com\",\"application_type\":\"native\"}");
    }

    @Test
    void registrationGivesNoScopeBeyondThePublicCatalog() {
        assertThat(register(GOOD_REDIRECT + ", 'scope': 'user:read everything:everything openid'")
                        .scope())
                .isEqualTo("user:read");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'client_name': 'No redirect'|invalid_redirect_uri",
                "'redirect_uris': []|invalid_redirect_uri",
                "'redirect_uris': 'https://app.example.com/callback'|invalid_client_metadata",
                "'redirect_uris': [7]|invalid_client_metadata",
                "'redirect_uris': ['javascript:alert(1)']|invalid_redirect_uri",
                "'redirect_uris': ['data:text/html,x']|invalid_redirect_uri",
                "'redirect_uris': ['vbscript:x']|invalid_redirect_uri",
                "'redirect_uris': ['file:///etc/passwd']|invalid_redirect_uri",
                "'redirect_uris': ['blob:https://app.example.com/1']|invalid_redirect_uri",
                "'redirect_uris': ['mailto:a@example.com']|invalid_redirect_uri",
                "'redirect_uris': ['http://app.example.com/callback']|invalid_redirect_uri",
                "'redirect_uris': ['/callback']|invalid_redirect_uri",
                "'redirect_uris': ['https://app.example.com/#x']|invalid_redirect_uri",
                "'redirect_uris': ['https://u@app.example.com/']|invalid_redirect_uri",
                "'redirect_uris': ['https://app.example.com/a','https://app.example.com/a']|invalid_redirect_uri",
                "'grant_types': ['client_credentials'], GOOD|invalid_client_metadata",
                "'grant_types': ['refresh_token'], GOOD|invalid_client_metadata",
                "'grant_types': ['authorization_code', 'implicit'], GOOD|invalid_client_metadata",
                "'response_types': ['token'], GOOD|invalid_client_metadata",
                "'token_endpoint_auth_method': 'private_key_jwt', GOOD|invalid_client_metadata",
                "'token_endpoint_auth_method': 'private_key_jwt', 'jwks': {'keys': []}, GOOD|invalid_client_metadata",
                "'token_endpoint_auth_method': 'private_key_jwt', 'jwks_uri': 'http://a.b/c', GOOD|invalid_client_metadata",
                "'token_endpoint_auth_method': 'client_secret_jwt', GOOD|invalid_client_metadata",
                "'client_uri': 'javascript:alert(1)', GOOD|invalid_client_metadata",
                "'logo_uri': 'data:image/png;base64,AAAA', GOOD|invalid_client_metadata",
                "'tos_uri': '/terms', GOOD|invalid_client_metadata",
                "'policy_uri': 'ftp://app.example.com/', GOOD|invalid_client_metadata",
                "'jwks_uri': 'https://u:p@app.example.com/jwks', GOOD|invalid_client_metadata",
                "'jwks': 'text', GOOD|invalid_client_metadata",
                "'jwks': {}, 'jwks_uri': 'https://app.example.com/jwks', GOOD|invalid_client_metadata",
                "'client_name': 7, GOOD|invalid_client_metadata",
                "'contacts': 'me', GOOD|invalid_client_metadata"
            })
    void registrationIsRefused(String members, String error) {
        assertThatThrownBy(() -> register(members.replace("GOOD", GOOD_REDIRECT)))
                .asInstanceOf(InstanceOfAssertFactories.type(OAuthException.class))
                .satisfies(refusal -> assertThat(refusal.error().code()).isEqualTo(error));
    }

    @Test
    void tooManyScopesAreRefused() {
        assertThatThrownBy(() -> register(GOOD_REDIRECT + ", 'scope': '" + "a ".repeat(101) + "'"))
                .isInstanceOf(OAuthException.class);
        assertThatThrownBy(() -> register(GOOD_REDIRECT + ", 'scope': '" + "a".repeat(4097) + "'"))
                .isInstanceOf(OAuthException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "null", "{", "{} {}", "{'scope': '', 'scope': ''}"})
    void anythingButOneObjectIsRefused(String json) {
        assertThatThrownBy(() -> ClientClaims.parse(bytes(json))).isInstanceOf(OAuthException.class);
    }

    @Test
    void documentMakesAPublicClient() {
        ClientMetadata metadata = document(GOOD_DOCUMENT);
        assertThat(metadata.isPublic()).isTrue();
        assertThat(metadata.name()).isEqualTo("App");
        assertThat(metadata.redirectUris()).containsExactly("https://app.example.com/callback");
    }

    @Test
    void aClientMayProveWhoItIsWithAKeyOfItsOwn() {
        String keys = AssertionDesk.set(AssertionDesk.key("one"));
        String members = ", 'token_endpoint_auth_method': 'private_key_jwt', 'jwks': " + keys;

        for (ClientMetadata metadata : List.of(register(GOOD_REDIRECT + members), document(GOOD_DOCUMENT + members))) {
            assertThat(metadata.isPublic()).isFalse();
            assertThat(metadata.usesSecret()).isFalse();
            assertThat(metadata.keys().names()).hasSize(1);
            assertThat(metadata.keys().jwks()).contains("\"one\"");
            assertThat(metadata.about()).isEqualTo("{}");
        }
    }

    @Test
    void itsKeysMayBeAtAnAddress() {
        String address = "https://app.example.com/keys.json";
        ClientMetadata metadata = document(
                GOOD_DOCUMENT + ", 'token_endpoint_auth_method': 'private_key_jwt', 'jwks_uri': '" + address + "'");

        assertThat(metadata.keys()).isEqualTo(ClientKeys.at(address));
    }

    @Test
    void keysOfAClientThatDoesNotUseThemAreWhatItSaysAboutItself() {
        ClientMetadata metadata = register(GOOD_REDIRECT + ", 'jwks_uri': 'https://app.example.com/keys.json'");

        assertThat(metadata.keys()).isEqualTo(ClientKeys.NONE);
        assertThat(metadata.about()).contains("keys.json");
    }

    @Test
    void documentMayNameGrantsThatAreNotOfferedHere() {
        assertThat(document(GOOD_DOCUMENT
                                + ", 'grant_types': ['authorization_code', 'urn:example:other'],"
                                + " 'response_types': ['code', 'id_token'], 'unknown': {'a': 1}")
                        .grantTypes())
                .isEqualTo(List.of("authorization_code"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'client_name': 'App', REDIRECT",
                "'client_id': 'https://app.example.com/CLIENT.json', 'client_name': 'App', REDIRECT",
                "'client_id': 'https://app.example.com/client.json/', 'client_name': 'App', REDIRECT",
                "'client_id': 'https://app.example.com/client.json', REDIRECT",
                "'client_id': 'https://app.example.com/client.json', 'client_name': ' ', REDIRECT",
                "'client_id': 'https://app.example.com/client.json', 'client_name': 'App'",
                "DOCUMENT, 'client_secret': 'x'",
                "DOCUMENT, 'client_secret_expires_at': 0",
                "DOCUMENT, 'token_endpoint_auth_method': 'client_secret_basic'",
                "DOCUMENT, 'token_endpoint_auth_method': 'client_secret_post'",
                "DOCUMENT, 'token_endpoint_auth_method': 'private_key_jwt'",
                "DOCUMENT, 'token_endpoint_auth_method': 'private_key_jwt', 'jwks_uri': 'http://127.0.0.1/keys'",
                "DOCUMENT, 'token_endpoint_auth_method': 'client_secret_jwt'",
                "DOCUMENT, 'grant_types': ['client_credentials']",
                "DOCUMENT, 'response_types': ['token']",
                "DOCUMENT, 'client_uri': 'javascript:alert(1)'",
                "DOCUMENT, 'logo_uri': 'data:image/png;base64,AAAA'",
                "DOCUMENT, 'jwks_uri': 'file:///etc/passwd'"
            })
    void documentIsRefused(String members) {
        assertThatThrownBy(() ->
                        document(members.replace("REDIRECT", GOOD_REDIRECT).replace("DOCUMENT", GOOD_DOCUMENT)))
                .isInstanceOf(OAuthException.class);
    }

    private static ClientMetadata register(String members) {
        return RegistrationRules.accept(ClientClaims.parse(bytes("{" + members + "}")), false);
    }

    private static ClientMetadata document(String members) {
        return DocumentRules.accept(ADDRESS, ClientClaims.parse(bytes("{" + members + "}")), false);
    }

    private static byte[] bytes(String json) {
        return json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    }
}
