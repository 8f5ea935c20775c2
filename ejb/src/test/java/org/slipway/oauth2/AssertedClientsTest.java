package org.slipway.oauth2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.oauth2.OAuth2Fixtures.parameters;
import static org.slipway.oauth2.assertions.AssertionDesk.assertion;
import static org.slipway.oauth2.assertions.AssertionDesk.key;
import static org.slipway.oauth2.assertions.AssertionDesk.set;

import com.nimbusds.jose.jwk.JWK;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.oauth2.assertions.ClientAssertion;
import org.slipway.oauth2.assertions.ClientKeySet;
import org.slipway.oauth2.clients.PublishedKeySets;
import org.slipway.oauth2.store.ClientKeys;
import org.slipway.oauth2.store.GrantType;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.oauth2.store.TokenFormat;
import org.slipway.testing.StoreDatabase;

class AssertedClientsTest {

    private static final String[] WAYS = {
        GrantType.CLIENT_CREDENTIALS, GrantType.AUTHORIZATION_CODE, GrantType.REFRESH_TOKEN
    };

    private final TokenDesk desk = new TokenDesk(StoreDatabase.shared());
    private final JWK key = key("one");
    private final OAuth2App app = desk.keyApp(keys(key), WAYS);

    private static ClientKeys keys(JWK... keys) {
        ClientKeySet set = ClientKeySet.parse(set(keys));
        return ClientKeys.of(set.json(), set.thumbprints());
    }

    @BeforeEach
    void register() {
        desk.resource(TokenFormat.OPAQUE, "files:read");
    }

    private Parameters request(String assertion, String... more) {
        List<String> all = new ArrayList<>(List.of(
                "grant_type",
                "client_credentials",
                "resource",
                OAuth2Fixtures.FILES,
                "client_assertion_type",
                ClientAssertion.TYPE,
                "client_assertion",
                assertion));
        all.addAll(List.of(more));
        return parameters(all.toArray(String[]::new));
    }

    private String good() {
        return assertion(app.clientId(), key, desk.now);
    }

    @Test
    void anAppGetsATokenWithoutASecret() {
        assertThat(desk.mustGive(request(good())).scopes()).containsExactly("files:read");
        assertThat(desk.mustGive(request(good(), "client_id", app.clientId())).scopes())
                .containsExactly("files:read");
    }

    @Test
    void anAssertionCountsOnce() {
        String assertion = good();

        desk.mustGive(request(assertion));

        assertThat(desk.mustRefuse(request(assertion))).isEqualTo(OAuthError.INVALID_CLIENT);
    }

    @Test
    void aRefusedAssertionUsesNothingUp() {
        desk.mustRefuse(request(assertion(app.clientId(), key("one"), desk.now)));
        desk.mustRefuse(request(good(), "client_id", "another"));

        assertThat(desk.rows("oauth2_used_assertions")).isZero();
    }

    @Test
    void theTypeIsExact() {
        Parameters request = parameters(
                "grant_type",
                "client_credentials",
                "resource",
                OAuth2Fixtures.FILES,
                "client_assertion_type",
                "urn:ietf:params:oauth:client-assertion-type:saml2-bearer",
                "client_assertion",
                good());
        Parameters untyped = parameters("grant_type", "client_credentials", "client_assertion", good());

        assertThat(desk.mustRefuse(request)).isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(desk.mustRefuse(untyped)).isEqualTo(OAuthError.INVALID_CLIENT);
    }

    @Test
    void anAppWithASecretUsesNoAssertion() {
        OAuth2App other = desk.confidentialApp(null, GrantType.CLIENT_CREDENTIALS);

        assertThat(desk.mustRefuse(request(assertion(other.clientId(), key, desk.now))))
                .isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(desk.mustRefuse(request(assertion(desk.publicApp().clientId(), key, desk.now))))
                .isEqualTo(OAuthError.INVALID_CLIENT);
    }

    @Test
    void anAppWithKeysUsesNoSecret() {
        PrefixedSecret left = desk.secret(app);
        String[] form = {"grant_type", "client_credentials", "client_id", app.clientId()};

        assertThat(desk.mustRefuse(parameters(form))).isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(desk.mustRefuse(parameters(form[0], form[1], form[2], form[3], "client_secret", left.text())))
                .isEqualTo(OAuthError.INVALID_CLIENT);
    }

    @Test
    void whatIsGivenIsBoundToTheKey() throws Exception {
        PrefixedSecret code = desk.code(app, desk.person());

        IssuedTokens tokens = desk.mustGive(parameters(
                "grant_type",
                "authorization_code",
                "client_assertion_type",
                ClientAssertion.TYPE,
                "client_assertion",
                good(),
                "code",
                code.text(),
                "redirect_uri",
                TokenDesk.REDIRECT_URI,
                "resource",
                OAuth2Fixtures.MCP,
                "code_verifier",
                OAuth2Fixtures.VERIFIER));

        assertThat(tokens.refreshToken()).isNotNull();
        assertThat(boundKeys("oauth2_grants"))
                .containsExactly(key.computeThumbprint().toString());
        desk.mustGive(request(good()));
        assertThat(boundKeys("oauth2_app_tokens"))
                .containsExactly(key.computeThumbprint().toString());
    }

    @SuppressWarnings("unchecked")
    private List<String> boundKeys(String table) {
        return desk.database.inTransaction(
                (EntityManager entities) -> entities.createNativeQuery("select app_key from " + table, String.class)
                        .getResultList());
    }

    @Test
    void keysAreLookedUpAgainWhereTheNamedOneIsNew() {
        String address = "https://robot.example/keys.json";
        List<String> asked = new ArrayList<>();
        JWK next = key("two");
        desk.published = new PublishedKeySets() {
            @Override
            public ClientKeySet find(String asks) {
                asked.add("known " + asks);
                return ClientKeySet.parse(set(key));
            }

            @Override
            public ClientKeySet findNewer(String asks) {
                asked.add("newer " + asks);
                return ClientKeySet.parse(set(key, next));
            }
        };
        OAuth2App robot = desk.keyApp(ClientKeys.at(address), GrantType.CLIENT_CREDENTIALS);

        desk.mustGive(request(assertion(robot.clientId(), key, desk.now)));
        desk.mustGive(request(assertion(robot.clientId(), next, desk.now)));

        assertThat(asked).containsExactly("known " + address, "known " + address, "newer " + address);
        assertThat(boundKeys("oauth2_app_tokens")).containsExactly(address, address);
        assertThat(desk.mustRefuse(request(assertion(robot.clientId(), key("three"), desk.now))))
                .isEqualTo(OAuthError.INVALID_CLIENT);
    }

    @Test
    void aClientIdThatNoDatabaseKnowsIsOnlyUnknown() {
        assertThat(desk.mustRefuse(request(assertion("a\u0000b", key, desk.now))))
                .isEqualTo(OAuthError.INVALID_CLIENT);
        assertThat(desk.mustRefuse(request(assertion("nobody", key, desk.now)))).isEqualTo(OAuthError.INVALID_CLIENT);
    }
}
