package org.slipway.packaging.probe;

import jakarta.annotation.Resource;
import jakarta.ejb.AsyncResult;
import jakarta.ejb.Asynchronous;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.concurrent.Future;
import org.slipway.caller.Callers;
import org.slipway.caller.Unchecked;

/** A session bean that tells who calls it. */
@Stateless
@Unchecked("tells callers only about themselves")
public class CallerProbe {

    @Resource
    SessionContext context;

    @Inject
    Callers callers;

    /** The caller as a bean sees it that is called in the thread of the request. */
    public Sighting look() {
        return new Sighting(
                Sighting.describe(context.getCallerPrincipal()),
                Sighting.describe(callers.find().orElse(null)),
                Thread.currentThread().getName());
    }

    /** The caller as an asynchronous method sees it, in a thread of the container's pool. */
    @Asynchronous
    public Future<Sighting> lookLater() {
        return new AsyncResult<>(look());
    }
}
