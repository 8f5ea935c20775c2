package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.nimbusds.jose.jwk.JWK;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.oauth2.assertions.AssertionDesk;
import org.slipway.oauth2.store.AppDetails;
import org.slipway.oauth2.store.ClientKeys;
import org.slipway.oauth2.store.ClientMetadata;
import org.slipway.oauth2.store.GrantType;
import org.slipway.oauth2.store.OAuth2App;

class AppRulesTest {

    private static final List<String> URIS = List.of("https://client.example/cb");

    private static List<String> wrongFields(String name, String icon, List<String> uris, String scope) {
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class,
                () -> AppRules.requireValid(
                        new AppDetails(name, icon, uris, true, true, scope), "files:read"::equals, false));
        return refusal == null
                ? List.of()
                : refusal.validations().stream().map(Validation::field).toList();
    }

    @Test
    void takesAnOrdinaryApp() {
        assertThat(wrongFields("Editor – für alle", "", URIS, null)).isEmpty();
        assertThat(wrongFields("a".repeat(64), "/icon/editor.svg", URIS, "user:read all"))
                .isEmpty();
        assertThat(wrongFields("Editor", "https://client.example/icon.png", URIS, ""))
                .isEmpty();
    }

    @Test
    void namesEveryFieldThatIsWrong() {
        assertThat(wrongFields(" ", "http://client.example/icon.png", List.of(), "unheard:of"))
                .containsExactly("name", "redirect_uris", "icon", "scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "a\nb", "a\u202Eb", "a\u200Bb", "a\u2028b", "a\u0000b"})
    void refusesANameThatIsEmptyOrDeceives(String name) {
        assertThat(wrongFields(name, "", URIS, null)).containsExactly("name");
    }

    @Test
    void refusesALongName() {
        assertThat(wrongFields("a".repeat(65), "", URIS, null)).containsExactly("name");
    }

    @Test
    void limitsTheNumberOfRedirectUris() {
        List<String> many = IntStream.range(0, 33)
                .mapToObj(i -> "https://client.example/" + i)
                .toList();

        assertThat(wrongFields("Editor", "", many.subList(0, 32), null)).isEmpty();
        assertThat(wrongFields("Editor", "", many, null)).containsExactly("redirect_uris");
    }

    @Test
    void refusesARedirectUriThatIsGivenTwiceOrObjectedTo() {
        assertThat(wrongFields("Editor", "", List.of(URIS.get(0), URIS.get(0)), null))
                .containsExactly("redirect_uris");
        assertThat(wrongFields("Editor", "", List.of(URIS.get(0), "javascript:alert(1)"), null))
                .containsExactly("redirect_uris");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://client.example/icon.png",
                "//client.example/icon.png",
                "javascript:alert(1)",
                "data:image/png;base64,AA",
                "icon.png",
                "https:icon.png",
                "https://client.example/a b"
            })
    void refusesAnIconThatIsNoHttpsAddress(String icon) {
        assertThat(wrongFields("Editor", icon, URIS, null)).containsExactly("icon");
    }

    private static List<String> wrongFields(boolean isPublic, List<String> uris, String... grantTypes) {
        AppDetails details = new AppDetails("Server", "", uris, isPublic, true, null, List.of(grantTypes));
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> AppRules.requireValid(details, name -> false, false));
        return refusal == null
                ? List.of()
                : refusal.validations().stream().map(Validation::field).toList();
    }

    @Test
    void anAppThatNoBrowserAllowsNeedsNoRedirectUri() {
        assertThat(wrongFields(false, List.of(), GrantType.CLIENT_CREDENTIALS)).isEmpty();
        assertThat(wrongFields(true, List.of(), GrantType.DEVICE_CODE, GrantType.REFRESH_TOKEN))
                .isEmpty();
        assertThat(wrongFields(false, List.of(), GrantType.AUTHORIZATION_CODE)).containsExactly("redirect_uris");
    }

    @Test
    void refusesWaysToAccessThatMakeNoSense() {
        assertThat(wrongFields(true, URIS, GrantType.CLIENT_CREDENTIALS)).containsExactly("grant_types");
        assertThat(wrongFields(false, URIS, GrantType.REFRESH_TOKEN)).containsExactly("grant_types");
        assertThat(wrongFields(false, URIS, "password")).containsExactly("grant_types");
        assertThat(wrongFields(false, URIS)).containsExactly("grant_types");
    }

    @ParameterizedTest
    @CsvSource({"true, true, true", "false, false, true", "true, false, false", "false, true, false"})
    void keepsTheClientTypeForLife(boolean was, boolean becomes, boolean allowed) {
        var app = OAuth2Fixtures.app(new AppDetails("Editor", "", URIS, was, true, null));
        var details = new AppDetails("Editor", "", URIS, becomes, true, null);

        if (allowed) {
            assertThatCode(() -> AppRules.requireSameType(app, details)).doesNotThrowAnyException();
        } else {
            assertThat(catchThrowableOfType(ProblemException.class, () -> AppRules.requireSameType(app, details))
                            .validations())
                    .extracting(Validation::field)
                    .containsExactly("client_type");
        }
    }

    private static List<String> refusedKeys(boolean isPublic, String method, ClientKeys keys) {
        AppDetails details = new AppDetails("Robot", "", URIS, isPublic, true, null, GrantType.USUAL, method, keys);
        ProblemException refusal = catchThrowableOfType(
                ProblemException.class, () -> AppRules.requireValid(details, name -> false, false));
        return refusal == null
                ? List.of()
                : refusal.validations().stream().map(Validation::field).toList();
    }

    @Test
    void anAppProvesWhoItIsWithASecretOrWithKeys() {
        String set = AssertionDesk.set(AssertionDesk.key("one"));
        ClientKeys given = ClientKeys.given(set, null);
        ClientKeys published = ClientKeys.given(null, "https://robot.example/keys.json");

        assertThat(refusedKeys(false, "private_key_jwt", given)).isEmpty();
        assertThat(refusedKeys(false, "private_key_jwt", published)).isEmpty();
        assertThat(refusedKeys(false, "client_secret_basic", ClientKeys.NONE)).isEmpty();
        assertThat(refusedKeys(false, "private_key_jwt", ClientKeys.NONE)).containsExactly("jwks");
        assertThat(refusedKeys(false, "private_key_jwt", ClientKeys.given("{}", null)))
                .containsExactly("jwks");
        assertThat(refusedKeys(false, "private_key_jwt", ClientKeys.given(null, "http://robot.example/k")))
                .containsExactly("jwks_uri");
        assertThat(refusedKeys(false, "private_key_jwt", ClientKeys.given(set, "https://robot.example/k")))
                .containsExactly("jwks_uri");
        assertThat(refusedKeys(false, "client_secret_post", given)).containsExactly("jwks");
        assertThat(refusedKeys(false, "client_secret_jwt", ClientKeys.NONE))
                .containsExactly("token_endpoint_auth_method");
        assertThat(refusedKeys(false, "none", ClientKeys.NONE)).containsExactly("token_endpoint_auth_method");
        assertThat(refusedKeys(true, "private_key_jwt", given)).containsExactly("token_endpoint_auth_method");
    }

    @Test
    void keysAreKeptWithTheirThumbprints() throws Exception {
        JWK key = AssertionDesk.key("one");
        AppDetails details = new AppDetails(
                "Robot",
                "",
                URIS,
                false,
                true,
                null,
                GrantType.USUAL,
                "private_key_jwt",
                ClientKeys.given(AssertionDesk.set(key), null));

        assertThat(AppRules.requireValid(details, name -> false, false).keys().names())
                .containsExactly(key.computeThumbprint().toString());
    }

    @Test
    void aDocumentSaysItselfHowItsClientProvesWhoItIs() {
        ClientKeys keys = ClientKeys.at("https://robot.example/keys.json");
        ClientMetadata metadata =
                new ClientMetadata("Robot", URIS, GrantType.USUAL, "private_key_jwt", keys, null, "{}");
        OAuth2App app = OAuth2App.documented(
                UUID.randomUUID(), "https://robot.example/", metadata, OAuth2Fixtures.NOW, OAuth2Fixtures.NOW);
        AppDetails secret = new AppDetails("Robot", "", URIS, false, true, null);
        AppDetails same =
                new AppDetails("Robot", "", URIS, false, true, null, GrantType.USUAL, "private_key_jwt", keys);

        assertThatCode(() -> AppRules.requireSameType(app, same)).doesNotThrowAnyException();
        assertThat(catchThrowableOfType(ProblemException.class, () -> AppRules.requireSameType(app, secret)))
                .isNotNull();
    }
}
