package org.slipway.login.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.ErrorBody;
import org.slipway.api.ProblemException;
import org.slipway.api.login.LoginRequest;
import org.slipway.api.login.LoginResponse;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.http.Cookies;
import org.slipway.login.KeyText;
import org.slipway.login.PasswordLogins;
import org.slipway.login.Sessions;
import org.slipway.settings.Settings;

/** Signing in and out. */
@Path("/api/v2/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Tag(name = "Login")
public class LoginResource {

    @Inject
    PasswordLogins logins;

    @Inject
    Sessions sessions;

    @Inject
    Settings settings;

    @POST
    @Path("/login")
    @Access(Access.Rule.PUBLIC)
    @Operation(summary = "Sign in by password")
    @APIResponse(
            responseCode = "201",
            description = "A new session",
            content = @Content(schema = @Schema(implementation = LoginResponse.class)))
    public Response login(LoginRequest body) {
        LoginRequest request = Bodies.require(body);
        if (request.email() == null || request.password() == null) {
            throw ProblemException.invalid(request.email() == null ? "email" : "password", "This field is required.");
        }
        KeyText session = logins.login(request.email(), request.password());
        return Response.status(Response.Status.CREATED)
                .entity(new LoginResponse(session.text()))
                .cookie(Cookies.set(Cookies.SESSION, session.text(), settings.sessionLifetime(), settings.isSecure()))
                .build();
    }

    @POST
    @Path("/logout")
    @Access(Access.Rule.SIGNED_IN)
    @Audited(type = AuditedType.API_KEY, action = "logout")
    @Operation(summary = "Sign out", description = "Ends the session, or revokes the token, of the request.")
    @Consumes(MediaType.WILDCARD)
    public Response logout() {
        sessions.logout();
        return Response.ok(new ErrorBody("Logged out!", null, null))
                .cookie(Cookies.remove(Cookies.SESSION, settings.isSecure()))
                .build();
    }
}
