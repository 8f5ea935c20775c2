package org.slipway.oauth2.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.ISSUER;
import static org.slipway.oauth2.OAuth2Fixtures.MCP;
import static org.slipway.oauth2.OAuth2Fixtures.assertRefused;
import static org.slipway.oauth2.OAuth2Fixtures.attempt;
import static org.slipway.oauth2.OAuth2Fixtures.directory;
import static org.slipway.oauth2.OAuth2Fixtures.files;
import static org.slipway.oauth2.OAuth2Fixtures.publicApp;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.oauth2.AuthorizationAttempt;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.oauth2.store.TokenFormat;

class ResourceIsCanonicalTest {

    private static final OAuth2App APP = publicApp("https://client.example/cb");

    private final ResourceIsCanonical rule =
            new ResourceIsCanonical(directory(files(TokenFormat.OPAQUE, "files:read")));

    @ParameterizedTest
    @CsvSource({
        "https://slipway.example, https://slipway.example",
        "https://slipway.example/, https://slipway.example",
        "HTTPS://SLIPWAY.example:443/, https://slipway.example",
        "https://slipway.example/mcp, https://slipway.example/mcp",
        "https://Slipway.Example:443/mcp, https://slipway.example/mcp",
        "https://slipway.example/api/experimental/mcp/http, https://slipway.example/api/experimental/mcp/http",
        "https://Files.example:443/mcp, https://files.example/mcp"
    })
    void findsOurResourcesInAnySpellingOfSchemeHostAndPort(String requested, String identifier) {
        AuthorizationAttempt attempt = attempt(APP, "resource", requested);

        rule.apply(attempt);

        assertThat(attempt.resource().identifier()).isEqualTo(identifier);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://other.example/mcp",
                "https://files.example/mcp/",
                "https://files.example",
                "http://slipway.example/mcp",
                "https://slipway.example:8443/mcp",
                "https://slipway.example/MCP",
                "https://slipway.example/mcp/",
                "https://slipway.example/mcp/more",
                "https://slipway.example/mc",
                "https://slipway.example/mcp?a=b",
                "https://slipway.example/mcp#",
                "https://slipway.example/mcp#here",
                "https://person@slipway.example/mcp",
                "https://slipway.example/%6dcp",
                "slipway.example/mcp",
                "/mcp",
                "urn:slipway:mcp",
                "not a uri"
            })
    void refusesWhatIsMalformedOrNotOurs(String requested) {
        assertRefused(OAuthError.INVALID_TARGET, () -> rule.apply(attempt(APP, "resource", requested)));
    }

    @Test
    void refusesTwoResourcesEvenIfTheyAreTheSame() {
        assertRefused(OAuthError.INVALID_TARGET, () -> rule.apply(attempt(APP, "resource", MCP, "resource", ISSUER)));
        assertRefused(OAuthError.INVALID_TARGET, () -> rule.apply(attempt(APP, "resource", MCP, "resource", MCP)));
    }

    @Test
    void aimsAtTheApiIfNoneIsNamed() {
        AuthorizationAttempt attempt = attempt(APP);

        rule.apply(attempt);

        assertThat(attempt.resource().identifier()).isEqualTo(ISSUER);
    }
}
