package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.NOW;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsentTokenTest {

    private static final String SESSION = "abcdefghijklmnopqrstuv";

    private static final Parameters REQUEST = parameters(
            "client_id", "app",
            "redirect_uri", "https://client.example/cb",
            "response_type", "code",
            "response_mode", "query",
            "scope", "user:read",
            "state", "xyz",
            "resource", OAuth2Fixtures.MCP,
            "code_challenge", OAuth2Fixtures.CHALLENGE,
            "code_challenge_method", "S256");

    private final String text = ConsentToken.mint(SESSION, REQUEST, NOW);

    @Test
    void isGoodInItsSessionForItsRequest() {
        assertThat(ConsentToken.verify(text, SESSION, REQUEST, NOW))
                .hasValueSatisfying(token -> assertThat(token.shownAt()).isEqualTo(NOW));
    }

    @Test
    void hasANonceOfItsOwn() {
        String other = ConsentToken.mint(SESSION, REQUEST, NOW);

        assertThat(ConsentToken.verify(other, SESSION, REQUEST, NOW)
                        .orElseThrow()
                        .nonce())
                .isNotEqualTo(ConsentToken.verify(text, SESSION, REQUEST, NOW)
                        .orElseThrow()
                        .nonce());
    }

    @Test
    void isWorthlessInAnotherSession() {
        assertThat(ConsentToken.verify(text, "zyxwvutsrqponmlkjihgfe", REQUEST, NOW))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_id",
                "redirect_uri",
                "response_type",
                "response_mode",
                "scope",
                "state",
                "resource",
                "code_challenge",
                "code_challenge_method"
            })
    void isWorthlessForASwappedParameter(String name) {
        assertThat(ConsentToken.verify(text, SESSION, with(name, List.of("other")), NOW))
                .as("swapped")
                .isEmpty();
        assertThat(ConsentToken.verify(text, SESSION, with(name, List.of()), NOW))
                .as("taken out")
                .isEmpty();
        assertThat(ConsentToken.verify(text, SESSION, with(name, List.of(REQUEST.require(name), "other")), NOW))
                .as("added")
                .isEmpty();
    }

    @Test
    void doesNotMixUpNeighbouringParameters() {
        String minted = ConsentToken.mint(SESSION, parameters("scope", "a", "state", "b"), NOW);

        assertThat(ConsentToken.verify(minted, SESSION, parameters("scope", "ab"), NOW))
                .isEmpty();
        assertThat(ConsentToken.verify(minted, SESSION, parameters("scope", "b", "state", "a"), NOW))
                .isEmpty();
    }

    @Test
    void ends() {
        assertThat(ConsentToken.verify(text, SESSION, REQUEST, NOW.plusSeconds(600)))
                .isPresent();
        assertThat(ConsentToken.verify(text, SESSION, REQUEST, NOW.plusSeconds(601)))
                .isEmpty();
    }

    @Test
    void itsNonceIsRememberedForAsLongAsItIsGood() {
        ConsentToken token = ConsentToken.verify(text, SESSION, REQUEST, NOW).orElseThrow();

        assertThat(ConsentToken.verify(text, SESSION, REQUEST, token.expiresAt()))
                .isEmpty();
    }

    @Test
    void isWorthlessWhenTamperedWith() {
        String[] parts = text.split("\\.");
        String later = parts[0] + "." + (Long.parseLong(parts[1]) + 60) + "." + parts[2];
        String renamed = "A".repeat(22) + "." + parts[1] + "." + parts[2];

        assertThat(List.of(later, renamed, parts[0] + "." + parts[1] + ".", "", "..", "a.b.c", text + ".", text + "x"))
                .allSatisfy(made -> assertThat(ConsentToken.verify(made, SESSION, REQUEST, NOW))
                        .isEmpty());
    }

    private static Parameters with(String name, List<String> values) {
        Map<String, List<String>> changed = new LinkedHashMap<>(REQUEST.values());
        changed.put(name, values);
        return new Parameters(changed);
    }
}
