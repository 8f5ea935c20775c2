package org.slipway.oauth2;

import java.time.Instant;

/**
 * How much an app is used.
 *
 * @param users people who have given it access
 * @param grants live grants
 * @param lastUsedAt when a token of it was last renewed or issued, or null
 */
public record AppUse(int users, int grants, Instant lastUsedAt) {

    /** Nobody has given it access. */
    public static final AppUse NONE = new AppUse(0, 0, null);
}
