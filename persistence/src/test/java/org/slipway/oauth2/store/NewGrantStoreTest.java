package org.slipway.oauth2.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.stores.Rows.NOW;
import static org.slipway.stores.Rows.bytes;

import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.audit.store.AuditEntry;
import org.slipway.audit.store.AuditStore;
import org.slipway.login.store.ApiKey;
import org.slipway.oauth2.store.NewGrantStore.Proof;
import org.slipway.statements.Statements;
import org.slipway.stores.Rows;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

class NewGrantStoreTest {

    private static final Instant END = NOW.plusSeconds(3600);

    private final StoreDatabase database = StoreDatabase.shared();
    private final NewGrantStore store = new NewGrantStore(new Statements(database.applicationDataSource()));
    private User grace;
    private OAuth2App app;
    private AppSecret secret;

    @BeforeEach
    void clear() {
        database.clear();
        grace = Rows.user(database);
        app = Rows.app(database, "Editor");
        secret = Rows.secret(database, app, NOW);
    }

    private NewGrantStore.Gift gift(UUID secretId) {
        UUID id = UUID.randomUUID();
        Grant grant = new Grant(id, app.id(), secretId, grace.id(), "https://slipway.example", "user:read")
                .startingChain(id.toString(), bytes("first"), bytes("key"), bytes("salt"), NOW, END);
        ApiKey token = ApiKey.accessToken(
                        id.toString().substring(0, 10),
                        bytes("hash"),
                        grace.id(),
                        id,
                        "https://slipway.example",
                        List.of("user:read"),
                        Duration.ofHours(1),
                        NOW)
                .from("192.0.2.7", "agent");
        return new NewGrantStore.Gift(grant, token, trace(id));
    }

    private AuditEntry trace(UUID grantId) {
        AuditEntry.Target target =
                new AuditEntry.Target("oauth2_provider_grant", grantId, "https://slipway.example", "", null);
        AuditEntry entry = new AuditEntry(NOW, "create", target, "{\"scope\":{}}", "{\"a\":1}")
                .by(grace.id(), new AuditEntry.Origin(UUID.randomUUID(), "192.0.2.7", "agent"), 201);
        return entry.ofKind(database.inTransaction(entities -> new AuditStore(entities).kind(entry.kind())));
    }

    private UUID code() {
        return Rows.code(database, app, grace, END).id();
    }

    private UUID deviceCode(boolean allowed) {
        UUID id = UUID.randomUUID();
        database.run(entities -> {
            new DeviceCodeStore(entities)
                    .add(new DeviceCode(id, app.id(), null, "https://slipway.example", "user:read")
                            .known(id.toString(), bytes("hash"), "WDJBMJHT")
                            .waiting("192.0.2.7", Duration.ofSeconds(5), NOW, END));
            new DeviceCodeStore(entities).decide(id, grace.id(), allowed, NOW);
        });
        return id;
    }

    private <T> T stored(Class<T> type, Object id) {
        return database.inTransaction((EntityManager entities) -> entities.find(type, id));
    }

    private Map<String, Long> rows() {
        return database.inTransaction((EntityManager entities) -> Map.of(
                "grants", count(entities, "oauth2_grants"),
                "tokens", count(entities, "api_keys"),
                "traces", count(entities, "audit_logs")));
    }

    private static long count(EntityManager entities, String table) {
        return (Long) entities.createNativeQuery("select count(*) from " + table, Long.class)
                .getSingleResult();
    }

    private void remove(String table, UUID id) {
        database.run(entities -> entities.createNativeQuery("delete from " + table + " where id = :id")
                .setParameter("id", id)
                .executeUpdate());
    }

    @Test
    void givesGrantTokenAndTraceForACode() {
        UUID code = code();
        NewGrantStore.Gift gift = gift(secret.id());

        assertThat(store.give(Proof.CODE, code, gift, NOW)).isTrue();

        assertThat(stored(Grant.class, gift.grant().id()))
                .usingRecursiveComparison()
                .isEqualTo(gift.grant());
        assertThat(stored(ApiKey.class, gift.accessToken().id()))
                .usingRecursiveComparison()
                .isEqualTo(gift.accessToken());
        assertThat(stored(AuditEntry.class, gift.trace().id()))
                .usingRecursiveComparison()
                .ignoringFields("diff", "additionalFields")
                .isEqualTo(gift.trace());
        assertThat(stored(AuthorizationCode.class, code).grantId())
                .isEqualTo(gift.grant().id());
        assertThat(stored(AuthorizationCode.class, code).consumedAt()).isEqualTo(NOW);
    }

    @Test
    void theUsedCodeOutlivesTheGrant() {
        UUID code = code();
        NewGrantStore.Gift gift = gift(null);
        store.give(Proof.CODE, code, gift, NOW);

        assertThat(database.inTransaction((EntityManager entities) ->
                        new GrantStore(entities).remove(gift.grant().id())))
                .isTrue();

        assertThat(stored(ApiKey.class, gift.accessToken().id())).isNull();
        assertThat(stored(AuthorizationCode.class, code).consumedAt()).isEqualTo(NOW);
        assertThat(stored(AuthorizationCode.class, code).grantId()).isNull();
    }

    @Test
    void givesOnceForADeviceThatWasAllowed() {
        UUID code = deviceCode(true);

        assertThat(store.give(Proof.DEVICE_CODE, code, gift(null), NOW)).isTrue();
        assertThat(store.give(Proof.DEVICE_CODE, code, gift(null), NOW)).isFalse();

        assertThat(rows()).containsOnly(Map.entry("grants", 1L), Map.entry("tokens", 1L), Map.entry("traces", 1L));
    }

    @Test
    void givesNothingForADeviceThatWasRefused() {
        assertThat(store.give(Proof.DEVICE_CODE, deviceCode(false), gift(null), NOW))
                .isFalse();
        assertNothingGiven();
    }

    @Test
    void givesNothingWithoutTheSecretOrTheApp() {
        UUID code = code();
        NewGrantStore.Gift gift = gift(secret.id());
        remove("oauth2_app_secrets", secret.id());
        assertThat(store.give(Proof.CODE, code, gift, NOW)).isFalse();
        assertThat(stored(AuthorizationCode.class, code).consumedAt()).isNull();

        remove("oauth2_apps", app.id());
        assertThat(store.give(Proof.CODE, code, gift, NOW)).isFalse();
        assertNothingGiven();
    }

    @Test
    void givesNothingForASpoiltCode() {
        UUID code = code();
        database.run(
                entities -> new CodeStore(entities, new Statements(StoreDatabase.sourceOf(entities))).spoil(code, NOW));

        assertThat(store.give(Proof.CODE, code, gift(null), NOW)).isFalse();
        assertNothingGiven();
    }

    private void assertNothingGiven() {
        assertThat(rows()).containsOnly(Map.entry("grants", 0L), Map.entry("tokens", 0L), Map.entry("traces", 0L));
    }

    @Test
    void givesToOneOfTwelve() {
        UUID code = code();

        List<Boolean> won =
                database.atOnce(12, entities -> new NewGrantStore(new Statements(StoreDatabase.sourceOf(entities)))
                        .give(Proof.CODE, code, gift(secret.id()), NOW));

        assertThat(won).containsOnlyOnce(true);
        assertThat(rows()).containsOnly(Map.entry("grants", 1L), Map.entry("tokens", 1L), Map.entry("traces", 1L));
    }

    private NewGrantStore.Gift giftByKey(OAuth2App robot, String key) {
        NewGrantStore.Gift plain = gift(null);
        UUID id = plain.grant().id();
        Grant grant = new Grant(id, robot.id(), null, grace.id(), "https://slipway.example", "user:read")
                .provedBy(key)
                .startingChain(id.toString(), bytes("first"), bytes("key"), bytes("salt"), NOW, END);
        return new NewGrantStore.Gift(grant, plain.accessToken(), plain.trace());
    }

    @Test
    void aGrantEndsWithTheKeyThatObtainedIt() {
        OAuth2App robot = Rows.keyApp(database, "one", "two");
        NewGrantStore.Gift first = giftByKey(robot, "one");
        NewGrantStore.Gift second = giftByKey(robot, "two");
        UUID code = Rows.code(database, robot, grace, END).id();
        assertThat(store.give(Proof.CODE, code, first, NOW)).isTrue();
        code = Rows.code(database, robot, grace, END).id();
        assertThat(store.give(Proof.CODE, code, second, NOW)).isTrue();

        Rows.changeKeys(database, robot, "two", "three");
        assertThat(stored(Grant.class, first.grant().id())).isNull();
        assertThat(stored(ApiKey.class, first.accessToken().id())).isNull();
        assertThat(stored(Grant.class, second.grant().id()).appKey()).isEqualTo("two");
        Rows.changeKeys(database, robot);

        assertThat(stored(Grant.class, second.grant().id())).isNull();
    }

    @Test
    void aGrantThatASecretObtainedStaysWhenKeysChange() {
        NewGrantStore.Gift gift = gift(secret.id());
        assertThat(store.give(Proof.CODE, code(), gift, NOW)).isTrue();

        Rows.changeKeys(database, app, "one");
        Rows.changeKeys(database, app, "two");

        assertThat(stored(Grant.class, gift.grant().id())).isNotNull();
    }

    @Test
    void nothingIsGivenForAKeyThatIsGone() {
        OAuth2App robot = Rows.keyApp(database, "two");
        UUID code = Rows.code(database, robot, grace, END).id();

        assertThat(store.give(Proof.CODE, code, giftByKey(robot, "one"), NOW)).isFalse();
        assertThat(store.give(Proof.CODE, code, giftByKey(robot, "two"), NOW)).isTrue();
    }
}
