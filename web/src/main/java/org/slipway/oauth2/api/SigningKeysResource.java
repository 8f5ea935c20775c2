package org.slipway.oauth2.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.oauth2.SigningKeyResponse;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.oauth2.keys.KeyAdministration;

/** The keys that sign access tokens, for administrators. */
@Path("/api/v2/oauth2-provider/keys")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "OAuth2 resources")
public class SigningKeysResource {

    @Inject
    KeyAdministration administration;

    @GET
    @Operation(summary = "List the keys that sign access tokens", description = "The newest first.")
    public List<SigningKeyResponse> list() {
        return administration.list().stream().map(SigningKeysResource::response).toList();
    }

    @POST
    @Consumes(MediaType.WILDCARD)
    @Audited(type = AuditedType.OAUTH2_SIGNING_KEY, action = "create")
    @Operation(
            summary = "Add a signing key before its time",
            description = "It signs after an hour, when resources know it. The old one stays published until its tokens"
                    + " have expired.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = SigningKeyResponse.class)))
    public Response rotate() {
        return Response.status(Response.Status.CREATED)
                .entity(response(administration.rotate()))
                .build();
    }

    @DELETE
    @Path("/{kid}")
    @Audited(type = AuditedType.OAUTH2_SIGNING_KEY, action = "delete")
    @Operation(
            summary = "Remove a signing key",
            description =
                    "For a key that has become known: tokens that it signed are refused wherever the published set"
                            + " is read anew.")
    public void remove(@PathParam("kid") String kid) {
        administration.remove(kid);
    }

    private static SigningKeyResponse response(KeyAdministration.Key key) {
        return new SigningKeyResponse(key.kid(), key.algorithm(), key.state().wireName(), key.createdAt());
    }
}
