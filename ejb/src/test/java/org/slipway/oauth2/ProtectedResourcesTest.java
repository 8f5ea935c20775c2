package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.ISSUER;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.rbac.Scopes;

class ProtectedResourcesTest {

    private final ProtectedResources resources = OAuth2Fixtures.resources();

    @ParameterizedTest(name = "audience {0} at {1}: {2}")
    @CsvSource({
        "https://slipway.example, /api/v2/users/me, true",
        "https://slipway.example, /mcp, false",
        "https://slipway.example, /api/experimental/mcp/http, false",
        "https://slipway.example/mcp, /mcp, true",
        "https://slipway.example/mcp, /mcp/, true",
        "https://slipway.example/mcp, /api/experimental/mcp/http, true",
        "https://slipway.example/api/experimental/mcp/http, /mcp, true",
        "https://slipway.example/mcp, /api/v2/users/me, false",
        "https://slipway.example/mcp, /mcpx, false",
        "https://slipway.example/api/experimental/mcp/http, /api/v2/users/me, false",
        "https://other.example, /api/v2/users/me, false",
        "https://other.example/mcp, /mcp, false"
    })
    void acceptATokenOnlyWhereItIsFor(String audience, String path, boolean accepted) {
        assertThat(resources.accepts(audience, path)).isEqualTo(accepted);
    }

    @Test
    void areFoundByPath() {
        assertThat(resources.atPath("")).contains(resources.api());
        assertThat(resources.atPath("/mcp")).contains(resources.mcp());
        assertThat(resources.atPath("/api")).isEmpty();
        assertThat(resources.serving("/mcp/x")).isEqualTo(resources.mcp());
        assertThat(resources.serving("/mcpx")).isEqualTo(resources.api());
    }

    @Test
    void nameOnlyScopesOfThePublicCatalog() {
        assertThat(resources.all()).hasSize(3).allSatisfy(resource -> {
            assertThat(resource.identifier()).startsWith(ISSUER);
            assertThat(resource.scopes()).isNotEmpty().allMatch(Scopes::isPublic);
            assertThat(resource.scopes()).containsAll(resource.defaultScopes());
        });
    }
}
