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
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.oauth2.DeviceAuthorizationResponse;
import org.slipway.http.Access;
import org.slipway.http.FormBody;
import org.slipway.oauth2.Parameters;
import org.slipway.oauth2.device.DeviceAuthorizations;
import org.slipway.oauth2.device.DeviceOutcome;
import org.slipway.settings.Settings;

/** The device authorization endpoint (RFC 8628). */
@Path("/oauth2/device_authorization")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@RequestScoped
@Access(Access.Rule.OAUTH2_CLIENT)
@Tag(name = "Authorization server")
public class DeviceAuthorizationEndpoint {

    @Inject
    DeviceAuthorizations authorizations;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    @POST
    @Operation(
            summary = "Ask for access on a device without a browser",
            description = "RFC 8628 section 3.1. scope and resource are those of an authorization request.")
    @APIResponse(
            responseCode = "200",
            description = "The codes",
            content = @Content(schema = @Schema(implementation = DeviceAuthorizationResponse.class)))
    public Response start(@HeaderParam("Authorization") String authorization, FormBody form) {
        DeviceOutcome outcome = authorizations.start(authorization, new Parameters(form.fields()));
        if (outcome instanceof DeviceOutcome.Refused refused) {
            return OAuth2Answers.error(refused.refusal());
        }
        DeviceOutcome.Started started = (DeviceOutcome.Started) outcome;
        String page = settings.url("/device").toString();
        return Response.ok(new DeviceAuthorizationResponse(
                        started.deviceCode().text(),
                        started.userCode().shown(),
                        page,
                        page + "?user_code=" + started.userCode().shown(),
                        Duration.between(clock.instant(), started.expiresAt()).toSeconds(),
                        started.interval().toSeconds()))
                .type(MediaType.APPLICATION_JSON)
                .build();
    }
}
