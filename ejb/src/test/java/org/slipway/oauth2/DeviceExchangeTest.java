package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.MCP;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.oauth2.store.DeviceCode;
import org.slipway.oauth2.store.DeviceCodeStore;
import org.slipway.oauth2.store.GrantType;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

class DeviceExchangeTest {

    private final TokenDesk desk = new TokenDesk(StoreDatabase.shared());
    private OAuth2App app;
    private User person;
    private UUID id;
    private PrefixedSecret code;

    @BeforeEach
    void start() {
        app = desk.publicApp(GrantType.DEVICE_CODE, GrantType.REFRESH_TOKEN);
        person = desk.person();
        id = UUID.randomUUID();
        code = PrefixedSecret.random();
        desk.database.run(entities -> entities.persist(new DeviceCode(id, app.id(), null, MCP, "user:read")
                .known(code.prefix(), code.hash(), "WDJBMJHT")
                .waiting("203.0.113.7", Duration.ofSeconds(5), desk.now, desk.now.plus(Duration.ofMinutes(10)))));
    }

    private Parameters request(OAuth2App client, String... more) {
        String[] all = new String[6 + more.length];
        System.arraycopy(
                new String[] {
                    "grant_type", GrantType.DEVICE_CODE, "client_id", client.clientId(), "device_code", code.text()
                },
                0,
                all,
                0,
                6);
        System.arraycopy(more, 0, all, 6, more.length);
        return parameters(all);
    }

    private void decide(boolean allowed) {
        desk.database.run((EntityManager entities) -> assertThat(
                        new DeviceCodeStore(entities).decide(id, person.id(), allowed, desk.now))
                .isTrue());
    }

    @Test
    void waitsUntilSomebodyHasDecidedAndAsksForPatience() {
        assertThat(desk.mustRefuse(request(app))).isEqualTo(OAuthError.AUTHORIZATION_PENDING);
        desk.wait(Duration.ofSeconds(5));
        assertThat(desk.mustRefuse(request(app))).isEqualTo(OAuthError.AUTHORIZATION_PENDING);
        desk.wait(Duration.ofSeconds(4));
        assertThat(desk.mustRefuse(request(app))).isEqualTo(OAuthError.SLOW_DOWN);
        // Five seconds longer from then on.
        desk.wait(Duration.ofSeconds(9));
        assertThat(desk.mustRefuse(request(app))).isEqualTo(OAuthError.SLOW_DOWN);
        desk.wait(Duration.ofSeconds(15));
        assertThat(desk.mustRefuse(request(app))).isEqualTo(OAuthError.AUTHORIZATION_PENDING);
    }

    @Test
    void givesWhatWasAllowedOnce() {
        decide(true);

        IssuedTokens tokens = desk.mustGive(request(app, "resource", MCP));

        assertThat(tokens.scopes()).containsExactly("user:read");
        assertThat(tokens.refreshToken()).isNotNull();
        assertThat(desk.rows("oauth2_grants where resource_uri = '" + MCP + "' and user_id = '" + person.id() + "'"))
                .isEqualTo(1);
        assertThat(desk.rows("audit_logs where resource_type = 'oauth2_provider_grant' and action = 'create'"
                        + " and user_id = '" + person.id() + "'"))
                .isEqualTo(1);
        assertThat(desk.mustRefuse(request(app))).isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(desk.rows("oauth2_grants")).isEqualTo(1);
    }

    @Test
    void ofTwelveDevicesAtOnceOneGetsTokens() {
        decide(true);

        List<TokenOutcome> outcomes =
                desk.database.atOnce(12, entities -> desk.bean(entities).answer(null, request(app)));

        assertThat(outcomes.stream().filter(TokenOutcome.Issued.class::isInstance))
                .hasSize(1);
        assertThat(desk.rows("oauth2_grants")).isEqualTo(1);
    }

    @Test
    void tellsThatThePersonRefused() {
        decide(false);

        assertThat(desk.mustRefuse(request(app))).isEqualTo(OAuthError.ACCESS_DENIED);
        assertThat(desk.rows("oauth2_grants")).isZero();
    }

    @Test
    void tellsThatTheCodeHasExpiredEvenIfItWasAllowed() {
        decide(true);
        desk.wait(Duration.ofMinutes(10));

        assertThat(desk.mustRefuse(request(app))).isEqualTo(OAuthError.EXPIRED_TOKEN);
    }

    @Test
    void isForTheClientAndTheResourceThatItWasGivenFor() {
        decide(true);
        OAuth2App other = desk.publicApp(GrantType.DEVICE_CODE);

        assertThat(desk.mustRefuse(request(other))).isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(desk.mustRefuse(request(app, "resource", OAuth2Fixtures.ISSUER)))
                .isEqualTo(OAuthError.INVALID_TARGET);
        assertThat(desk.ask(request(app))).isInstanceOf(TokenOutcome.Issued.class);
    }

    @Test
    void aWrongCodeIsNone() {
        decide(true);
        code = new PrefixedSecret(code.prefix(), PrefixedSecret.random().secret());

        assertThat(desk.mustRefuse(request(app))).isEqualTo(OAuthError.INVALID_GRANT);
    }

    @Test
    void aSuspendedPersonGivesNothing() {
        decide(true);
        desk.run("update users set status = 'suspended' where id = '" + person.id() + "'");

        assertThat(desk.mustRefuse(request(app))).isEqualTo(OAuthError.INVALID_GRANT);
        assertThat(desk.rows("oauth2_grants")).isZero();
    }

    @Test
    void aClientThatMayNotRefreshGetsNoRefreshToken() {
        decide(true);
        desk.run(
                "update oauth2_apps set grant_types = '{" + GrantType.DEVICE_CODE + "}' where id = '" + app.id() + "'");

        assertThat(desk.mustGive(request(app)).refreshToken()).isNull();
    }

    @Test
    void decisionsCountOnceAndInTime() {
        decide(true);
        desk.database.run((EntityManager entities) -> assertThat(
                        new DeviceCodeStore(entities).decide(id, person.id(), false, desk.now))
                .isFalse());
        desk.run("update oauth2_device_codes set user_id = null, allowed = null, decided_at = null");
        desk.wait(Duration.ofMinutes(10));
        desk.database.run((EntityManager entities) -> assertThat(
                        new DeviceCodeStore(entities).decide(id, person.id(), true, desk.now))
                .isFalse());
        desk.database.run(
                (EntityManager entities) -> assertThat(new DeviceCodeStore(entities).findWaiting("WDJBMJHT", desk.now))
                        .isEmpty());
    }
}
