package org.slipway.login;

import java.time.Instant;
import java.util.Optional;
import org.slipway.caller.Caller;

/** Callers who are no people. Features that know such callers implement it, so that this package need not know them. */
public interface OtherCallers {

    /** The caller who holds this key; empty if there is none, or it does not work at this time. */
    Optional<Caller> find(KeyText key, Instant now);
}
