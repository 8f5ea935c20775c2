package org.slipway.oauth2.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.rbac.Scopes;

class ScopeWordsTest {

    @Test
    void hasWordsForEveryPublicScope() {
        List<ScopeLine> lines = ScopeWords.lines(Scopes.publicCatalog(), List.of());

        assertThat(lines).hasSameSizeAs(Scopes.publicCatalog());
        assertThat(lines).extracting(ScopeLine::words).doesNotContainNull().doesNotContain("");
        assertThat(lines).extracting(ScopeLine::group).allMatch(group -> group.matches("[A-Z][A-Za-z ]+"));
    }
}
