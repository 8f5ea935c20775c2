package org.slipway.deployment.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.slipway.http.Access;
import org.slipway.settings.Readiness;

/** The public health probe. Details stay on the management port. */
@Path("/healthz")
@RequestScoped
@Access(Access.Rule.PUBLIC)
public class HealthResource {

    @Inject
    Readiness readiness;

    /** Answers 200 {@code ok} once the database schema is migrated, 503 {@code starting} before. */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public Response healthz() {
        if (readiness.isReady()) {
            return Response.ok("ok").build();
        }
        return Response.status(Response.Status.SERVICE_UNAVAILABLE)
                .entity("starting")
                .build();
    }
}
