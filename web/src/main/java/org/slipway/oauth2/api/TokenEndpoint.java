package org.slipway.oauth2.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.ProblemException;
import org.slipway.api.oauth2.TokenResponse;
import org.slipway.http.Access;
import org.slipway.http.FormBody;
import org.slipway.oauth2.ConnectedApps;
import org.slipway.oauth2.Parameters;
import org.slipway.oauth2.TokenOutcome;
import org.slipway.oauth2.TokenRequests;

/** The token endpoint (OAuth 2.1 section 3.2). Metadata names the plural path; some clients know the singular one. */
@Path("/oauth2")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Tag(name = "Authorization server")
public class TokenEndpoint {

    @Inject
    TokenRequests requests;

    @Inject
    ConnectedApps connectedApps;

    @Inject
    Clock clock;

    @POST
    @Path("/tokens")
    @Access(Access.Rule.OAUTH2_CLIENT)
    @Operation(summary = "Exchange a code or a refresh token for tokens", description = "OAuth 2.1 section 3.2")
    @APIResponse(
            responseCode = "200",
            description = "Tokens",
            content = @Content(schema = @Schema(implementation = TokenResponse.class)))
    public Response token(@HeaderParam("Authorization") String authorization, FormBody form) {
        TokenOutcome outcome = requests.answer(authorization, new Parameters(form.fields()));
        if (outcome instanceof TokenOutcome.Refused refused) {
            return OAuth2Answers.error(refused.refusal());
        }
        return OAuth2Answers.tokens(((TokenOutcome.Issued) outcome).tokens(), clock.instant());
    }

    /** The same under the path that some clients guess. */
    @POST
    @Path("/token")
    @Access(Access.Rule.OAUTH2_CLIENT)
    @Operation(hidden = true)
    public Response tokenAtSingularPath(@HeaderParam("Authorization") String authorization, FormBody form) {
        return token(authorization, form);
    }

    @DELETE
    @Path("/tokens")
    @Consumes(MediaType.WILDCARD)
    @Access(Access.Rule.SIGNED_IN)
    @Operation(summary = "End everything that you have given to an app")
    public void revokeApp(@QueryParam("client_id") String clientId) {
        if (clientId == null || clientId.isEmpty()) {
            throw ProblemException.invalid("client_id", "The parameter client_id is missing.");
        }
        connectedApps.revokeApp(clientId);
    }
}
