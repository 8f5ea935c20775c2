package org.slipway.oauth2.keys;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.slipway.caller.Unchecked;
import org.slipway.oauth2.store.SigningKey;
import org.slipway.oauth2.store.SigningKeyStore;

/** Makes the first key when it is first needed, in a transaction, which requests for tokens do not all have. */
@Stateless
@Unchecked("it makes what signs, and shows it to nobody outside")
public class FirstKey {

    @Inject
    SigningKeyStore keys;

    @Inject
    NewKeys newKeys;

    @Inject
    Clock clock;

    /** The key that signs now; made unless another has just made it. */
    public SigningKey make() {
        keys.lock();
        return new KeySchedule(keys.list(), clock.instant()).signing().orElseGet(newKeys::add);
    }
}
