package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.assertRefused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.oauth2.store.TokenFormat;

class ScopeNegotiationTest {

    private final ProtectedResource api = OAuth2Fixtures.resources().api();
    private final ProtectedResource mcp = OAuth2Fixtures.resources().mcp();
    private final ProtectedResource registered =
            ProtectedResource.of(OAuth2Fixtures.files(TokenFormat.OPAQUE, "all", "user:read", "write"));

    @ParameterizedTest(name = "allowlist {0}, request {1} -> {2}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                // No limit, no wish: all. An empty limit is none.
                "- | '' | coder:all",
                "'' | '' | coder:all",
                // No limit: the request.
                "- | user:read | user:read",
                "'' | user:read api_key:read | api_key:read user:read",
                // A limit, no wish: the limit, as far as it is public.
                "user:read | '' | user:read",
                "user:read debug_info:read | '' | user:read",
                // A limit and a wish: what the limit covers, whatever its spelling.
                "user:read api_key:read | user:read | user:read",
                "coder:all | user:read | user:read",
                "all | user:read | user:read",
                "user:read | user:read api_key:read | user:read",
                // Aliases and repetitions.
                "- | all | coder:all",
                "- | application_connect | coder:application_connect",
                "- | user:read user:read | user:read",
                "- | ' user:read  api_key:read ' | api_key:read user:read",
                // What nobody knows is left out as long as something remains.
                "- | user:read unheard:of | user:read",
                "- | user:read offline_access | user:read"
            })
    void grantsAtTheApi(String allowlist, String requested, String granted) {
        assertThat(ScopeNegotiation.grant(requested, allowlist, api)).containsExactlyInAnyOrder(granted.split(" "));
    }

    @ParameterizedTest(name = "allowlist {0}, request {1} is refused")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "- | unheard:of",
                "- | debug_info:read",
                "' ' | ''",
                "' ' | user:read",
                "user:read | api_key:read",
                "user:read | coder:all",
                "debug_info:read | ''",
            })
    void refusesWhenNothingRemains(String allowlist, String requested) {
        assertRefused(OAuthError.INVALID_SCOPE, () -> ScopeNegotiation.grant(requested, allowlist, api));
    }

    @ParameterizedTest(name = "allowlist {0}, request {1} -> {2}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "- | '' | api_key:read user:read",
                "- | user:read | user:read",
                "- | coder:all | api_key:read user:read",
                "- | user:read template:read | user:read",
                "- | offline_access | api_key:read user:read",
                "user:read | '' | user:read",
                "coder:all | '' | api_key:read user:read",
                "user:read | coder:all | user:read"
            })
    void grantsAtTheMcpEndpointOnlyWhatItKnows(String allowlist, String requested, String granted) {
        assertThat(ScopeNegotiation.grant(requested, allowlist, mcp)).containsExactlyInAnyOrder(granted.split(" "));
    }

    @Test
    void refusesAtTheMcpEndpointWhatItDoesNotKnow() {
        assertRefused(OAuthError.INVALID_SCOPE, () -> ScopeNegotiation.grant("template:read", null, mcp));
    }

    @ParameterizedTest(name = "allowlist {0}, request {1} -> {2}")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {
                "- | '' | all user:read write",
                "- | write | write",
                "- | write coder:all | write",
                // Names mean what they spell: "all" is no alias here, and user:read is not ours.
                "- | all | all",
                "- | user:read | user:read",
                "user:read | '' | user:read",
                "write user:read template:read | '' | user:read write",
                "write | write all | write"
            })
    void grantsAtARegisteredResourceByName(String allowlist, String requested, String granted) {
        assertThat(ScopeNegotiation.grant(requested, allowlist, registered))
                .containsExactlyInAnyOrder(granted.split(" "));
    }

    @ParameterizedTest(name = "allowlist {0}, request {1} is refused")
    @CsvSource(
            nullValues = "-",
            delimiter = '|',
            value = {"- | coder:all", "- | template:read", "coder:all | ''", "user:read | write", "' ' | ''"})
    void refusesAtARegisteredResourceWhenNothingRemains(String allowlist, String requested) {
        assertRefused(OAuthError.INVALID_SCOPE, () -> ScopeNegotiation.grant(requested, allowlist, registered));
    }

    @ParameterizedTest(name = "{0}, refresh {1} -> {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "write all | '' | write all",
                "write all | all | all",
                // The resource has lost a scope since.
                "write gone | '' | write"
            })
    void narrowsAtARegisteredResource(String granted, String requested, String narrowed) {
        assertThat(ScopeNegotiation.narrow(granted, requested, registered)).containsExactly(narrowed.split(" "));
    }

    @ParameterizedTest(name = "{0}, refresh {1} is refused")
    @CsvSource(
            delimiter = '|',
            value = {"write | all", "write | coder:all", "gone | ''", "write gone | gone"})
    void neverWidensAtARegisteredResource(String granted, String requested) {
        assertRefused(OAuthError.INVALID_SCOPE, () -> ScopeNegotiation.narrow(granted, requested, registered));
    }

    @Test
    void aLimitWithNamesOfOtherResourcesDoesNotDisturbOurs() {
        assertThat(ScopeNegotiation.grant("user:read", "user:read files:write", api))
                .containsExactly("user:read");
    }

    @Test
    void namesAreCanonicalAndOnce() {
        assertThat(ScopeNegotiation.names("all  coder:all user:read offline_access"))
                .isEqualTo(List.of("coder:all", "user:read"));
        assertThat(ScopeNegotiation.names("")).isEmpty();
    }
}
