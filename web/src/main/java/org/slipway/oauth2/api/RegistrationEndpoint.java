package org.slipway.oauth2.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.api.oauth2.ClientInformation;
import org.slipway.api.oauth2.OAuthErrorBody;
import org.slipway.http.Access;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.clients.RegistrationTokens.RegistrationRefused;
import org.slipway.oauth2.clients.Registrations;
import org.slipway.settings.Settings;

/** Dynamic client registration (RFC 7591) and its management (RFC 7592). */
@Path("/oauth2")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.OAUTH2_CLIENT)
@Tag(name = "Authorization server")
public class RegistrationEndpoint {

    private static final int LARGEST = 64 * 1024;

    @Inject
    Registrations registrations;

    @Inject
    Settings settings;

    @POST
    @Path("/register")
    @Operation(
            summary = "Register a client",
            description = "RFC 7591 section 3.1. Only while an owner has opened registration.")
    @APIResponse(
            responseCode = "201",
            description = "Registered",
            content = @Content(schema = @Schema(implementation = ClientInformation.class)))
    public Response register(InputStream body) throws IOException {
        byte[] json = read(body);
        return answer(() -> Response.status(Response.Status.CREATED)
                .entity(ClientInformations.of(registrations.register(json), settings))
                .header("Pragma", "no-cache")
                .build());
    }

    @GET
    @Path("/clients/{id}")
    @Operation(summary = "Read a registration", description = "RFC 7592 section 2.1")
    @APIResponse(
            responseCode = "200",
            description = "The registration, without secrets",
            content = @Content(schema = @Schema(implementation = ClientInformation.class)))
    public Response read(@PathParam("id") String id, @HeaderParam("Authorization") String authorization) {
        return answer(() -> Response.ok(ClientInformations.of(registrations.read(id, authorization), settings))
                .build());
    }

    @PUT
    @Path("/clients/{id}")
    @Operation(summary = "Replace a registration", description = "RFC 7592 section 2.2")
    @APIResponse(
            responseCode = "200",
            description = "The registration, without secrets",
            content = @Content(schema = @Schema(implementation = ClientInformation.class)))
    public Response replace(
            @PathParam("id") String id, @HeaderParam("Authorization") String authorization, InputStream body)
            throws IOException {
        byte[] json = read(body);
        return answer(() -> Response.ok(ClientInformations.of(registrations.replace(id, authorization, json), settings))
                .build());
    }

    @DELETE
    @Path("/clients/{id}")
    @Consumes(MediaType.WILDCARD)
    @Operation(summary = "Remove a registration", description = "RFC 7592 section 2.3")
    @APIResponse(responseCode = "204", description = "Removed, with everything that was given to the client")
    public Response remove(@PathParam("id") String id, @HeaderParam("Authorization") String authorization) {
        return answer(() -> {
            registrations.remove(id, authorization);
            return Response.noContent().build();
        });
    }

    private static byte[] read(InputStream body) throws IOException {
        byte[] json = body.readNBytes(LARGEST + 1);
        if (json.length > LARGEST) {
            throw ProblemException.of(Problem.TOO_LARGE);
        }
        return json;
    }

    private static Response answer(Supplier<Response> work) {
        try {
            return work.get();
        } catch (RegistrationRefused refused) {
            return Response.status(refused.status())
                    .entity(new OAuthErrorBody(refused.error().code(), refused.getMessage(), null))
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"slipway\", error=\"invalid_token\"")
                    .build();
        } catch (OAuthException refused) {
            return OAuth2Answers.error(refused);
        }
    }
}
