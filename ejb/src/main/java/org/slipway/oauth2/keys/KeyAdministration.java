package org.slipway.oauth2.keys;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.oauth2.store.SigningKey;
import org.slipway.oauth2.store.SigningKeyStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.settings.Settings;

/** The keys that sign access tokens, as administrators see them. */
@Stateless
public class KeyAdministration {

    @Inject
    SigningKeyStore keys;

    @Inject
    NewKeys newKeys;

    @Inject
    Authorization authorization;

    @Inject
    AuditTrail audit;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * A published key.
     *
     * @param kid its name
     * @param algorithm {@code ES256}
     * @param state what it does now
     * @param signsFrom when it begins to sign, or began
     * @param publishedUntil when it is removed because nobody needs it any more; null as long as no other follows it
     */
    public record Key(
            String kid,
            String algorithm,
            KeyState state,
            Instant createdAt,
            Instant signsFrom,
            Instant publishedUntil) {}

    /** All published keys, the newest first; none before one was needed. */
    public List<Key> list() {
        authorization.require(Action.READ, ResourceObject.of(ResourceType.CRYPTO_KEY));
        KeySchedule schedule = schedule();
        return schedule.keys().stream().map(key -> described(key, schedule)).toList();
    }

    /** Adds a key before its time. It signs in an hour, when resources know it. */
    @Audited(type = AuditedType.OAUTH2_SIGNING_KEY, action = "create")
    public Key rotate() {
        authorization.require(Action.CREATE, ResourceObject.of(ResourceType.CRYPTO_KEY));
        keys.lock();
        SigningKey key = newKeys.add();
        return described(key, schedule());
    }

    /**
     * Removes a key that may have become known: what it signed is worth nothing as soon as a resource reads the set anew. If
     * no other key is left, a new one signs at once.
     */
    @Audited(type = AuditedType.OAUTH2_SIGNING_KEY, action = "delete")
    public void remove(String kid) {
        authorization.require(Action.DELETE, ResourceObject.of(ResourceType.CRYPTO_KEY));
        keys.lock();
        SigningKey key = keys.list().stream()
                .filter(known -> known.kid().equals(kid))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
        audit.deleted(key);
        keys.remove(key);
        if (keys.list().isEmpty()) {
            newKeys.add();
        }
    }

    private KeySchedule schedule() {
        return new KeySchedule(keys.list(), clock.instant());
    }

    private Key described(SigningKey key, KeySchedule schedule) {
        KeyState state = schedule.stateOf(key);
        Instant usual = KeySchedule.signsFrom(key);
        boolean signsBeforeItsTime = state == KeyState.SIGNING && usual.isAfter(schedule.now());
        return new Key(
                key.kid(),
                key.algorithm(),
                state,
                key.createdAt(),
                signsBeforeItsTime ? key.createdAt() : usual,
                schedule.neededUntil(key, settings.oauth2().accessTokenLifetime())
                        .orElse(null));
    }
}
