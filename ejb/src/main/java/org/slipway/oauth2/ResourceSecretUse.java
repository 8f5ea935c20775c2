package org.slipway.oauth2;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.slipway.caller.Unchecked;
import org.slipway.oauth2.store.IntrospectionStore;

/** Notes that secrets of resources were used, in a transaction of its own. */
@Stateless
@Unchecked("it notes what a proved secret did")
public class ResourceSecretUse {

    @Inject
    IntrospectionStore store;

    /** Notes a use. */
    public void note(UUID secretId, Instant now) {
        store.touch(secretId, now);
    }
}
