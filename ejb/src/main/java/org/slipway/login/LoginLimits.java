package org.slipway.login;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.caller.Unchecked;
import org.slipway.login.store.LoginFailureStore;
import org.slipway.settings.Settings;

/**
 * Locks an account, or an address, after too many failed logins in a row. The counts are in the database: all nodes see
 * them, and a restart does not forget them. Both are counted whether the account exists or not.
 */
@Stateless
@Unchecked("it counts failures of callers who are not known yet")
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class LoginLimits {

    @Inject
    LoginFailureStore failures;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /** How long the account or the address has to wait, or empty if it may try. */
    public Optional<Duration> wait(String account, String address) {
        Instant now = clock.instant();
        return failures.lockedUntil(List.of(accountKey(account), addressKey(address)), now)
                .map(until -> Duration.between(now, until));
    }

    /** Counts a failure and locks when it was one too many. */
    public void failed(String account, String address) {
        count(accountKey(account), settings.login().attempts());
        count(addressKey(address), settings.login().addressAttempts());
    }

    /** Forgets the account's failures after a success. The address keeps its count: it may be guessing elsewhere. */
    public void succeeded(String account) {
        failures.clear(accountKey(account));
    }

    private void count(String subject, int limit) {
        Instant now = clock.instant();
        Duration lockout = settings.login().lockout();
        if (failures.count(subject, now, now.minus(lockout)) >= limit) {
            failures.lock(subject, now.plus(lockout));
        }
    }

    private static String accountKey(String account) {
        return "account:" + account.toLowerCase(Locale.ROOT);
    }

    private static String addressKey(String address) {
        return "address:" + address;
    }
}
