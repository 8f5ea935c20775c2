package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.caller.Caller;
import org.slipway.login.KeyText;
import org.slipway.oauth2.store.AppTokenStore;
import org.slipway.oauth2.store.GrantType;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.oauth2.store.TokenFormat;
import org.slipway.testing.StoreDatabase;

class OwnAccessTest {

    private final TokenDesk desk = new TokenDesk(StoreDatabase.shared());
    private final OAuth2App app = desk.confidentialApp(null, GrantType.CLIENT_CREDENTIALS);
    private final PrefixedSecret secret = desk.secret(app);

    private Parameters request(String... more) {
        List<String> all = new ArrayList<>(List.of(
                "grant_type", "client_credentials", "client_id", app.clientId(), "client_secret", secret.text()));
        all.addAll(List.of(more));
        return parameters(all.toArray(String[]::new));
    }

    private Optional<Caller> caller(String token) {
        return desk.database.inTransaction((EntityManager entities) -> {
            AppCallers callers = new AppCallers();
            callers.tokens = new AppTokenStore(entities, TokenDesk.statements(entities));
            return KeyText.parse(token).flatMap(key -> callers.find(key, desk.now));
        });
    }

    @Test
    void anAppGetsATokenForARegisteredResourceAndNoRefreshToken() {
        desk.resource(TokenFormat.OPAQUE, "files:read", "files:write");

        IssuedTokens tokens = desk.mustGive(request("resource", OAuth2Fixtures.FILES, "scope", "files:read other"));

        assertThat(tokens.scopes()).containsExactly("files:read");
        assertThat(tokens.refreshToken()).isNull();
        assertThat(tokens.expiresAt()).isEqualTo(desk.now.plus(Duration.ofHours(1)));
        assertThat(desk.rows("oauth2_grants")).isZero();
    }

    @Test
    void aJwtNamesTheAppAsItsSubjectAndNobodyElse() throws Exception {
        desk.resource(TokenFormat.JWT, "files:read");

        JWTClaimsSet claims = SignedJWT.parse(
                        desk.mustGive(request("resource", OAuth2Fixtures.FILES, "sub", "somebody"))
                                .accessToken())
                .getJWTClaimsSet();

        assertThat(claims.getSubject()).isEqualTo(app.clientId());
        assertThat(claims.getClaim("client_id")).isEqualTo(app.clientId());
        assertThat(claims.getAudience()).containsExactly(OAuth2Fixtures.FILES);
        assertThat(claims.getIssuer()).isEqualTo(OAuth2Fixtures.ISSUER);
        assertThat(claims.getClaim("scope")).isEqualTo("files:read");
        assertThat(claims.getJWTID()).isNotBlank();
        assertThat(claims.getExpirationTime().toInstant()).isEqualTo(desk.now.plus(Duration.ofHours(1)));
    }

    @Test
    void anAppThatMayNotIsRefused() {
        OAuth2App usual = desk.confidentialApp();
        PrefixedSecret its = desk.secret(usual);

        assertThat(desk.mustRefuse(parameters(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        usual.clientId(),
                        "client_secret",
                        its.text())))
                .isEqualTo(OAuthError.UNAUTHORIZED_CLIENT);
    }

    @Test
    void anAppWithoutProofIsRefused() {
        assertThat(desk.mustRefuse(parameters("grant_type", "client_credentials", "client_id", app.clientId())))
                .isEqualTo(OAuthError.INVALID_REQUEST);
        assertThat(desk.mustRefuse(parameters(
                        "grant_type",
                        "client_credentials",
                        "client_id",
                        app.clientId(),
                        "client_secret",
                        PrefixedSecret.random().text())))
                .isEqualTo(OAuthError.INVALID_CLIENT);
    }

    @Test
    void anUnknownResourceIsRefused() {
        assertThat(desk.mustRefuse(request("resource", "https://nobody.example")))
                .isEqualTo(OAuthError.INVALID_TARGET);
    }

    @Test
    void anAppIsNobodyEvenIfItsClientIdIsAPersons() {
        desk.personWithId(app.id());

        Caller caller = caller(desk.mustGive(request()).accessToken()).orElseThrow();

        assertThat(caller.userId()).isNotEqualTo(app.id());
        assertThat(caller.appId()).isEqualTo(app.id());
        assertThat(caller.subject().assignments()).isEmpty();
        assertThat(caller.grantId()).isNull();
    }

    @Test
    void aTokenEndsWithItsTimeWithItsSecretAndWithItsApp() {
        String first = desk.mustGive(request()).accessToken();
        assertThat(caller(first)).isPresent();

        desk.run("delete from oauth2_app_secrets where secret_prefix = '" + secret.prefix() + "'");
        assertThat(caller(first)).isEmpty();

        PrefixedSecret next = desk.secret(app);
        String second = desk.mustGive(parameters(
                        "grant_type", "client_credentials", "client_id", app.clientId(), "client_secret", next.text()))
                .accessToken();
        assertThat(caller(second)).isPresent();
        desk.wait(Duration.ofHours(1));
        assertThat(caller(second)).isEmpty();
    }
}
