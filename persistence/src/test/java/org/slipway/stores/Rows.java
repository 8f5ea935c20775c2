package org.slipway.stores;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.slipway.login.store.ApiKey;
import org.slipway.oauth2.store.AppDetails;
import org.slipway.oauth2.store.AppSecret;
import org.slipway.oauth2.store.AuthMethod;
import org.slipway.oauth2.store.AuthorizationCode;
import org.slipway.oauth2.store.ClientKeys;
import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.GrantType;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

/** Makes rows for tests; each has names of its own. */
public final class Rows {

    /** The time of the tests. */
    public static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Rows() {}

    private static String unique() {
        return String.format("%010d", COUNT.incrementAndGet());
    }

    /** The bytes of a text. */
    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** A person. */
    public static User user(StoreDatabase database, String username) {
        User user = new User(UUID.randomUUID(), username + "@navy.example", username, "", "$2a$", NOW);
        database.run(entities -> entities.persist(user));
        return user;
    }

    /** A person with any name. */
    public static User user(StoreDatabase database) {
        return user(database, "person" + unique());
    }

    /** A confidential app. */
    public static OAuth2App app(StoreDatabase database, String name) {
        OAuth2App app = new OAuth2App(
                UUID.randomUUID(),
                new AppDetails(name, "", List.of("https://client.example/cb"), false, true, null),
                null,
                NOW);
        database.run(entities -> entities.persist(app));
        return app;
    }

    /** A confidential app with keys of these names. */
    public static OAuth2App keyApp(StoreDatabase database, String... names) {
        OAuth2App app = new OAuth2App(UUID.randomUUID(), keyDetails(names), null, NOW);
        database.run(entities -> entities.persist(app));
        return app;
    }

    /** Gives an app other keys; none for a secret instead. */
    public static void changeKeys(StoreDatabase database, OAuth2App app, String... names) {
        database.run(entities -> entities.find(OAuth2App.class, app.id()).apply(keyDetails(names), NOW));
    }

    private static AppDetails keyDetails(String... names) {
        List<String> uris = List.of("https://client.example/cb");
        if (names.length == 0) {
            return new AppDetails("Robot", "", uris, false, true, null);
        }
        return new AppDetails(
                "Robot",
                "",
                uris,
                false,
                true,
                null,
                GrantType.USUAL,
                AuthMethod.PRIVATE_KEY_JWT,
                ClientKeys.of("{\"keys\":[]}", List.of(names)));
    }

    /** A secret of an app. */
    public static AppSecret secret(StoreDatabase database, OAuth2App app, Instant createdAt) {
        AppSecret secret = new AppSecret(UUID.randomUUID(), app.id(), unique(), bytes("hash"), "opqrst", createdAt);
        database.run(entities -> entities.persist(secret));
        return secret;
    }

    /** A code that lives until then. */
    public static AuthorizationCode code(StoreDatabase database, OAuth2App app, User user, Instant expiresAt) {
        AuthorizationCode code = new AuthorizationCode(
                        UUID.randomUUID(), app.id(), user.id(), unique(), bytes("hash"), NOW, expiresAt)
                .boundToRedirect("https://client.example/cb", true)
                .boundToResource("https://slipway.example", false, "user:read")
                .boundToChallenge(null);
        database.run(entities -> entities.persist(code));
        return code;
    }

    /** A grant that was used at {@link #NOW} and lives until then. */
    public static Grant grant(StoreDatabase database, OAuth2App app, AppSecret secret, User user, Instant expiresAt) {
        Grant grant = new Grant(
                        UUID.randomUUID(),
                        app.id(),
                        secret == null ? null : secret.id(),
                        user.id(),
                        "https://slipway.example",
                        "user:read")
                .startingChain(unique(), bytes("first"), bytes("key"), bytes("salt"), NOW, expiresAt);
        database.run(entities -> entities.persist(grant));
        return grant;
    }

    /** A live grant. */
    public static Grant grant(StoreDatabase database, OAuth2App app, User user) {
        return grant(database, app, null, user, NOW.plusSeconds(3600));
    }

    /** An access token of a grant. */
    public static ApiKey accessToken(StoreDatabase database, Grant grant) {
        return kept(
                database,
                ApiKey.accessToken(
                        unique(),
                        bytes("hash"),
                        grant.userId(),
                        grant.id(),
                        grant.resourceUri(),
                        List.of("user:read"),
                        Duration.ofHours(1),
                        NOW));
    }

    /** A browser session. */
    public static ApiKey session(StoreDatabase database, User user, Instant start) {
        return kept(
                database,
                ApiKey.session(
                        unique(), bytes("hash"), user.id(), ApiKey.LoginType.password, Duration.ofHours(1), start));
    }

    /** An API token. */
    public static ApiKey token(StoreDatabase database, User user, String name, Instant start) {
        return kept(
                database,
                ApiKey.token(
                        unique(), bytes("hash"), user.id(), name, List.of("coder:all"), Duration.ofHours(1), start));
    }

    private static ApiKey kept(StoreDatabase database, ApiKey key) {
        database.run(entities -> entities.persist(key));
        return key;
    }
}
