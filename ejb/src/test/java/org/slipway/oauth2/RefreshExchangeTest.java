package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.TokenDesk.exchange;
import static org.slipway.oauth2.TokenDesk.refresh;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

class RefreshExchangeTest {

    private final TokenDesk desk = new TokenDesk(StoreDatabase.shared());
    private OAuth2App app;
    private User grace;
    private IssuedTokens first;

    @BeforeEach
    void exchangeACode() {
        app = desk.publicApp();
        grace = desk.person();
        first = desk.mustGive(exchange(app, desk.code(app, grace)));
        desk.wait(Duration.ofMinutes(1));
    }

    @Test
    void replacesTheTokenAndEndsTheAccessTokensBefore() {
        IssuedTokens second = desk.mustGive(refresh(app, first.refreshToken()));

        assertThat(second.refreshToken()).isNotEqualTo(first.refreshToken());
        assertThat(second.accessToken()).isNotEqualTo(first.accessToken());
        assertThat(second.scopes()).isEqualTo(first.scopes());
        assertThat(desk.rows("api_keys")).as("the first access token has ended").isEqualTo(1);
        desk.mustGive(refresh(app, second.refreshToken()));
    }

    @Test
    void givesTheSameSuccessorAgainWithinTheGrace() {
        IssuedTokens second = desk.mustGive(refresh(app, first.refreshToken()));
        desk.wait(Duration.ofSeconds(30));

        IssuedTokens again = desk.mustGive(refresh(app, first.refreshToken()));

        assertThat(again.refreshToken()).isEqualTo(second.refreshToken());
        assertThat(again.accessToken()).isNotEqualTo(second.accessToken());
        assertThat(desk.rows("api_keys")).as("both access tokens work").isEqualTo(2);
    }

    @Test
    void endsTheGrantIfAReplacedTokenComesAfterTheGrace() {
        IssuedTokens second = desk.mustGive(refresh(app, first.refreshToken()));
        desk.wait(Duration.ofSeconds(31));

        assertThat(desk.mustRefuse(refresh(app, first.refreshToken()))).isEqualTo(OAuthError.INVALID_GRANT);

        assertThat(desk.mustRefuse(refresh(app, second.refreshToken()))).isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(desk.rows("api_keys")).isZero();
    }

    @Test
    void endsTheGrantIfATokenComesThatWasReplacedTwiceEvenAtOnce() {
        IssuedTokens second = desk.mustGive(refresh(app, first.refreshToken()));
        desk.mustGive(refresh(app, second.refreshToken()));

        assertThat(desk.mustRefuse(refresh(app, first.refreshToken()))).isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(desk.rows("oauth2_grants")).isZero();
    }

    @Test
    void leavesTheGrantIfATokenIsGuessedOrShownByAnotherClient() {
        PrefixedSecret genuine = PrefixedSecret.parse(first.refreshToken()).orElseThrow();
        String guess =
                new PrefixedSecret(genuine.prefix(), PrefixedSecret.random().secret()).text();

        assertThat(desk.mustRefuse(refresh(app, guess))).isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(desk.mustRefuse(refresh(app, PrefixedSecret.random().text())))
                .isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(desk.mustRefuse(refresh(app, "nonsense"))).isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(desk.mustRefuse(refresh(desk.publicApp(), first.refreshToken())))
                .isEqualTo(OAuthError.INVALID_GRANT);

        desk.mustGive(refresh(app, first.refreshToken()));
    }

    @Test
    void narrowsTheScopeForOneAccessTokenAndNeverWidensIt() {
        IssuedTokens narrow = desk.mustGive(refresh(app, first.refreshToken(), "scope", "user:read"));
        assertThat(narrow.scopes()).containsExactly("user:read");

        assertThat(desk.mustRefuse(refresh(app, narrow.refreshToken(), "scope", "user:read template:read")))
                .isEqualTo(OAuthError.INVALID_SCOPE);
        assertThat(desk.mustRefuse(refresh(app, narrow.refreshToken(), "scope", "coder:all")))
                .isEqualTo(OAuthError.INVALID_SCOPE);
        assertThat(desk.mustRefuse(refresh(app, narrow.refreshToken(), "scope", "unheard:of")))
                .isEqualTo(OAuthError.INVALID_SCOPE);

        assertThat(desk.mustGive(refresh(app, narrow.refreshToken())).scopes())
                .as("the grant is as wide as it was")
                .containsExactly("api_key:read", "user:read");
    }

    @Test
    void keepsToTheResource() {
        assertThat(desk.mustRefuse(refresh(app, first.refreshToken(), "resource", OAuth2Fixtures.ISSUER)))
                .isEqualTo(OAuthError.INVALID_TARGET);
        assertThat(desk.mustRefuse(refresh(
                        app, first.refreshToken(), "resource", OAuth2Fixtures.MCP, "resource", OAuth2Fixtures.ISSUER)))
                .isEqualTo(OAuthError.INVALID_TARGET);

        desk.mustGive(refresh(app, first.refreshToken(), "resource", "HTTPS://slipway.example:443/mcp"));
    }

    @Test
    void givesOneSuccessorToTwelveAtOnce() {
        List<TokenOutcome> outcomes = desk.database.atOnce(
                12, (EntityManager entities) -> desk.bean(entities).answer(null, refresh(app, first.refreshToken())));

        assertThat(outcomes).allMatch(TokenOutcome.Issued.class::isInstance);
        assertThat(outcomes.stream()
                        .map(outcome -> ((TokenOutcome.Issued) outcome).tokens().refreshToken())
                        .distinct())
                .hasSize(1);
        assertThat(outcomes.stream()
                        .map(outcome -> ((TokenOutcome.Issued) outcome).tokens().accessToken())
                        .distinct())
                .hasSize(12);
        assertThat(desk.rows("oauth2_grants")).isEqualTo(1);
        assertThat(desk.rows("api_keys"))
                .as("every access token that was given works")
                .isEqualTo(12);
    }

    @Test
    void endsAMonthAfterItsLastUse() {
        desk.wait(Duration.ofDays(29));
        IssuedTokens second = desk.mustGive(refresh(app, first.refreshToken()));
        desk.wait(Duration.ofDays(29));
        IssuedTokens third = desk.mustGive(refresh(app, second.refreshToken()));
        desk.wait(Duration.ofDays(30));

        assertThat(desk.mustRefuse(refresh(app, third.refreshToken()))).isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void refusesThePersonWhoMayNotSignInAnyMore() {
        desk.database.run(entities -> entities.find(User.class, grace.id()).setStatus(User.Status.suspended, desk.now));
        assertThat(desk.mustRefuse(refresh(app, first.refreshToken()))).isEqualTo(OAuthError.INVALID_GRANT);

        desk.database.run(entities -> entities.find(User.class, grace.id()).setStatus(User.Status.active, desk.now));
        desk.mustGive(refresh(app, first.refreshToken()));
    }
}
