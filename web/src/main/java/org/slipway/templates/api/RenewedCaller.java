package org.slipway.templates.api;

import java.util.Optional;
import java.util.function.Supplier;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.caller.Caller;
import org.slipway.caller.Callers;
import org.slipway.login.CallerCache;

/**
 * Who opened a connection, looked up again for each thing that is done on it: the container forgets the caller after the
 * handshake, and roles may change or end while the connection lasts.
 */
record RenewedCaller(Caller opener, CallerCache callers) {

    /** Does the work as the caller, with the roles of now. The credential must still be valid. */
    <T> T run(Supplier<T> work) {
        Caller caller = find().orElseThrow(() -> ProblemException.of(Problem.UNAUTHENTICATED));
        return Callers.runAs(caller, work);
    }

    boolean isValid() {
        return find().isPresent();
    }

    private Optional<Caller> find() {
        return callers.renew(opener);
    }
}
