package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.assertRefused;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCredentialsTest {

    private static String basic(String joined) {
        return "Basic " + Base64.getEncoder().encodeToString(joined.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void comeInTheForm() {
        assertThat(ClientCredentials.read(null, parameters("client_id", "app", "client_secret", "hush")))
                .isEqualTo(new ClientCredentials("app", "hush", null, false));
        assertThat(ClientCredentials.read(null, parameters("client_id", "app")))
                .isEqualTo(new ClientCredentials("app", null, null, false));
        assertThat(ClientCredentials.read(null, parameters()))
                .isEqualTo(new ClientCredentials(null, null, null, false));
    }

    @ParameterizedTest
    @CsvSource({
        "app:hush, app, hush",
        "app:hu:sh, app, hu:sh",
        "a%3Ab:hush, a:b, hush",
        "app:hu%2Bsh%25, app, hu+sh%",
        "my+app:two+words, my app, two words",
        "app:100%, app, 100%",
        "%C3%A4pp:hush, äpp, hush"
    })
    void comeFormEncodedInTheHeader(String joined, String id, String secret) {
        assertThat(ClientCredentials.read(basic(joined), parameters()))
                .isEqualTo(new ClientCredentials(id, secret, null, true));
    }

    @Test
    void takeTheSchemeInAnyCase() {
        assertThat(ClientCredentials.read(basic("app:hush").replace("Basic", "bAsIc"), parameters())
                        .clientId())
                .isEqualTo("app");
    }

    @Test
    void mayNameTheSameClientInTheForm() {
        assertThat(ClientCredentials.read(basic("app:hush"), parameters("client_id", "app")))
                .isEqualTo(new ClientCredentials("app", "hush", null, true));
    }

    @Test
    void mayBeAnAssertion() {
        String type = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";
        ClientCredentials credentials =
                ClientCredentials.read(null, parameters("client_assertion_type", type, "client_assertion", "a.b.c"));

        assertThat(credentials.assertion()).isEqualTo(new ClientCredentials.Assertion(type, "a.b.c"));
        assertThat(credentials.assertion().toString()).doesNotContain("a.b.c");
        assertThat(credentials.clientId()).isNull();
    }

    @Test
    void anAssertionComesAlone() {
        assertRefused(
                OAuthError.INVALID_REQUEST,
                () -> ClientCredentials.read(null, parameters("client_secret", "hush", "client_assertion", "a.b.c")));
        assertRefused(
                OAuthError.INVALID_REQUEST,
                () -> ClientCredentials.read(basic("app:hush"), parameters("client_assertion", "a.b.c")));
        assertRefused(
                OAuthError.INVALID_REQUEST,
                () -> ClientCredentials.read(basic("app:hush"), parameters("client_assertion_type", "x")));
    }

    @Test
    void mustComeInOneWayOnly() {
        assertRefused(
                OAuthError.INVALID_REQUEST,
                () -> ClientCredentials.read(
                        basic("app:hush"), parameters("client_id", "app", "client_secret", "hush")));
        assertRefused(
                OAuthError.INVALID_REQUEST,
                () -> ClientCredentials.read(basic("app:hush"), parameters("client_secret", "hush")));
        assertRefused(
                OAuthError.INVALID_REQUEST,
                () -> ClientCredentials.read(basic("app:hush"), parameters("client_id", "other")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Basic ", "Basic %%%", "Basic YXBw", "Basic a"})
    void refuseAMalformedHeader(String header) {
        assertRefused(OAuthError.INVALID_REQUEST, () -> ClientCredentials.read(header, parameters()));
    }

    @Test
    void ignoreAnotherScheme() {
        assertThat(ClientCredentials.read("Bearer abc", parameters("client_id", "app")))
                .isEqualTo(new ClientCredentials("app", null, null, false));
    }

    @Test
    void neverShowTheSecret() {
        assertThat(new ClientCredentials("app", "hush", null, true).toString()).doesNotContain("hush");
    }
}
