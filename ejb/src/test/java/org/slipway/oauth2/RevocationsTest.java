package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;
import static org.slipway.oauth2.TokenDesk.exchange;
import static org.slipway.oauth2.TokenDesk.refresh;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.testing.StoreDatabase;

class RevocationsTest {

    private final TokenDesk desk = new TokenDesk(StoreDatabase.shared());
    private OAuth2App app;
    private IssuedTokens tokens;

    @BeforeEach
    void exchangeACode() {
        app = desk.publicApp();
        tokens = desk.mustGive(exchange(app, desk.code(app, desk.person())));
    }

    private Optional<OAuthError> revoke(OAuth2App client, String token) {
        return desk.database.inTransaction((EntityManager entities) -> {
            return desk.revocations(entities)
                    .revoke(null, parameters("client_id", client.clientId(), "token", token))
                    .map(OAuthException::error);
        });
    }

    @Test
    void eitherTokenEndsTheGrant() {
        assertThat(revoke(app, tokens.accessToken())).isEmpty();
        assertThat(desk.rows("oauth2_grants")).isZero();

        IssuedTokens others = desk.mustGive(exchange(app, desk.code(app, desk.person())));
        assertThat(revoke(app, others.refreshToken())).isEmpty();
        assertThat(desk.rows("oauth2_grants")).isZero();
        assertThat(desk.rows("api_keys")).isZero();
    }

    @Test
    void aReplacedRefreshTokenEndsTheGrantToo() {
        desk.mustGive(refresh(app, tokens.refreshToken()));

        assertThat(revoke(app, tokens.refreshToken())).isEmpty();
        assertThat(desk.rows("oauth2_grants")).isZero();
    }

    @Test
    void tokensOfOthersAndUnknownOnesChangeNothingAndAreNotToldApart() {
        assertThat(revoke(desk.publicApp(), tokens.accessToken())).isEmpty();
        assertThat(revoke(desk.publicApp(), tokens.refreshToken())).isEmpty();
        assertThat(revoke(app, PrefixedSecret.random().text())).isEmpty();

        assertThat(desk.rows("oauth2_grants")).isEqualTo(1);
    }

    @Test
    void refusesWhatIsNoToken() {
        assertThat(revoke(app, "nonsense")).contains(OAuthError.INVALID_REQUEST);
        assertThat(revoke(app, "")).contains(OAuthError.INVALID_REQUEST);
    }
}
