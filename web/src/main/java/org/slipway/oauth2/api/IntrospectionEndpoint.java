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
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.oauth2.IntrospectionResponse;
import org.slipway.http.Access;
import org.slipway.http.FormBody;
import org.slipway.oauth2.IntrospectionOutcome;
import org.slipway.oauth2.Introspections;
import org.slipway.oauth2.Parameters;

/** The introspection endpoint (RFC 7662). */
@Path("/oauth2/introspect")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Access(Access.Rule.OAUTH2_CLIENT)
@Tag(name = "Authorization server")
public class IntrospectionEndpoint {

    @Inject
    Introspections introspections;

    @POST
    @Operation(
            summary = "Ask about a token",
            description = "RFC 7662 section 2. For the servers of registered resources, each about its own tokens.")
    @APIResponse(
            responseCode = "200",
            description = "What is known about the token",
            content = @Content(schema = @Schema(implementation = IntrospectionResponse.class)))
    public Response introspect(@HeaderParam("Authorization") String authorization, FormBody form) {
        IntrospectionOutcome outcome = introspections.answer(authorization, new Parameters(form.fields()));
        if (outcome instanceof IntrospectionOutcome.Refused refused) {
            return OAuth2Answers.error(refused.refusal());
        }
        return Response.ok(
                        outcome instanceof IntrospectionOutcome.Active active
                                ? response(active)
                                : IntrospectionResponse.INACTIVE)
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private static IntrospectionResponse response(IntrospectionOutcome.Active active) {
        return new IntrospectionResponse(
                true,
                active.token().scope(),
                active.token().clientId(),
                active.token().username(),
                "Bearer",
                active.token().expiresAt().getEpochSecond(),
                active.token().createdAt().getEpochSecond(),
                active.token().subject(),
                active.audience(),
                active.issuer());
    }
}
