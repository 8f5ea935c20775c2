package org.slipway.oauth2;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slipway.memory.BoundedMap;

/** When secrets were last noted as used: at most once a minute each, so that a busy one costs no write. */
final class LastUse {

    /** How exactly people are told. */
    private static final Duration RESOLUTION = Duration.ofMinutes(1);

    private final BoundedMap<UUID, Instant> noted;

    LastUse(int most) {
        noted = new BoundedMap<>(most);
    }

    /**
     * Whether this use is to be noted; then the next ones are not.
     *
     * @param stored what the secret's row said when it was read, or null
     */
    boolean isDue(UUID secretId, Instant stored, Instant now) {
        Instant before = now.minus(RESOLUTION);
        Instant last = noted.get(secretId);
        if (last != null && last.isAfter(before) || stored != null && stored.isAfter(before)) {
            return false;
        }
        noted.put(secretId, now);
        return true;
    }
}
