package org.slipway.oauth2.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.oauth2.GrantResponse;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.oauth2.ConnectedApp;
import org.slipway.oauth2.ConnectedApps;

/** What the caller has given to apps, and taking it back. */
@Path("/api/v2/users/me/oauth2-grants")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "OAuth2 apps")
public class ConnectedAppsResource {

    @Inject
    ConnectedApps connectedApps;

    @GET
    @Operation(summary = "List what you have given to apps", description = "The most recently used first.")
    public List<GrantResponse> list() {
        return connectedApps.list().stream()
                .map(ConnectedAppsResource::response)
                .toList();
    }

    @DELETE
    @Path("/{grant}")
    @Operation(summary = "End one grant", description = "Its tokens stop working at once.")
    public void revoke(@PathParam("grant") String grant) {
        connectedApps.revoke(Bodies.uuid("grant", grant));
    }

    private static GrantResponse response(ConnectedApp connected) {
        return new GrantResponse(
                connected.grant().id(),
                connected.app().id(),
                connected.app().clientId(),
                connected.app().name(),
                connected.grant().resourceUri(),
                connected.scopes(),
                connected.grant().createdAt(),
                connected.grant().lastUsedAt(),
                connected.grant().expiresAt());
    }
}
