package org.slipway.oauth2.device;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.slipway.caller.Unchecked;
import org.slipway.login.store.LoginFailureStore;
import org.slipway.settings.Settings;

/** Makes a person wait who types too many wrong codes in a row (RFC 8628 section 5.1). Every node sees the same counts. */
@Stateless
@Unchecked("it counts what a person who is signed in has typed")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class UserCodeLimits {

    @Inject
    LoginFailureStore failures;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** Whether the person has to wait. */
    public boolean isLocked(UUID userId) {
        return failures.lockedUntil(List.of(key(userId)), clock.instant()).isPresent();
    }

    /** Counts a wrong code, and locks when it was one too many. */
    public void failed(UUID userId) {
        Instant now = clock.instant();
        Duration lockout = settings.login().lockout();
        if (failures.count(key(userId), now, now.minus(lockout))
                >= settings.login().attempts()) {
            failures.lock(key(userId), now.plus(lockout));
        }
    }

    private static String key(UUID userId) {
        return "user code:" + userId;
    }
}
