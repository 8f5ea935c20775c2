package org.slipway.oauth2.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.ProblemException;
import org.slipway.api.oauth2.ProviderSettingsRequest;
import org.slipway.api.oauth2.ProviderSettingsResponse;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.oauth2.clients.ClientAdministration;
import org.slipway.oauth2.store.ClientAdmission;

/** Which clients may come by themselves. */
@Path("/api/v2/oauth2-provider/settings")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "OAuth2 apps")
public class ProviderSettingsResource {

    @Inject
    ClientAdministration administration;

    @GET
    @Operation(summary = "Get the settings of the authorization server")
    public ProviderSettingsResponse get() {
        return response(administration.admission());
    }

    @PUT
    @Audited(type = AuditedType.OAUTH2_PROVIDER_SETTINGS, action = "write")
    @Operation(
            summary = "Change the settings of the authorization server",
            description = "What is not given stays as it is.")
    public ProviderSettingsResponse update(ProviderSettingsRequest body) {
        ProviderSettingsRequest request = Bodies.require(body);
        ClientAdmission now = administration.admission();
        return response(administration.decide(new ClientAdmission(
                Optional.ofNullable(request.dynamicClientRegistrationEnabled()).orElse(now.registrationEnabled()),
                Optional.ofNullable(request.clientIdMetadataDocumentsEnabled()).orElse(now.documentsEnabled()),
                domains("document_allowed_domains", request.documentAllowedDomains(), now.allowedDomains()),
                domains("document_denied_domains", request.documentDeniedDomains(), now.deniedDomains()),
                Optional.ofNullable(request.unusedDays()).orElse(now.unusedDays()))));
    }

    private static List<String> domains(String field, List<String> given, List<String> kept) {
        if (given == null) {
            return kept;
        }
        if (given.contains(null)) {
            throw ProblemException.invalid(field, "must be a list of domains");
        }
        return given;
    }

    private static ProviderSettingsResponse response(ClientAdmission admission) {
        return new ProviderSettingsResponse(
                admission.registrationEnabled(),
                admission.documentsEnabled(),
                admission.allowedDomains(),
                admission.deniedDomains(),
                admission.unusedDays());
    }
}
