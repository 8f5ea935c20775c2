package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectUriTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://client.example/cb",
                "https://client.example",
                "https://client.example:8443/cb?fixed=1",
                "http://localhost/cb",
                "http://localhost:4711/cb",
                "http://127.0.0.1/cb",
                "http://[::1]:4711/cb",
                "com.example.app:/cb",
                "com.example.app://cb",
                "cursor://anysphere.cursor-retrieval/oauth/callback"
            })
    void mayBeRegistered(String uri) {
        assertThat(RedirectUri.objection(uri)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "/cb | absolute",
                "client.example/cb | absolute",
                "https://client.example/cb# | fragment",
                "https://client.example/cb#here | fragment",
                "com.example.app:/cb#here | fragment",
                "http://client.example/cb | Plain http",
                "http://localhost.evil.example/cb | Plain http",
                "http://127.0.0.2/cb | Plain http",
                "http://0.0.0.0/cb | Plain http",
                "https://person@client.example/cb | no user",
                "https://@client.example/cb | no user",
                "https:/cb | host",
                "https:client.example | host",
                "https://client_host/cb | host",
                "https://client.example/a/../cb | path",
                "https://client.example/./cb | path",
                "https://client.example/a/%2e%2E/cb | path",
                "https://client.example/.%2e | path",
                "https://client.example/a b | blanks",
                "https://client.example\\@evil.example/cb | backslashes",
                "https://cliént.example/cb | ASCII",
                "https://*.client.example/cb | host",
                "https://client.example/%zz | not a URI",
                "javascript:alert(1) | javascript",
                "JavaScript:alert(1) | javascript",
                "data:text/html,hello | data",
                "vbscript:x | vbscript",
                "file:///etc/passwd | file",
                "blob:https://client.example/1 | blob",
                "about:blank | about",
                "ws://localhost/cb | ws",
                "mailto:someone@client.example | mailto"
            })
    void isObjectedTo(String uri, String reason) {
        assertThat(RedirectUri.objection(uri))
                .hasValueSatisfying(text -> assertThat(text).contains(reason));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "\t", "https://client.example/\n", "https://client.example/\u0000"})
    void mustNotBeEmptyOrHoldControlCharacters(String uri) {
        assertThat(RedirectUri.objection(uri)).isPresent();
    }

    @Test
    void hasALimitOfLength() {
        String start = "https://client.example/";

        assertThat(RedirectUri.objection(start + "a".repeat(2048 - start.length())))
                .isEmpty();
        assertThat(RedirectUri.objection(start + "a".repeat(2049 - start.length())))
                .isPresent();
    }
}
