package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;
import static org.slipway.oauth2.TokenDesk.exchange;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.login.KeyText;
import org.slipway.login.store.ApiKey;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

class CodeExchangeTest {

    private static final String OTHER_VERIFIER = "wBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

    private final TokenDesk desk = new TokenDesk(StoreDatabase.shared());
    private OAuth2App app;
    private User grace;
    private PrefixedSecret code;

    @BeforeEach
    void consent() {
        app = desk.publicApp();
        grace = desk.person();
        code = desk.code(app, grace);
    }

    private static Parameters with(Parameters request, String name, String value) {
        Map<String, List<String>> changed = new LinkedHashMap<>(request.values());
        changed.put(name, value == null ? List.of() : List.of(value));
        return new Parameters(changed);
    }

    @Test
    void givesTokensThatAreBoundToPersonResourceAndScope() {
        IssuedTokens tokens = desk.mustGive(exchange(app, code));

        assertThat(tokens.scopes()).containsExactly("api_key:read", "user:read");
        assertThat(tokens.expiresAt()).isEqualTo(desk.now.plus(Duration.ofHours(1)));
        assertThat(PrefixedSecret.parse(tokens.refreshToken())).isPresent();
        KeyText access = KeyText.parse(tokens.accessToken()).orElseThrow();
        desk.database.run(entities -> {
            ApiKey key = entities.find(ApiKey.class, access.id());
            assertThat(key.userId()).isEqualTo(grace.id());
            assertThat(key.audience()).isEqualTo(OAuth2Fixtures.MCP);
            assertThat(key.scopes()).containsExactly("api_key:read", "user:read");
            assertThat(key.hashedSecret()).isEqualTo(access.hashedSecret());
        });
    }

    @Test
    void burnsTheCodeIfTheVerifierIsWrong() {
        assertThat(desk.mustRefuse(exchange(app, code, OTHER_VERIFIER))).isEqualTo(OAuthError.INVALID_GRANT);

        assertThat(desk.mustRefuse(exchange(app, code)))
                .as("the right one is too late")
                .isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(desk.rows("oauth2_grants")).isZero();
    }

    @Test
    void burnsTheCodeIfTheVerifierIsMissing() {
        assertThat(desk.mustRefuse(with(exchange(app, code), "code_verifier", null)))
                .isEqualTo(OAuthError.INVALID_GRANT);

        assertThat(desk.mustRefuse(exchange(app, code))).isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void burnsTheCodeIfResourceOrRedirectUriIsWrong() {
        assertThat(desk.mustRefuse(with(exchange(app, code), "resource", OAuth2Fixtures.ISSUER)))
                .isEqualTo(OAuthError.INVALID_TARGET);
        assertThat(desk.mustRefuse(exchange(app, code))).isEqualTo(OAuthError.INVALID_GRANT);

        PrefixedSecret other = desk.code(app, grace);
        assertThat(desk.mustRefuse(with(exchange(app, other), "redirect_uri", "https://client.example/CB")))
                .isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(desk.mustRefuse(exchange(app, other))).isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void endsWhatACodeGaveIfItIsShownAgainWithTheRightProof() {
        desk.mustGive(exchange(app, code));
        desk.wait(Duration.ofSeconds(5));

        assertThat(desk.mustRefuse(exchange(app, code))).isEqualTo(OAuthError.INVALID_GRANT);

        assertThat(desk.rows("oauth2_grants")).isZero();
        assertThat(desk.rows("api_keys")).isZero();
    }

    @Test
    void leavesWhatACodeGaveIfItIsShownAgainWithoutTheProof() {
        IssuedTokens tokens = desk.mustGive(exchange(app, code));

        assertThat(desk.mustRefuse(exchange(app, code, OTHER_VERIFIER))).isEqualTo(OAuthError.INVALID_GRANT);
        OAuth2App thief = desk.publicApp();
        assertThat(desk.mustRefuse(exchange(thief, code))).isEqualTo(OAuthError.INVALID_GRANT);
        PrefixedSecret guess =
                new PrefixedSecret(code.prefix(), PrefixedSecret.random().secret());
        assertThat(desk.mustRefuse(exchange(app, guess))).isEqualTo(OAuthError.INVALID_GRANT);

        assertThat(desk.rows("oauth2_grants")).isEqualTo(1);
        desk.mustGive(TokenDesk.refresh(app, tokens.refreshToken()));
    }

    @Test
    void isNotBurntByAGuessOrByAnotherClient() {
        PrefixedSecret guess =
                new PrefixedSecret(code.prefix(), PrefixedSecret.random().secret());
        assertThat(desk.mustRefuse(exchange(app, guess))).isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(desk.mustRefuse(exchange(desk.publicApp(), code))).isEqualTo(OAuthError.INVALID_GRANT);

        desk.mustGive(exchange(app, code));
    }

    @Test
    void refusesACodeAfterTenMinutes() {
        desk.wait(Duration.ofMinutes(10).minusSeconds(1));
        desk.mustGive(exchange(app, code));

        PrefixedSecret late = desk.code(app, grace);
        desk.wait(Duration.ofMinutes(10));
        assertThat(desk.mustRefuse(exchange(app, late))).isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void givesTokensToOneOfTwelveAtOnce() {
        List<TokenOutcome> outcomes = desk.database.atOnce(
                12, (EntityManager entities) -> desk.bean(entities).answer(null, exchange(app, code)));

        assertThat(outcomes).filteredOn(TokenOutcome.Issued.class::isInstance).hasSize(1);
        assertThat(desk.rows("oauth2_grants")).isLessThanOrEqualTo(1);
    }

    @Test
    void refusesTheCodeOfAPersonWhoIsSuspended() {
        desk.database.run(entities -> entities.find(User.class, grace.id()).setStatus(User.Status.suspended, desk.now));

        assertThat(desk.mustRefuse(exchange(app, code))).isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void authenticatesAConfidentialClient() {
        OAuth2App server = desk.confidentialApp();
        PrefixedSecret secret = desk.secret(server);
        PrefixedSecret foreign = desk.secret(desk.confidentialApp());
        PrefixedSecret own = desk.code(server, grace);
        Parameters request = exchange(server, own);

        assertThat(desk.mustRefuse(request)).as("no secret").isEqualTo(OAuthError.INVALID_REQUEST);
        for (String wrong : List.of(
                "nonsense",
                PrefixedSecret.random().text(),
                foreign.text(),
                new PrefixedSecret(secret.prefix(), PrefixedSecret.random().secret()).text())) {
            assertThat(desk.mustRefuse(with(request, "client_secret", wrong)))
                    .as(wrong)
                    .isEqualTo(OAuthError.INVALID_CLIENT);
        }
        desk.mustGive(with(request, "client_secret", secret.text()));
    }

    @Test
    void refusesASecretFromAPublicClientAndAnUnknownClient() {
        assertThat(desk.mustRefuse(with(exchange(app, code), "client_secret", "hush")))
                .isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(desk.mustRefuse(with(exchange(app, code), "client_id", "stranger")))
                .isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(desk.mustRefuse(with(exchange(app, code), "client_id", null)))
                .isEqualTo(OAuthError.INVALID_REQUEST);
    }

    @Test
    void tellsWhatIsWrongWithTheRequestItself() {
        assertThat(desk.mustRefuse(parameters())).isEqualTo(OAuthError.UNSUPPORTED_GRANT_TYPE);
        assertThat(desk.mustRefuse(parameters("grant_type", "password"))).isEqualTo(OAuthError.UNSUPPORTED_GRANT_TYPE);
        assertThat(desk.mustRefuse(parameters("grant_type", "authorization_code")))
                .isEqualTo(OAuthError.INVALID_REQUEST);
        assertThat(desk.mustRefuse(parameters("grant_type", "a", "grant_type", "b")))
                .isEqualTo(OAuthError.INVALID_REQUEST);
    }
}
