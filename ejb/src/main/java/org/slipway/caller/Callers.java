package org.slipway.caller;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.function.Supplier;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.wildfly.security.auth.server.SecurityDomain;

/** The caller of the current request, as the container's security domain knows it. */
@ApplicationScoped
public class Callers {

    /** The caller, or empty for an anonymous request and for work without one. */
    public Optional<Caller> find() {
        SecurityDomain domain = SecurityDomain.getCurrent();
        return domain == null
                ? Optional.empty()
                : Caller.of(domain.getCurrentSecurityIdentity().getPrincipal());
    }

    /** The caller; an anonymous request is refused. */
    public Caller require() {
        return find().orElseThrow(() -> ProblemException.of(Problem.UNAUTHENTICATED));
    }

    /**
     * Does work as this caller where the container knows none: on a connection that outlives its request.
     *
     * @param caller as its credential has just been looked up anew
     */
    public static <T> T runAs(Caller caller, Supplier<T> work) {
        return SecurityDomain.getCurrent().createAdHocIdentity(caller).runAsSupplier(work);
    }
}
