package org.slipway.oauth2.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.http.Access;
import org.slipway.http.FormBody;
import org.slipway.oauth2.Parameters;
import org.slipway.oauth2.Revocations;

/** The revocation endpoint (RFC 7009). */
@Path("/oauth2/revoke")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Access(Access.Rule.OAUTH2_CLIENT)
@Tag(name = "Authorization server")
public class RevocationEndpoint {

    @Inject
    Revocations revocations;

    @POST
    @Operation(
            summary = "Revoke a token",
            description =
                    "RFC 7009 section 2. Either token of a pair ends both. 200 also for a token that is not known.")
    public Response revoke(@HeaderParam("Authorization") String authorization, FormBody form) {
        return revocations
                .revoke(authorization, new Parameters(form.fields()))
                .map(OAuth2Answers::error)
                .orElseGet(() -> Response.ok().build());
    }
}
