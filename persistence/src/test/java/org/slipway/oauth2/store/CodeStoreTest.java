package org.slipway.oauth2.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.slipway.stores.Rows.NOW;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.statements.Statements;
import org.slipway.stores.Rows;
import org.slipway.testing.StoreDatabase;
import org.slipway.users.store.User;

class CodeStoreTest {

    private final StoreDatabase database = StoreDatabase.shared();
    private User grace;
    private OAuth2App app;

    @BeforeEach
    void clear() {
        database.clear();
        grace = Rows.user(database);
        app = Rows.app(database, "Editor");
    }

    private <T> T codes(Function<CodeStore, T> work) {
        return database.inTransaction(entities -> work.apply(store(entities)));
    }

    private static CodeStore store(EntityManager entities) {
        return new CodeStore(entities, new Statements(StoreDatabase.sourceOf(entities)));
    }

    private AuthorizationCode code() {
        return Rows.code(database, app, grace, NOW.plusSeconds(600));
    }

    @Test
    void keepsACodeWithAllThatItIsBoundTo() {
        AuthorizationCode code = new AuthorizationCode(
                        UUID.randomUUID(),
                        app.id(),
                        grace.id(),
                        "0123456789",
                        new byte[] {7},
                        NOW,
                        NOW.plusSeconds(600))
                .boundToRedirect("https://client.example/cb", true)
                .boundToResource("https://slipway.example/mcp", true, "user:read")
                .boundToChallenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
        database.run(entities -> store(entities).add(code));

        assertThat(codes((CodeStore store) -> store.findByPrefix("0123456789")))
                .get()
                .extracting(CodeStore.Shown::code)
                .satisfies(found -> {
                    assertThat(found.redirectUri()).isEqualTo("https://client.example/cb");
                    assertThat(found.redirectUriSent()).isTrue();
                    assertThat(found.resourceUri()).isEqualTo("https://slipway.example/mcp");
                    assertThat(found.resourceSent()).isTrue();
                    assertThat(found.scope()).isEqualTo("user:read");
                    assertThat(found.codeChallenge()).isEqualTo("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");
                    assertThat(found.codeChallengeMethod()).isEqualTo("S256");
                    assertThat(found.hashedSecret()).containsExactly(7);
                    assertThat(found.consumedAt()).isNull();
                    assertThat(found.createdAt()).isEqualTo(NOW);
                });
        assertThat(codes((CodeStore store) -> store.findByPrefix("other00000"))).isEmpty();
    }

    @Test
    void isSpoiltByOneOfTwelve() {
        AuthorizationCode code = code();

        List<Boolean> won = database.atOnce(12, entities -> store(entities).spoil(code.id(), NOW));

        assertThat(won).containsOnlyOnce(true);
        assertThat(codes((CodeStore store) -> store.findByPrefix(code.secretPrefix())))
                .get()
                .extracting(CodeStore.Shown::code)
                .satisfies(found -> {
                    assertThat(found.consumedAt()).isEqualTo(NOW);
                    assertThat(found.grantId()).isNull();
                });
    }

    @ParameterizedTest
    @CsvSource({"status = status, true", "status = 'suspended', false", "deleted = true, false"})
    void tellsWhetherThePersonMayStillSignIn(String change, boolean may) {
        AuthorizationCode code = code();
        database.run(entities -> entities.createNativeQuery("update users set " + change + " where id = :id")
                .setParameter("id", grace.id())
                .executeUpdate());

        assertThat(codes((CodeStore store) -> store.findByPrefix(code.secretPrefix())))
                .get()
                .extracting(CodeStore.Shown::personMaySignIn)
                .isEqualTo(may);
    }

    @Test
    void removesTheCodesOfAPersonForAnApp() {
        code();
        code();
        AuthorizationCode other = Rows.code(database, app, Rows.user(database), NOW.plusSeconds(600));

        assertThat(codes((CodeStore store) -> store.remove(grace.id(), app.id())))
                .isEqualTo(2);
        assertThat(codes((CodeStore store) -> store.findByPrefix(other.secretPrefix())))
                .isPresent();
    }

    @Test
    void countsAConsentFormOnce() {
        assertThat(codes((CodeStore store) -> store.useConsent("nonce", NOW))).isTrue();
        assertThat(codes((CodeStore store) -> store.useConsent("nonce", NOW))).isFalse();
        assertThat(database.atOnce(12, entities -> store(entities).useConsent("other", NOW)))
                .containsOnlyOnce(true);
    }

    @Test
    void removesWhatHasExpiredInBatches() {
        for (int i = 0; i < 3; i++) {
            Rows.code(database, app, grace, NOW.minusSeconds(1));
        }
        AuthorizationCode live = code();
        codes((CodeStore store) -> store.useConsent("stale", NOW.minusSeconds(1)));
        codes((CodeStore store) -> store.useConsent("fresh", NOW.plusSeconds(1)));

        assertThat(codes((CodeStore store) -> store.removeExpired(NOW, 2))).isEqualTo(2);
        assertThat(codes((CodeStore store) -> store.removeExpired(NOW, 2))).isEqualTo(1);
        assertThat(codes((CodeStore store) -> store.findByPrefix(live.secretPrefix())))
                .isPresent();
        assertThat(codes((CodeStore store) -> store.useConsent("stale", NOW)))
                .as("forgotten")
                .isTrue();
        assertThat(codes((CodeStore store) -> store.useConsent("fresh", NOW)))
                .as("remembered")
                .isFalse();
    }
}
