package org.slipway.oauth2.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.oauth2.store.SigningKey;

/**
 * When keys sign, come and go.
 *
 * @param keys all keys, the newest first
 * @param now the time
 */
record KeySchedule(List<SigningKey> keys, Instant now) {

    /** How long a key is published before it signs. */
    static final Duration LEAD = Duration.ofHours(1);

    /** How long a key is the newest. */
    static final Duration ROTATION = Duration.ofDays(30);

    /** How long a key stays published after the last token that it signed has expired. */
    private static final Duration MARGIN = Duration.ofDays(1);

    /** The key that signs: the newest that has been published long enough, or the oldest of those that have not. */
    Optional<SigningKey> signing() {
        return keys.stream()
                .filter(key -> !signsFrom(key).isAfter(now))
                .findFirst()
                .or(() -> keys.isEmpty() ? Optional.empty() : Optional.of(keys.get(keys.size() - 1)));
    }

    /** Whether it is time for a new key. There is none before somebody has needed one. */
    boolean isDue() {
        return !keys.isEmpty() && !keys.get(0).createdAt().plus(ROTATION).isAfter(now);
    }

    /**
     * The keys that nobody needs any more.
     *
     * @param tokenLifetime how long a token lives at most
     */
    List<SigningKey> outlived(Duration tokenLifetime) {
        return keys.stream()
                .filter(key -> neededUntil(key, tokenLifetime)
                        .filter(end -> end.isBefore(now))
                        .isPresent())
                .toList();
    }

    /** When nobody needs a key any more; empty as long as no other has been made to follow it. */
    Optional<Instant> neededUntil(SigningKey key, Duration tokenLifetime) {
        int at = keys.indexOf(key);
        return at == 0
                ? Optional.empty()
                : Optional.of(signsFrom(keys.get(at - 1)).plus(tokenLifetime).plus(MARGIN));
    }

    /** When a key begins to sign at the latest; the very first one does so at once. */
    static Instant signsFrom(SigningKey key) {
        return key.createdAt().plus(LEAD);
    }

    /** What a key does now. */
    KeyState stateOf(SigningKey key) {
        String signing = signing().map(SigningKey::kid).orElse("");
        if (key.kid().equals(signing)) {
            return KeyState.SIGNING;
        }
        boolean waits =
                keys.indexOf(key) < keys.stream().map(SigningKey::kid).toList().indexOf(signing);
        return waits ? KeyState.NEXT : KeyState.RETIRING;
    }
}
