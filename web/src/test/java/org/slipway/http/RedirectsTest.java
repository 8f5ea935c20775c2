package org.slipway.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/settings/tokens", "/oauth2/authorize?client_id=a&state=%2F%2Fevil", "/a//b"})
    void leadToPathsOfThisServer(String path) {
        assertThat(Redirects.local(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "evil.example",
                " /settings",
                "/\t/evil.example",
                "/\n/evil.example",
                "/a\r\nSet-Cookie: a=b",
                "/a b"
            })
    void leadNowhereElse(String path) {
        assertThat(Redirects.local(path)).isEqualTo("/");
    }
}
