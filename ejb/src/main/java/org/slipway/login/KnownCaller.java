package org.slipway.login;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.slipway.caller.Caller;
import org.slipway.memory.Remembered;

/**
 * A caller as the database described it.
 *
 * @param caller who it is
 * @param hashedSecret SHA-256 of the token's secret half
 * @param madeOf everything whose change makes this description outdated
 * @param goodUntil when it has to be read again whatever happens: the key ends, or its next use is to be noted
 */
public record KnownCaller(Caller caller, byte[] hashedSecret, Set<String> madeOf, Instant goodUntil) {

    Remembered<KnownCaller> remembered() {
        return new Remembered<>(this, madeOf, goodUntil);
    }

    /** The caller, if the secret is right; the comparison takes the same time wherever they differ. */
    Optional<Caller> ifProvedBy(KeyText key) {
        return Secrets.matches(hashedSecret, key.secret()) ? Optional.of(caller) : Optional.empty();
    }
}
