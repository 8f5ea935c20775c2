package org.slipway.deployment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.slipway.caller.Unchecked;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.login.store.LoginFailureStore;
import org.slipway.oauth2.clients.UnusedClients;
import org.slipway.oauth2.store.AppTokenStore;
import org.slipway.oauth2.store.CodeStore;
import org.slipway.oauth2.store.DeviceCodeStore;
import org.slipway.oauth2.store.GrantStore;
import org.slipway.oauth2.store.UsedAssertionStore;

/** Removes what has expired, a limited number of rows at a time. Several nodes may do it at once. */
@Stateless
@Unchecked("it removes only what no longer works for anybody")
public class Expiry {

    private static final int BATCH = 1000;

    /** Expired API tokens are still listed for a while, so that their person sees why a script failed. */
    private static final Duration KEPT = Duration.ofDays(7);

    /** A device that asks late is told that its code has expired, and not that there is none. */
    private static final Duration DEVICE_CODES_KEPT = Duration.ofHours(1);

    @Inject
    ApiKeyStore keys;

    @Inject
    CodeStore codes;

    @Inject
    GrantStore grants;

    @Inject
    AppTokenStore appTokens;

    @Inject
    DeviceCodeStore deviceCodes;

    @Inject
    UsedAssertionStore assertions;

    @Inject
    LoginFailureStore failures;

    @Inject
    UnusedClients clients;

    /**
     * One round.
     *
     * @return true if there may be more to remove
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean run(Instant now) {
        int removedKeys = keys.removeExpired(now.minus(KEPT), BATCH);
        int removedCodes = codes.removeExpired(now, BATCH);
        int removedGrants = grants.removeExpired(now, BATCH);
        int removedDeviceCodes = deviceCodes.removeExpired(now.minus(DEVICE_CODES_KEPT), BATCH);
        int removedAssertions = assertions.removeExpired(now, BATCH);
        int removedTokens = appTokens.removeExpired(now, BATCH);
        int removedClients = clients.removeExpired(now, BATCH);
        failures.removeBefore(now.minus(Duration.ofDays(1)));
        return removedKeys == BATCH
                || removedCodes == BATCH
                || removedGrants == BATCH
                || removedTokens == BATCH
                || removedAssertions == BATCH
                || removedDeviceCodes == BATCH
                || removedClients == BATCH;
    }
}
