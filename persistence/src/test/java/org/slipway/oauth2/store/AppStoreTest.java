package org.slipway.oauth2.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.stores.Rows.NOW;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.lists.Slice;
import org.slipway.login.store.ApiKey;
import org.slipway.statements.Statements;
import org.slipway.stores.Rows;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

class AppStoreTest {

    private final StoreDatabase database = StoreDatabase.shared();

    @BeforeEach
    void clear() {
        database.clear();
    }

    private <T> T apps(Function<AppStore, T> work) {
        return database.inTransaction(entities -> work.apply(new AppStore(entities)));
    }

    private List<String> names(String search, int limit, int offset) {
        return apps((AppStore store) -> store.list(search, AccessFilter.everything(), Slice.of(limit, offset))).stream()
                .map(OAuth2App::name)
                .toList();
    }

    @Test
    void keepsAnApp() {
        OAuth2App app = new OAuth2App(
                UUID.randomUUID(),
                new AppDetails(
                        "Editor",
                        "/icon.svg",
                        List.of("https://client.example/a", "https://client.example/b"),
                        true,
                        true,
                        "user:read"),
                Rows.user(database).id(),
                NOW);
        database.run(entities -> new AppStore(entities).add(app));

        assertThat(apps((AppStore store) -> store.findByClientId(app.clientId())))
                .get()
                .satisfies(found -> {
                    assertThat(found.id()).isEqualTo(app.id());
                    assertThat(found.redirectUris())
                            .containsExactly("https://client.example/a", "https://client.example/b");
                    assertThat(found.isPublic()).isTrue();
                    assertThat(found.tokenEndpointAuthMethod()).isEqualTo("none");
                    assertThat(found.grantTypes()).containsExactly("authorization_code", "refresh_token");
                    assertThat(found.responseTypes()).containsExactly("code");
                    assertThat(found.scope()).isEqualTo("user:read");
                    assertThat(found.createdBy()).isNotNull();
                });
        assertThat(apps((AppStore store) -> store.find(app.id()))).isPresent();
        assertThat(apps((AppStore store) -> store.findByClientId("unknown"))).isEmpty();
        assertThat(apps((AppStore store) -> store.findAll(List.of(app.id(), UUID.randomUUID()))))
                .containsOnlyKeys(app.id());
        assertThat(apps((AppStore store) -> store.findAll(List.of()))).isEmpty();
    }

    @Test
    void listsByNameAndSearchesForTheTextAsItIs() {
        List.of("Zed", "editor", "100% Editor", "a_b").forEach(name -> Rows.app(database, name));

        assertThat(names("", 100, 0)).contains("Slipway CLI", "Zed").isSortedAccordingTo(String::compareTo);
        assertThat(names("EDIT", 100, 0)).containsExactly("100% Editor", "editor");
        assertThat(names("%", 100, 0)).containsExactly("100% Editor");
        assertThat(names("_", 100, 0)).containsExactly("a_b");
        assertThat(names("edit", 1, 1)).containsExactly("editor");
        assertThat(apps((AppStore store) -> store.count("edit", AccessFilter.everything())))
                .isEqualTo(2);
        assertThat(apps((AppStore store) -> store.count("", AccessFilter.everything())))
                .isEqualTo(5);
    }

    @Test
    void listsWhatAPersonHasGivenAccess() {
        User grace = Rows.user(database);
        OAuth2App live = Rows.app(database, "Live");
        OAuth2App over = Rows.app(database, "Over");
        Rows.grant(database, live, grace);
        Rows.grant(database, live, grace);
        Rows.grant(database, over, null, grace, NOW);
        Rows.grant(database, over, Rows.user(database));

        assertThat(apps((AppStore store) -> store.listAuthorizedBy(grace.id(), NOW, AccessFilter.everything())))
                .extracting(OAuth2App::id)
                .containsExactly(live.id());
    }

    @Test
    void keepsSecretsByAppTheOldestFirst() {
        OAuth2App app = Rows.app(database, "Editor");
        OAuth2App other = Rows.app(database, "Other");
        AppSecret second = Rows.secret(database, app, NOW.plusSeconds(1));
        AppSecret first = Rows.secret(database, app, NOW);
        AppSecret foreign = Rows.secret(database, other, NOW);

        assertThat(apps((AppStore store) -> store.secrets(app.id())))
                .extracting(AppSecret::id)
                .containsExactly(first.id(), second.id());
        assertThat(apps((AppStore store) -> store.findSecret(app.id(), first.id())))
                .isPresent();
        assertThat(apps((AppStore store) -> store.findSecret(app.id(), foreign.id())))
                .isEmpty();
    }

    @Test
    void findsAClientTogetherWithItsOwnSecretAndNoOther() {
        OAuth2App app = Rows.app(database, "Editor");
        AppSecret own = Rows.secret(database, app, NOW);
        AppSecret foreign = Rows.secret(database, Rows.app(database, "Other"), NOW);

        assertThat(credentials(app, own.secretPrefix()).secret().id()).isEqualTo(own.id());
        assertThat(credentials(app, own.secretPrefix()).client().id()).isEqualTo(app.id());
        assertThat(credentials(app, foreign.secretPrefix()).secret()).isNull();
        assertThat(credentials(app, "").secret()).isNull();
        assertThat(clients().find("nobody", own.secretPrefix())).isEmpty();
    }

    private ClientStore.Credentials credentials(OAuth2App app, String prefix) {
        return clients().find(app.clientId(), prefix).orElseThrow();
    }

    private ClientStore clients() {
        return new ClientStore(new Statements(database.applicationDataSource()));
    }

    @Test
    void notesTheUseOfASecretOnceAMinute() {
        OAuth2App app = Rows.app(database, "Editor");
        AppSecret secret = Rows.secret(database, app, NOW);

        assertThat(useOf(secret, app, NOW)).isEqualTo(NOW);
        assertThat(useOf(secret, app, NOW.plusSeconds(59))).isEqualTo(NOW);
        assertThat(useOf(secret, app, NOW.plusSeconds(61))).isEqualTo(NOW.plusSeconds(61));
    }

    private Instant useOf(AppSecret secret, OAuth2App app, Instant now) {
        clients().noteUse(secret.id(), now);
        return apps((AppStore store) -> store.findSecret(app.id(), secret.id()))
                .orElseThrow()
                .lastUsedAt();
    }

    @Test
    void takesEverythingAlongThatWasObtainedThroughASecret() {
        OAuth2App app = Rows.app(database, "Editor");
        User grace = Rows.user(database);
        AppSecret leaked = Rows.secret(database, app, NOW);
        AppSecret other = Rows.secret(database, app, NOW);
        Grant lost = Rows.grant(database, app, leaked, grace, NOW.plusSeconds(60));
        ApiKey lostToken = Rows.accessToken(database, lost);
        Grant kept = Rows.grant(database, app, other, grace, NOW.plusSeconds(60));
        ApiKey keptToken = Rows.accessToken(database, kept);

        database.run(entities -> new AppStore(entities).remove(entities.find(AppSecret.class, leaked.id())));

        database.run(entities -> {
            assertThat(entities.find(Grant.class, lost.id())).isNull();
            assertThat(entities.find(ApiKey.class, lostToken.id())).isNull();
            assertThat(entities.find(Grant.class, kept.id())).isNotNull();
            assertThat(entities.find(ApiKey.class, keptToken.id())).isNotNull();
        });
    }

    @Test
    void takesEverythingAlongThatWasGivenToAnApp() {
        OAuth2App app = Rows.app(database, "Editor");
        User grace = Rows.user(database);
        AppSecret secret = Rows.secret(database, app, NOW);
        AuthorizationCode code = Rows.code(database, app, grace, NOW.plusSeconds(60));
        Grant grant = Rows.grant(database, app, grace);
        ApiKey token = Rows.accessToken(database, grant);
        ApiKey session = Rows.session(database, grace, NOW);

        database.run(entities -> new AppStore(entities).remove(entities.find(OAuth2App.class, app.id())));

        database.run(entities -> {
            assertThat(entities.find(OAuth2App.class, app.id())).isNull();
            assertThat(entities.find(AppSecret.class, secret.id())).isNull();
            assertThat(entities.find(AuthorizationCode.class, code.id())).isNull();
            assertThat(entities.find(Grant.class, grant.id())).isNull();
            assertThat(entities.find(ApiKey.class, token.id())).isNull();
            assertThat(entities.find(ApiKey.class, session.id())).isNotNull();
        });
    }

    @Test
    void losesNothingButItsMakerWhenAPersonIsRemoved() {
        User grace = Rows.user(database);
        OAuth2App app = new OAuth2App(
                UUID.randomUUID(),
                new AppDetails("Editor", "", List.of("https://client.example/cb"), false, true, null),
                grace.id(),
                NOW);
        database.run(entities -> new AppStore(entities).add(app));
        Grant grant = Rows.grant(database, app, grace);
        ApiKey token = Rows.accessToken(database, grant);
        AuthorizationCode code = Rows.code(database, app, grace, NOW.plusSeconds(60));

        database.run(entities -> entities.remove(entities.find(User.class, grace.id())));

        database.run(entities -> {
            assertThat(entities.find(OAuth2App.class, app.id()).createdBy()).isNull();
            assertThat(entities.find(Grant.class, grant.id())).isNull();
            assertThat(entities.find(ApiKey.class, token.id())).isNull();
            assertThat(entities.find(AuthorizationCode.class, code.id())).isNull();
        });
    }
}
