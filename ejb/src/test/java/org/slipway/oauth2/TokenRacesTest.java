package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;
import static org.slipway.oauth2.TokenDesk.exchange;
import static org.slipway.oauth2.TokenDesk.refresh;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.oauth2.store.AppStore;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

/**
 * Twelve at once on a real PostgreSQL, a thousand times: who wins is left to chance, what may not happen never does.
 * {@code -Dslipway.races=N} chooses another number of rounds.
 */
class TokenRacesTest {

    private static final int CONTENDERS = 12;
    private static final int ROUNDS = Integer.getInteger("slipway.races", 1000);

    private final TokenDesk desk = new TokenDesk(StoreDatabase.shared());
    private OAuth2App app;
    private User grace;

    @BeforeEach
    void meet() {
        app = desk.publicApp();
        grace = desk.person();
    }

    @Test
    void ofTwelveExchangesOfOneCodeOneGetsTokensAndAReplayEndsThem() {
        List<PrefixedSecret> codes = desk.codes(rounds(app), grace);

        List<List<TokenOutcome>> outcomes =
                desk.database.race(CONTENDERS, ROUNDS, (entities, round, number) -> desk.bean(entities)
                        .answer(null, exchange(app, codes.get(round))));

        assertThat(outcomes).allSatisfy(round -> {
            assertThat(round).filteredOn(TokenDesk::isIssued).hasSize(1);
            assertThat(round)
                    .filteredOn(outcome -> !TokenDesk.isIssued(outcome))
                    .allMatch(TokenDesk::isInvalidGrant);
        });
        assertThat(desk.rows("oauth2_grants")).isEqualTo(desk.rows("api_keys"));
        desk.database.race(1, ROUNDS, (entities, round, number) -> desk.bean(entities)
                .answer(null, exchange(app, codes.get(round))));
        assertThat(desk.rows("oauth2_grants")).isZero();
        assertThat(desk.rows("api_keys")).isZero();
    }

    @Test
    void twelveRefreshesOfOneTokenGetOneSuccessorAndEndNothing() {
        List<String> tokens = desk.refreshTokens(rounds(app), grace);

        List<List<TokenOutcome>> outcomes =
                desk.database.race(CONTENDERS, ROUNDS, (entities, round, number) -> desk.bean(entities)
                        .answer(null, refresh(app, tokens.get(round))));

        assertThat(outcomes).allSatisfy(round -> {
            assertThat(round).allMatch(TokenDesk::isIssued);
            assertThat(round.stream().map(TokenDesk::refreshToken).distinct()).hasSize(1);
            assertThat(round.stream().map(TokenDesk::accessToken).distinct()).hasSize(CONTENDERS);
        });
        assertThat(desk.rows("oauth2_grants")).isEqualTo(ROUNDS);
        assertThat(desk.rows("api_keys"))
                .as("every access token that was given works")
                .isEqualTo(CONTENDERS * ROUNDS);
        List<List<TokenOutcome>> next = desk.database.race(1, ROUNDS, (entities, round, number) -> desk.bean(entities)
                .answer(
                        null,
                        refresh(app, TokenDesk.refreshToken(outcomes.get(round).get(0)))));
        assertThat(next).allSatisfy(round -> assertThat(round).allMatch(TokenDesk::isIssued));
    }

    @Test
    void aRevocationDuringRefreshesEndsWhatEveryOneOfThemGot() {
        List<String> tokens = desk.refreshTokens(rounds(app), grace);

        List<List<Object>> outcomes = desk.database.race(
                CONTENDERS,
                ROUNDS,
                (entities, round, number) -> number % 6 == 5
                        ? desk.revocations(entities)
                                .revoke(null, parameters("client_id", app.clientId(), "token", tokens.get(round)))
                        : desk.bean(entities).answer(null, refresh(app, tokens.get(round))));

        assertThat(outcomes).allSatisfy(round -> assertThat(round)
                .filteredOn(TokenOutcome.class::isInstance)
                .allMatch(outcome -> TokenDesk.isIssued(outcome) || TokenDesk.isInvalidGrant(outcome)));
        assertThat(desk.rows("oauth2_grants")).isZero();
        assertThat(desk.rows("api_keys")).isZero();
    }

    @Test
    void anAppThatIsDeletedDuringExchangesLeavesNothingBehind() {
        List<OAuth2App> apps = desk.publicApps(ROUNDS);
        List<PrefixedSecret> codes = desk.codes(apps, grace);

        List<List<Object>> outcomes = desk.database.race(
                CONTENDERS,
                ROUNDS,
                (entities, round, number) -> number == 7
                        ? delete(entities, apps.get(round))
                        : desk.bean(entities).answer(null, exchange(apps.get(round), codes.get(round))));

        assertThat(outcomes).allSatisfy(round -> {
            assertThat(round).filteredOn(TokenDesk::isIssued).hasSizeLessThanOrEqualTo(1);
            assertThat(round)
                    .filteredOn(TokenOutcome.Refused.class::isInstance)
                    .allMatch(outcome -> TokenDesk.isInvalidGrant(outcome) || TokenDesk.isInvalidClient(outcome));
        });
        assertThat(desk.rows("oauth2_app_codes")).isZero();
        assertThat(desk.rows("oauth2_grants")).isZero();
        assertThat(desk.rows("api_keys")).isZero();
    }

    private static boolean delete(EntityManager entities, OAuth2App app) {
        AppStore store = new AppStore(entities);
        store.remove(store.find(app.id()).orElseThrow());
        return true;
    }

    private static List<OAuth2App> rounds(OAuth2App app) {
        return IntStream.range(0, ROUNDS).mapToObj(i -> app).toList();
    }
}
