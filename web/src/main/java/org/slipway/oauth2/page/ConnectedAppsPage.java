package org.slipway.oauth2.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.http.Frames;
import org.slipway.oauth2.ConnectedApp;
import org.slipway.oauth2.ConnectedApps;
import org.slipway.oauth2.ProtectedResources;
import org.slipway.pages.Flash;
import org.slipway.pages.Listing;
import org.slipway.pages.Place;

/** What has access in the user's name. */
@Path("/settings/connected-apps")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class ConnectedAppsPage {

    private static final String PATH = "/settings/connected-apps";

    @Inject
    ConnectedApps connectedApps;

    @Inject
    ProtectedResources resources;

    @Inject
    Frames frames;

    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("q") String query) {
        String search = Optional.ofNullable(query).orElse("").strip().toLowerCase(Locale.ROOT);
        List<ConnectedAppsView.Grant> rows = connectedApps.list().stream()
                .filter(connected ->
                        connected.app().name().toLowerCase(Locale.ROOT).contains(search))
                .map(ConnectedAppsPage::row)
                .toList();
        return frames.page(new ConnectedAppsView(
                        frames.at(Place.CONNECTED_APPS, "Connected apps"),
                        Listing.simple(PATH, search, "name"),
                        rows,
                        URI.create(resources.mcp().identifier())))
                .build();
    }

    @POST
    @Path("/{grant}/revoke")
    @Operation(hidden = true)
    public Response revoke(@PathParam("grant") String grant) {
        connectedApps.revoke(Bodies.uuid("grant", grant));
        return frames.redirect(PATH, Flash.done("The app has no access any more."));
    }

    private static List<ScopeLine> words(ConnectedApp connected) {
        return connected.resource() == null
                ? List.of()
                : ScopeWords.lines(connected.resource(), connected.scopes(), List.of());
    }

    private static ConnectedAppsView.Grant row(ConnectedApp connected) {
        return new ConnectedAppsView.Grant(
                connected.grant().id().toString(),
                ClientIdentities.of(connected.app()),
                URI.create(connected.grant().resourceUri()),
                words(connected),
                connected.grant().createdAt(),
                connected.grant().lastUsedAt());
    }
}
