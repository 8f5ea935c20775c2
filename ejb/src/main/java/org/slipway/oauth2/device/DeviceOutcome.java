package org.slipway.oauth2.device;

import java.time.Duration;
import java.time.Instant;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.PrefixedSecret;

/** What came of a device authorization request. */
public sealed interface DeviceOutcome {

    /**
     * The device may ask for its tokens, and the person is to be told the code.
     *
     * @param interval how long the device waits between two questions
     */
    record Started(PrefixedSecret deviceCode, UserCode userCode, Instant expiresAt, Duration interval)
            implements DeviceOutcome {}

    /** The client is refused. */
    record Refused(OAuthException refusal) implements DeviceOutcome {}
}
