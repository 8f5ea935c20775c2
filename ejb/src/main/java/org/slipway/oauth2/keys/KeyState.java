package org.slipway.oauth2.keys;

import java.util.Locale;

/** What a published key does. */
public enum KeyState {
    /** It is known to resources and will sign soon. */
    NEXT,
    /** It signs. */
    SIGNING,
    /** It signs no more; tokens that it signed are still good. */
    RETIRING;

    /** In lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
