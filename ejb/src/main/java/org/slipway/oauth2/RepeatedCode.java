package org.slipway.oauth2;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;
import org.slipway.caller.Unchecked;

/**
 * A code that is shown again after it has worked, with everything that belongs to it, has been stolen from one of the two who
 * showed it: what it gave ends (RFC 6749 section 4.1.2).
 */
@Stateless
@Unchecked("the client is authenticated and proved that the code is its own; it only loses access")
public class RepeatedCode {

    @Inject
    EndedGrants endedGrants;

    /** Ends what the code gave. */
    public void end(UUID grantId) {
        endedGrants.end(grantId);
    }
}
