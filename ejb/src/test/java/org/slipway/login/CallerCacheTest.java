package org.slipway.login;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.authorization.store.AccessChange;
import org.slipway.caller.Caller;
import org.slipway.memory.Changes;
import org.slipway.rbac.Subject;

class CallerCacheTest {

    private static final Instant NOW = Instant.parse("2030-01-02T03:04:05Z");
    private static final UUID ANN = UUID.randomUUID();
    private static final long HOUR = Duration.ofHours(1).toNanos();

    private final KeyText key = KeyText.random();
    private final Database database = new Database();
    private final Changes changes = new Changes();
    private final CallerCache cache = new CallerCache();

    /** What the database holds: one key, for as long as it is not revoked. */
    private final class Database extends Credentials {
        private int statements;
        private boolean revoked;
        private Instant goodUntil = NOW.plusSeconds(60);
        private Runnable meanwhile = () -> {};

        @Override
        public Optional<KnownCaller> renew(Caller caller) {
            return authenticate(key, NOW);
        }

        @Override
        public Optional<KnownCaller> authenticate(KeyText text, Instant now) {
            statements++;
            boolean found = !revoked && text.equals(key);
            meanwhile.run();
            Caller caller = Caller.with(
                            Caller.Credential.API_TOKEN,
                            key.id(),
                            Subject.of(ANN).build())
                    .named("ann");
            Set<String> madeOf = Set.of(
                    AccessChange.user(ANN).key(), AccessChange.key(key.id()).key());
            return found
                    ? Optional.of(new KnownCaller(caller, key.hashedSecret(), madeOf, goodUntil))
                    : Optional.empty();
        }
    }

    @BeforeEach
    void listen() {
        cache.credentials = database;
        cache.others = (other, now) -> Optional.empty();
        cache.clock = Clock.fixed(NOW, ZoneOffset.UTC);
        cache.changes = changes;
        cache.start();
        hear();
    }

    private void hear(AccessChange... heard) {
        changes.heard(List.of(heard), System.nanoTime(), HOUR);
    }

    @Test
    void aWarmRequestAsksTheDatabaseNothing() {
        Caller first = cache.authenticate(key.text()).orElseThrow();

        assertThat(cache.authenticate(key.text())).containsSame(first);
        assertThat(database.statements).isEqualTo(1);
    }

    @Test
    void aWrongSecretIsRefusedWithoutAskingAndChangesNothing() {
        cache.authenticate(key.text());
        KeyText guess = new KeyText(key.id(), KeyText.random().secret());

        assertThat(cache.authenticate(guess.text())).isEmpty();
        assertThat(cache.authenticate(key.text())).isPresent();
        assertThat(database.statements).isEqualTo(1);
    }

    @Test
    void whatIsUnknownIsNotRemembered() {
        KeyText other = KeyText.random();
        cache.authenticate(other.text());
        cache.authenticate(other.text());
        assertThat(cache.authenticate("no key at all")).isEmpty();

        assertThat(database.statements).isEqualTo(2);
        assertThat(cache.size()).isZero();
    }

    @Test
    void aRevokedKeyEndsWhenItsChangeIsHeard() {
        cache.authenticate(key.text());
        database.revoked = true;
        hear(AccessChange.key(key.id()));

        assertThat(cache.authenticate(key.text())).isEmpty();
    }

    @Test
    void aChangeOfSomebodyElseCostsNothing() {
        cache.authenticate(key.text());
        hear(AccessChange.user(UUID.randomUUID()));
        cache.authenticate(key.text());

        assertThat(database.statements).isEqualTo(1);
    }

    @Test
    void aChangeDuringTheReadingIsNotMissed() {
        database.meanwhile = () -> {
            database.revoked = true;
            hear(AccessChange.key(key.id()));
        };
        cache.authenticate(key.text());

        assertThat(cache.authenticate(key.text())).isEmpty();
    }

    @Test
    void itIsReadAgainWhenItsNextUseIsToBeNoted() {
        cache.authenticate(key.text());
        cache.clock = Clock.fixed(database.goodUntil, ZoneOffset.UTC);
        cache.authenticate(key.text());

        assertThat(database.statements).isEqualTo(2);
    }

    @Test
    void everyRequestAsksWhileNobodyHears() {
        cache.authenticate(key.text());
        changes.deaf();
        database.revoked = true;

        assertThat(cache.authenticate(key.text())).isEmpty();
        database.revoked = false;
        cache.authenticate(key.text());
        cache.authenticate(key.text());
        assertThat(database.statements).isEqualTo(4);
    }

    @Test
    void nothingFromBeforeAGapIsUsedAfterIt() {
        cache.authenticate(key.text());
        changes.deaf();
        database.revoked = true;
        hear();

        assertThat(cache.authenticate(key.text())).isEmpty();
    }

    @Test
    void aLastingConnectionAsksTheDatabaseOnlyWhenSomethingHasChanged() {
        Caller opener = cache.authenticate(key.text()).orElseThrow();
        assertThat(cache.renew(opener)).containsSame(opener);
        hear(AccessChange.user(ANN));
        Caller renewed = cache.renew(opener).orElseThrow();
        assertThat(renewed).isNotSameAs(opener);
        assertThat(cache.renew(opener)).containsSame(renewed);
        assertThat(database.statements).isEqualTo(2);

        database.revoked = true;
        hear(AccessChange.key(key.id()));
        assertThat(cache.renew(opener)).isEmpty();
    }

    @Test
    void aLastingConnectionAsksEachTimeWhileNobodyHears() {
        Caller opener = cache.authenticate(key.text()).orElseThrow();
        changes.deaf();
        cache.renew(opener);
        cache.renew(opener);
        assertThat(database.statements).isEqualTo(3);
        assertThat(changes.isCurrent(changes.generation(), Set.of())).isFalse();
    }

    @Test
    void whatWasReadHoldsUntilItChanges() {
        long before = changes.generation();
        Set<String> madeOf = Set.of(AccessChange.object("template", ANN).key());
        assertThat(changes.isCurrent(before, madeOf)).isTrue();
        hear(AccessChange.object("template", UUID.randomUUID()));
        assertThat(changes.isCurrent(before, madeOf)).isTrue();
        hear(AccessChange.object("template", ANN));
        assertThat(changes.isCurrent(before, madeOf)).isFalse();
        assertThat(changes.isCurrent(changes.generation(), madeOf)).isTrue();
    }
}
