package org.slipway.oauth2.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.ProblemException;
import org.slipway.http.Access;
import org.slipway.oauth2.ConnectedApps;

/** What a person has given to apps. It shares its path with the token endpoint (see {@link ClientEndpointsFilter}). */
@Path("/oauth2/tokens")
@RequestScoped
@Tag(name = "Authorization server")
public class GivenAccessResource {

    @Inject
    ConnectedApps connectedApps;

    @DELETE
    @Access(Access.Rule.SIGNED_IN)
    @Operation(summary = "End everything that you have given to an app")
    public void revokeApp(@QueryParam("client_id") String clientId) {
        if (clientId == null || clientId.isEmpty()) {
            throw ProblemException.invalid("client_id", "The parameter client_id is missing.");
        }
        connectedApps.revokeApp(clientId);
    }
}
