package org.slipway.login.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.caller.Caller;
import org.slipway.caller.Callers;
import org.slipway.http.Access;
import org.slipway.http.Frames;
import org.slipway.login.Sessions;
import org.slipway.login.store.ApiKey;
import org.slipway.pages.Flash;
import org.slipway.pages.Listing;
import org.slipway.pages.Place;

/** Where the user is signed in. */
@Path("/settings/sessions")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class SessionsPage {

    private static final String PATH = "/settings/sessions";

    @Inject
    Sessions sessions;

    @Inject
    Callers callers;

    @Inject
    Frames frames;

    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("q") String query) {
        String search = Optional.ofNullable(query).orElse("").strip();
        Caller caller = callers.require();
        List<SessionsView.Session> rows = sessions.list(caller.userId()).stream()
                .map(session -> row(session, caller.tokenId()))
                .filter(session -> contains(session.device(), search) || contains(session.address(), search))
                .sorted(Comparator.comparing(SessionsView.Session::current).reversed())
                .toList();
        return frames.page(new SessionsView(
                        frames.at(Place.SESSIONS, "Sessions"), Listing.simple(PATH, search, "device, address"), rows))
                .build();
    }

    @POST
    @Path("/{session}/revoke")
    @Audited(type = AuditedType.API_KEY, action = "delete")
    @Operation(hidden = true)
    public Response revoke(@PathParam("session") String session) {
        sessions.revoke(callers.require().userId(), session);
        return frames.redirect(PATH, Flash.done("The session has ended."));
    }

    @POST
    @Path("/revoke-others")
    @Audited(type = AuditedType.API_KEY, action = "delete")
    @Operation(hidden = true)
    public Response revokeOthers() {
        int ended = sessions.revokeOthers();
        return frames.redirect(
                PATH, Flash.done(ended == 1 ? "One session has ended." : ended + " sessions have ended."));
    }

    private static boolean contains(String text, String search) {
        return text.toLowerCase(Locale.ROOT).contains(search.toLowerCase(Locale.ROOT));
    }

    private static SessionsView.Session row(ApiKey session, String current) {
        return new SessionsView.Session(
                session.id(),
                Devices.describe(session.userAgent()),
                session.ipAddress(),
                session.createdAt(),
                session.lastUsed(),
                session.expiresAt(),
                session.id().equals(current));
    }
}
