package org.slipway.login.api;

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
import org.slipway.api.login.SessionResponse;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.caller.Caller;
import org.slipway.caller.Callers;
import org.slipway.http.Access;
import org.slipway.login.Sessions;
import org.slipway.login.store.ApiKey;
import org.slipway.users.api.UserIds;

/** Where a user is signed in. */
@Path("/api/v2/users/{user}/sessions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Login")
public class SessionsResource {

    @Inject
    Sessions sessions;

    @Inject
    UserIds users;

    @Inject
    Callers callers;

    @GET
    @Operation(summary = "List the live sessions of a user")
    public List<SessionResponse> list(@PathParam("user") String user) {
        String current = callers.find().map(Caller::tokenId).orElse("");
        return sessions.list(users.of(user)).stream()
                .map(session -> response(session, current))
                .toList();
    }

    @DELETE
    @Path("/{session}")
    @Audited(type = AuditedType.API_KEY, action = "delete")
    @Operation(summary = "End a session")
    public void revoke(@PathParam("user") String user, @PathParam("session") String session) {
        sessions.revoke(users.of(user), session);
    }

    private static SessionResponse response(ApiKey session, String current) {
        return new SessionResponse(
                session.id(),
                session.createdAt(),
                session.lastUsed(),
                session.expiresAt(),
                session.ipAddress(),
                session.userAgent(),
                session.id().equals(current));
    }
}
