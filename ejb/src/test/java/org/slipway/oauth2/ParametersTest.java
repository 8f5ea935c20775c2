package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.slipway.oauth2.OAuth2Fixtures.assertRefused;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;

import org.junit.jupiter.api.Test;

class ParametersTest {

    @Test
    void withoutAValueCountAsAbsent() {
        Parameters parameters = parameters("state", "", "scope", " ");

        assertThat(parameters.find("state")).isEmpty();
        assertThat(parameters.all("state")).isEmpty();
        assertThat(parameters.find("scope")).contains(" ");
        assertRefused(OAuthError.INVALID_REQUEST, () -> parameters.require("state"));
    }

    @Test
    void keepTheOrderInWhichValuesWereSent() {
        assertThat(parameters("resource", "https://b", "resource", "https://a").all("resource"))
                .containsExactly("https://b", "https://a");
    }

    @Test
    void mustNotBeRepeatedButForResource() {
        assertThatCode(() -> parameters("a", "1", "b", "2", "resource", "x", "resource", "x")
                        .requireNoRepetition())
                .doesNotThrowAnyException();
        assertThat(assertRefused(
                        OAuthError.INVALID_REQUEST, () -> parameters("b", "1", "b", "2", "a", "1", "a", "", "c", "3")
                                .requireNoRepetition()))
                .hasMessageEndingWith("a, b");
    }

    @Test
    void neverShowTheirValues() {
        assertThat(parameters("client_secret", "hush").toString())
                .contains("client_secret")
                .doesNotContain("hush");
    }
}
