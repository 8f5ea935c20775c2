package org.slipway.oauth2;

import static org.slipway.oauth2.OAuth2Fixtures.parameters;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.slipway.audit.AuditDesk;
import org.slipway.audit.RequestOrigin;
import org.slipway.login.Secrets;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.memory.Changes;
import org.slipway.oauth2.clients.PublishedKeySets;
import org.slipway.oauth2.keys.KeyDesk;
import org.slipway.oauth2.store.AppDetails;
import org.slipway.oauth2.store.AppSecret;
import org.slipway.oauth2.store.AppTokenStore;
import org.slipway.oauth2.store.AuthMethod;
import org.slipway.oauth2.store.AuthorizationCode;
import org.slipway.oauth2.store.ClientKeys;
import org.slipway.oauth2.store.ClientStore;
import org.slipway.oauth2.store.CodeStore;
import org.slipway.oauth2.store.DeviceCodeStore;
import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.GrantStore;
import org.slipway.oauth2.store.NewGrantStore;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.oauth2.store.RefreshStore;
import org.slipway.oauth2.store.RegisteredResource;
import org.slipway.oauth2.store.ResourceSecret;
import org.slipway.oauth2.store.ResourceStore;
import org.slipway.oauth2.store.TokenFormat;
import org.slipway.oauth2.store.UsedAssertionStore;
import org.slipway.statements.Statements;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/** The token endpoint's decisions on a real database, with a clock that tests move. */
final class TokenDesk {

    static final String REDIRECT_URI = "https://client.example/cb";
    private static final String SCOPE = "api_key:read user:read";

    final StoreDatabase database;

    /** What clients publish at their addresses. */
    PublishedKeySets published;

    Instant now = Instant.parse("2030-01-02T03:04:05Z");

    TokenDesk(StoreDatabase database) {
        this.database = database;
        database.clear();
    }

    /** The bean as the container would make it, in this transaction. */
    TokenRequests bean(EntityManager entities) {
        TokenRequests bean = new TokenRequests();
        bean.clients = new ClientAuthentication();
        bean.clients.clients = new KnownClients();
        bean.clients.clients.store = new ClientStore(statements(entities));
        bean.clients.clients.changes = new Changes();
        bean.clients.clients.start();
        bean.clients.asserted = asserted(entities, bean.clients.clients);
        bean.clients.clock = clock();
        AccessTokens accessTokens = new AccessTokens();
        accessTokens.keys = new ApiKeyStore(entities);
        accessTokens.origin = new RequestOrigin();
        accessTokens.settings = OAuth2Fixtures.settings();
        accessTokens.texts = texts(entities);
        bean.ownAccess = new OwnAccess();
        bean.ownAccess.resources = directory(entities);
        bean.ownAccess.texts = accessTokens.texts;
        bean.ownAccess.tokens = new AppTokenStore(entities, statements(entities));
        bean.ownAccess.clock = clock();
        bean.codeExchange = new CodeExchange();
        bean.codeExchange.codes = new CodeStore(entities, statements(entities));
        bean.codeExchange.resources = directory(entities);
        bean.codeExchange.newGrants = newGrants(entities, accessTokens);
        bean.codeExchange.repeated = new RepeatedCode();
        bean.codeExchange.repeated.endedGrants = endedGrants(entities);
        bean.codeExchange.clock = clock();
        bean.deviceExchange = new DeviceExchange();
        bean.deviceExchange.codes = new DeviceCodeStore(entities);
        bean.deviceExchange.resources = directory(entities);
        bean.deviceExchange.newGrants = bean.codeExchange.newGrants;
        bean.deviceExchange.users = new UserStore(entities);
        bean.deviceExchange.clock = clock();
        bean.refreshExchange = new RefreshExchange();
        bean.refreshExchange.grants = new RefreshStore(statements(entities));
        bean.refreshExchange.repeated = new RepeatedRefresh();
        bean.refreshExchange.repeated.grants = new GrantStore(entities);
        bean.refreshExchange.repeated.endedGrants = bean.codeExchange.repeated.endedGrants;
        bean.refreshExchange.repeated.accessTokens = accessTokens;
        bean.refreshExchange.repeated.settings = OAuth2Fixtures.settings();
        bean.refreshExchange.resources = directory(entities);
        bean.refreshExchange.accessTokens = accessTokens;
        bean.refreshExchange.settings = OAuth2Fixtures.settings();
        bean.refreshExchange.clock = clock();
        return bean;
    }

    private AssertedClients asserted(EntityManager entities, KnownClients clients) {
        AssertedClients asserted = new AssertedClients();
        asserted.clients = clients;
        asserted.published = published;
        asserted.used = new UsedAssertionStore(statements(entities));
        asserted.settings = OAuth2Fixtures.settings();
        asserted.clock = clock();
        return asserted;
    }

    static Statements statements(EntityManager entities) {
        return new Statements(StoreDatabase.sourceOf(entities));
    }

    private NewGrants newGrants(EntityManager entities, AccessTokens accessTokens) {
        NewGrants newGrants = new NewGrants();
        newGrants.store = new NewGrantStore(statements(entities));
        newGrants.accessTokens = accessTokens;
        newGrants.audit = AuditDesk.trail(entities, clock());
        newGrants.settings = OAuth2Fixtures.settings();
        return newGrants;
    }

    EndedGrants endedGrants(EntityManager entities) {
        EndedGrants endedGrants = new EndedGrants();
        endedGrants.grants = new GrantStore(entities);
        endedGrants.audit = AuditDesk.trail(entities, clock());
        return endedGrants;
    }

    static ResourceDirectory directory(EntityManager entities) {
        return new ResourceDirectory(OAuth2Fixtures.resources(), new ResourceStore(entities));
    }

    /** The bean of the revocation endpoint. */
    Revocations revocations(EntityManager entities) {
        Revocations bean = new Revocations();
        bean.clients = bean(entities).clients;
        bean.revoked = new RevokedTokens();
        bean.revoked.grants = new GrantStore(entities);
        bean.revoked.endedGrants = endedGrants(entities);
        bean.revoked.keys = new ApiKeyStore(entities);
        bean.revoked.appTokens = new AppTokenStore(entities, statements(entities));
        bean.revoked.clock = clock();
        return bean;
    }

    private TokenTexts texts(EntityManager entities) {
        TokenTexts texts = new TokenTexts();
        texts.keys = KeyDesk.keys(entities, clock());
        texts.settings = OAuth2Fixtures.settings();
        return texts;
    }

    Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    void wait(Duration time) {
        now = now.plus(time);
    }

    /** One request in a transaction of its own, which is kept whatever the answer. */
    TokenOutcome ask(Parameters form) {
        return database.inTransaction((EntityManager entities) -> bean(entities).answer(null, form));
    }

    IssuedTokens mustGive(Parameters form) {
        if (ask(form) instanceof TokenOutcome.Issued issued) {
            return issued.tokens();
        }
        throw new AssertionError("the request was refused");
    }

    OAuthError mustRefuse(Parameters form) {
        if (ask(form) instanceof TokenOutcome.Refused refused) {
            return refused.refusal().error();
        }
        throw new AssertionError("the request was not refused");
    }

    User person() {
        return personWithId(UUID.randomUUID());
    }

    User personWithId(UUID id) {
        User user = new User(id, id + "@navy.example", "p" + id.toString().substring(0, 8), "", "$2a$", now);
        database.run(entities -> entities.persist(user));
        return user;
    }

    OAuth2App publicApp() {
        return kept(new AppDetails("Editor", "", List.of(REDIRECT_URI), true, true, null));
    }

    /** A public app that may come to tokens in these ways. */
    OAuth2App publicApp(String... grantTypes) {
        return kept(new AppDetails("Editor", "", List.of(REDIRECT_URI), true, true, null, List.of(grantTypes)));
    }

    OAuth2App confidentialApp() {
        return kept(new AppDetails("Server", "", List.of(REDIRECT_URI), false, true, null));
    }

    /** Many public apps at once. */
    List<OAuth2App> publicApps(int count) {
        AppDetails details = new AppDetails("Editor", "", List.of(REDIRECT_URI), true, true, null);
        return database.inTransaction(
                (EntityManager entities) -> Stream.generate(() -> new OAuth2App(UUID.randomUUID(), details, null, now))
                        .limit(count)
                        .peek(entities::persist)
                        .toList());
    }

    /** A confidential app with this limit that may come to tokens in these ways. */
    OAuth2App confidentialApp(String scope, String... grantTypes) {
        return kept(new AppDetails("Server", "", List.of(REDIRECT_URI), false, true, scope, List.of(grantTypes)));
    }

    /** A confidential app with these keys that may come to tokens in these ways. */
    OAuth2App keyApp(ClientKeys keys, String... grantTypes) {
        return kept(new AppDetails(
                "Robot",
                "",
                List.of(REDIRECT_URI),
                false,
                true,
                null,
                List.of(grantTypes),
                AuthMethod.PRIVATE_KEY_JWT,
                keys));
    }

    /** The registered resource {@link OAuth2Fixtures#FILES}. */
    RegisteredResource resource(TokenFormat format, String... scopes) {
        RegisteredResource resource = OAuth2Fixtures.files(format, scopes);
        database.run(entities -> entities.persist(resource));
        return resource;
    }

    /** A secret with which the resource's server asks about tokens. */
    PrefixedSecret secret(RegisteredResource resource) {
        PrefixedSecret text = PrefixedSecret.random();
        database.run(entities -> entities.persist(
                new ResourceSecret(UUID.randomUUID(), resource.id(), text.prefix(), text.hash(), text.display(), now)));
        return text;
    }

    void run(String sql) {
        database.run((EntityManager entities) -> entities.createNativeQuery(sql).executeUpdate());
    }

    private OAuth2App kept(AppDetails details) {
        OAuth2App app = new OAuth2App(UUID.randomUUID(), details, null, now);
        database.run(entities -> entities.persist(app));
        return app;
    }

    /** A new secret of the app; gives its text. */
    PrefixedSecret secret(OAuth2App app) {
        PrefixedSecret text = PrefixedSecret.random();
        database.run(entities -> entities.persist(
                new AppSecret(UUID.randomUUID(), app.id(), text.prefix(), text.hash(), text.display(), now)));
        return text;
    }

    /** What a consent gives: a code for the MCP endpoint with two scopes, bound to the proof key of RFC 7636. */
    PrefixedSecret code(OAuth2App app, User user) {
        return codes(List.of(app), user).get(0);
    }

    /** One such code for each of these apps, which may be the same. */
    List<PrefixedSecret> codes(List<OAuth2App> apps, User user) {
        return database.inTransaction((EntityManager entities) ->
                apps.stream().map(app -> code(entities, app, user)).toList());
    }

    private PrefixedSecret code(EntityManager entities, OAuth2App app, User user) {
        PrefixedSecret text = PrefixedSecret.random();
        AuthorizationCode code = new AuthorizationCode(
                        UUID.randomUUID(),
                        app.id(),
                        user.id(),
                        text.prefix(),
                        text.hash(),
                        now,
                        now.plus(Duration.ofMinutes(10)))
                .boundToRedirect(REDIRECT_URI, true)
                .boundToResource(OAuth2Fixtures.MCP, true, SCOPE)
                .boundToChallenge(OAuth2Fixtures.CHALLENGE);
        entities.persist(code);
        return text;
    }

    /** The refresh tokens of new grants, one for each of these apps, which may be the same. */
    List<String> refreshTokens(List<OAuth2App> apps, User user) {
        return database.inTransaction((EntityManager entities) ->
                apps.stream().map(app -> refreshToken(entities, app, user)).toList());
    }

    private String refreshToken(EntityManager entities, OAuth2App app, User user) {
        RefreshChain chain = new RefreshChain(Secrets.bytes(32));
        PrefixedSecret first = chain.first();
        entities.persist(new Grant(UUID.randomUUID(), app.id(), null, user.id(), OAuth2Fixtures.MCP, SCOPE)
                .startingChain(
                        first.prefix(),
                        first.hash(),
                        chain.key(),
                        Secrets.bytes(16),
                        now,
                        now.plus(Duration.ofDays(30))));
        return first.text();
    }

    static boolean isIssued(Object outcome) {
        return outcome instanceof TokenOutcome.Issued;
    }

    static boolean isInvalidGrant(Object outcome) {
        return isRefused(outcome, OAuthError.INVALID_GRANT);
    }

    static boolean isInvalidClient(Object outcome) {
        return isRefused(outcome, OAuthError.INVALID_CLIENT);
    }

    private static boolean isRefused(Object outcome, OAuthError error) {
        return outcome instanceof TokenOutcome.Refused refused
                && refused.refusal().error() == error;
    }

    static String refreshToken(TokenOutcome outcome) {
        return ((TokenOutcome.Issued) outcome).tokens().refreshToken();
    }

    static String accessToken(TokenOutcome outcome) {
        return ((TokenOutcome.Issued) outcome).tokens().accessToken();
    }

    /** An access token that this person's consent gives to a confidential app at this resource. */
    String personsToken(OAuth2App app, PrefixedSecret secret, User user, String resource) {
        PrefixedSecret text = PrefixedSecret.random();
        AuthorizationCode code = new AuthorizationCode(
                        UUID.randomUUID(), app.id(), user.id(), text.prefix(), text.hash(), now, now.plusSeconds(600))
                .boundToRedirect(REDIRECT_URI, true)
                .boundToResource(resource, true, resource.equals(OAuth2Fixtures.FILES) ? "files:read" : "user:read")
                .boundToChallenge(OAuth2Fixtures.CHALLENGE);
        database.run(entities -> entities.persist(code));
        return mustGive(parameters(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        app.clientId(),
                        "client_secret",
                        secret.text(),
                        "code",
                        text.text(),
                        "redirect_uri",
                        REDIRECT_URI,
                        "resource",
                        resource,
                        "code_verifier",
                        OAuth2Fixtures.VERIFIER))
                .accessToken();
    }

    /** The exchange of that code as it should be. */
    static Parameters exchange(OAuth2App app, PrefixedSecret code) {
        return exchange(app, code, OAuth2Fixtures.VERIFIER);
    }

    static Parameters exchange(OAuth2App app, PrefixedSecret code, String verifier) {
        return parameters(
                "grant_type",
                "authorization_code",
                "client_id",
                app.clientId(),
                "code",
                code.text(),
                "redirect_uri",
                REDIRECT_URI,
                "resource",
                OAuth2Fixtures.MCP,
                "code_verifier",
                verifier);
    }

    static Parameters refresh(OAuth2App app, String token, String... more) {
        String[] all = new String[6 + more.length];
        System.arraycopy(
                new String[] {"grant_type", "refresh_token", "client_id", app.clientId(), "refresh_token", token},
                0,
                all,
                0,
                6);
        System.arraycopy(more, 0, all, 6, more.length);
        return parameters(all);
    }

    long rows(String table) {
        return database.inTransaction((EntityManager entities) -> ((Number)
                        entities.createNativeQuery("select count(*) from " + table, Long.class)
                                .getSingleResult())
                .longValue());
    }
}
