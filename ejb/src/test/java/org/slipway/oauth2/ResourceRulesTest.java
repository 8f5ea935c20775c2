package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.oauth2.store.ResourceDetails;
import org.slipway.oauth2.store.ResourceScope;
import org.slipway.oauth2.store.TokenFormat;

class ResourceRulesTest {

    private static final ResourceScope READ = new ResourceScope("files:read", "See your files.");

    private static List<String> wrongFields(String name, ResourceScope... scopes) {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class,
                () -> ResourceRules.requireValid(new ResourceDetails(name, List.of(scopes), TokenFormat.OPAQUE)));
        return refusal == null
                ? List.of()
                : refusal.validations().stream().map(Validation::field).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "https://files.example/mcp, https://files.example/mcp",
        "HTTPS://Files.Example:443/mcp, https://files.example/mcp",
        "https://files.example/, https://files.example",
        "http://127.0.0.1:9000/mcp, http://127.0.0.1:9000/mcp",
        // Looks like ours, but is not.
        "https://slipway.example.org/mcp, https://slipway.example.org/mcp",
        "https://slipway.example:8443/mcp, https://slipway.example:8443/mcp"
    })
    void keepsAnIdentifierInItsCanonicalForm(String given, String kept) {
        assertThat(ResourceRules.canonicalIdentifier(given, OAuth2Fixtures.ISSUER))
                .isEqualTo(kept);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "files",
                "/mcp",
                "urn:files",
                "ftp://files.example",
                "https://files.example/mcp#part",
                "https://user@files.example/mcp",
                "https://slipway.example",
                "https://slipway.example/",
                "https://SLIPWAY.example/mcp",
                "https://slipway.example/other",
                "https://slipway.example?a=b"
            })
    void refusesAnIdentifierThatIsNoneOrOurs(String identifier) {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> ResourceRules.canonicalIdentifier(identifier, OAuth2Fixtures.ISSUER));

        assertThat(refusal.validations()).extracting(Validation::field).containsExactly("identifier");
    }

    @Test
    void takesAnOrdinaryResource() {
        assertThat(wrongFields("Files of Anna", READ, new ResourceScope("https://files.example/write", "")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a\u202Eb", "a\nb"})
    void refusesANameThatIsEmptyOrDeceives(String name) {
        assertThat(wrongFields(name, READ)).containsExactly("name");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a\"b", "a\\b", "ä", "a\nb", "offline_access", "openid"})
    void refusesAScopeThatIsNone(String scope) {
        assertThat(wrongFields("Files", new ResourceScope(scope, ""))).containsExactly("scopes");
    }

    @Test
    void refusesTooFewTooManyAndRepeatedScopesAndDeceptiveDescriptions() {
        ResourceScope[] many = IntStream.range(0, 101)
                .mapToObj(i -> new ResourceScope("s" + i, ""))
                .toArray(ResourceScope[]::new);

        assertThat(wrongFields("Files")).containsExactly("scopes");
        assertThat(wrongFields("Files", many)).containsExactly("scopes");
        assertThat(wrongFields("Files", READ, READ)).containsExactly("scopes");
        assertThat(wrongFields("Files", new ResourceScope("read", "See\u200B nothing")))
                .containsExactly("scopes");
        assertThat(wrongFields("Files", new ResourceScope("read", "x".repeat(201))))
                .containsExactly("scopes");
    }
}
