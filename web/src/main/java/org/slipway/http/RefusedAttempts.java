package org.slipway.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slipway.api.Problem;
import org.slipway.audit.Audited;
import org.slipway.audit.FailedAttempts;

/**
 * Records that a caller has tried a mutation and got an error, wherever the request ended: at the token against forgery, in
 * a body that cannot be read, at an id that is none. What a bean refuses, it has recorded itself.
 */
@Provider
@RequestScoped
public class RefusedAttempts implements ContainerResponseFilter {

    private static final Logger LOG = LoggerFactory.getLogger(RefusedAttempts.class);

    @Context
    ResourceInfo endpoint;

    @Inject
    HttpServletRequest request;

    @Inject
    FailedAttempts attempts;

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        Method method = endpoint.getResourceMethod();
        Audited audited = method == null ? null : method.getAnnotation(Audited.class);
        if (audited == null || !isFailure(answer.getStatus()) || request.getUserPrincipal() == null) {
            return;
        }
        try {
            attempts.record(audited.type(), audited.action(), answer.getStatus());
        } catch (RuntimeException failure) {
            LOG.error("a failed attempt could not be recorded", failure);
        }
    }

    /** While the database is away nothing can be recorded. */
    private static boolean isFailure(int status) {
        return status >= 400 && status != Problem.UNAVAILABLE.status();
    }
}
