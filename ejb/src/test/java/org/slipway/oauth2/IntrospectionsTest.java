package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.memory.Changes;
import org.slipway.oauth2.store.GrantType;
import org.slipway.oauth2.store.IntrospectionStore;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.oauth2.store.RegisteredResource;
import org.slipway.oauth2.store.TokenFormat;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

class IntrospectionsTest {

    private final TokenDesk desk = new TokenDesk(StoreDatabase.shared());
    private RegisteredResource files;
    private PrefixedSecret secret;
    private OAuth2App app;
    private PrefixedSecret appSecret;

    @BeforeEach
    void registerAResource() {
        files = desk.resource(TokenFormat.OPAQUE, "files:read");
        secret = desk.secret(files);
        app = desk.confidentialApp(
                null, GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN, GrantType.CLIENT_CREDENTIALS);
        appSecret = desk.secret(app);
    }

    private IntrospectionOutcome ask(String... form) {
        return desk.database.inTransaction((EntityManager entities) -> {
            Introspections bean = new Introspections();
            bean.known = new KnownTokens();
            bean.known.store = new IntrospectionStore(TokenDesk.statements(entities));
            bean.known.changes = new Changes();
            bean.known.start();
            bean.settings = OAuth2Fixtures.settings();
            bean.clock = desk.clock();
            return bean.answer(null, parameters(form));
        });
    }

    private IntrospectionOutcome askAbout(String token) {
        return ask("client_id", files.id().toString(), "client_secret", secret.text(), "token", token);
    }

    private OAuthError refusal(String... form) {
        return ((IntrospectionOutcome.Refused) ask(form)).refusal().error();
    }

    private String own(String... more) {
        String[] all = new String[6 + more.length];
        System.arraycopy(
                new String[] {
                    "grant_type", "client_credentials", "client_id", app.clientId(), "client_secret", appSecret.text()
                },
                0,
                all,
                0,
                6);
        System.arraycopy(more, 0, all, 6, more.length);
        return desk.mustGive(parameters(all)).accessToken();
    }

    @Test
    void tellsAboutALiveTokenOfAnApp() {
        String token = own("resource", OAuth2Fixtures.FILES);

        IntrospectionOutcome.Active active = (IntrospectionOutcome.Active) askAbout(token);

        assertThat(active.issuer()).isEqualTo(OAuth2Fixtures.ISSUER);
        assertThat(active.audience()).isEqualTo(OAuth2Fixtures.FILES);
        assertThat(active.token().clientId()).isEqualTo(app.clientId());
        assertThat(active.token().subject()).isEqualTo(app.clientId());
        assertThat(active.token().username()).isNull();
        assertThat(active.token().scope()).isEqualTo("files:read");
        assertThat(active.token().expiresAt()).isEqualTo(desk.now.plus(Duration.ofHours(1)));
    }

    @Test
    void tellsAboutALiveTokenOfAPersonUntilThePersonIsSuspended() {
        User person = desk.person();
        IntrospectionOutcome.Active active =
                (IntrospectionOutcome.Active) askAbout(tokenOf(person, OAuth2Fixtures.FILES));

        assertThat(active.token().subject()).isEqualTo(person.id().toString());
        assertThat(active.token().username()).isEqualTo(person.username());

        String other = tokenOf(person, OAuth2Fixtures.FILES);
        desk.run("update users set status = 'suspended' where id = '" + person.id() + "'");
        assertThat(askAbout(other)).isInstanceOf(IntrospectionOutcome.Inactive.class);
    }

    private String tokenOf(User person, String resource) {
        return desk.personsToken(app, appSecret, person, resource);
    }

    @Test
    void aJwtIsKnownLetterByLetter() {
        desk.run("update oauth2_resources set token_format = 'jwt'");
        String token = own("resource", OAuth2Fixtures.FILES);
        String otherSignature = token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");

        assertThat(askAbout(token)).isInstanceOf(IntrospectionOutcome.Active.class);
        assertThat(askAbout(otherSignature)).isInstanceOf(IntrospectionOutcome.Inactive.class);
    }

    @Test
    void tokensOfOtherAudiencesAndWhatIsNoAccessTokenAreInactive() {
        assertThat(askAbout(own())).isInstanceOf(IntrospectionOutcome.Inactive.class);
        assertThat(askAbout(tokenOf(desk.person(), OAuth2Fixtures.MCP)))
                .isInstanceOf(IntrospectionOutcome.Inactive.class);
        assertThat(askAbout(PrefixedSecret.random().text())).isInstanceOf(IntrospectionOutcome.Inactive.class);
        assertThat(askAbout("nonsense")).isInstanceOf(IntrospectionOutcome.Inactive.class);
        assertThat(askAbout("a.b.c")).isInstanceOf(IntrospectionOutcome.Inactive.class);
        assertThat(askAbout("e30.e30.e30")).isInstanceOf(IntrospectionOutcome.Inactive.class);
    }

    @Test
    void aRightIdWithAWrongSecretIsInactive() {
        String token = own("resource", OAuth2Fixtures.FILES);
        String guess = token.substring(0, token.length() - 1) + (token.endsWith("a") ? "b" : "a");

        assertThat(askAbout(guess)).isInstanceOf(IntrospectionOutcome.Inactive.class);
    }

    @Test
    void endedTokensAreInactive() {
        String expired = own("resource", OAuth2Fixtures.FILES);
        desk.wait(Duration.ofHours(1));
        assertThat(askAbout(expired)).isInstanceOf(IntrospectionOutcome.Inactive.class);

        String orphan = own("resource", OAuth2Fixtures.FILES);
        desk.run("delete from oauth2_app_secrets where secret_prefix = '" + appSecret.prefix() + "'");
        assertThat(askAbout(orphan)).isInstanceOf(IntrospectionOutcome.Inactive.class);
    }

    @Test
    void onlyTheServerOfAResourceMayAsk() {
        String token = own("resource", OAuth2Fixtures.FILES);
        String id = files.id().toString();

        assertThat(refusal("token", token)).isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(refusal("client_id", id, "token", token)).isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(refusal(
                        "client_id",
                        id,
                        "client_secret",
                        PrefixedSecret.random().text(),
                        "token",
                        token))
                .isEqualTo(OAuthError.INVALID_CLIENT);
        // An app's own credentials are none here.
        assertThat(refusal("client_id", app.clientId(), "client_secret", appSecret.text(), "token", token))
                .isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(refusal("client_id", id, "client_secret", appSecret.text(), "token", token))
                .isEqualTo(OAuthError.INVALID_CLIENT);
    }

    @Test
    void aRequestWithoutATokenOrWithTwoIsRefused() {
        String id = files.id().toString();

        assertThat(refusal("client_id", id, "client_secret", secret.text())).isEqualTo(OAuthError.INVALID_REQUEST);
        assertThat(refusal("client_id", id, "client_secret", secret.text(), "token", "a", "token", "b"))
                .isEqualTo(OAuthError.INVALID_REQUEST);
    }

    @Test
    void notesTheUseOfASecretOnceAMinute() {
        askAbout("nonsense");
        desk.wait(Duration.ofSeconds(59));
        askAbout("nonsense");
        assertThat(desk.rows("oauth2_resource_secrets where last_used_at = timestamptz '2030-01-02T03:04:05Z'"))
                .isEqualTo(1);
        desk.wait(Duration.ofSeconds(2));
        askAbout("nonsense");
        assertThat(desk.rows("oauth2_resource_secrets where last_used_at > timestamptz '2030-01-02T03:04:05Z'"))
                .isEqualTo(1);
    }
}
