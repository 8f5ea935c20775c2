package org.slipway.organizations.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.organizations.OrganizationResponse;
import org.slipway.http.Access;
import org.slipway.organizations.Organizations;
import org.slipway.organizations.store.Organization;

/** Organizations that the caller may see. {@code {organization}} is an id, a name, or {@code default}. */
@Path("/api/v2/organizations")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Organizations")
public class OrganizationsResource {

    @Inject
    Organizations organizations;

    @GET
    @Operation(summary = "List organizations", description = "The default one first.")
    public List<OrganizationResponse> list() {
        return organizations.list().stream()
                .map(OrganizationsResource::response)
                .toList();
    }

    @GET
    @Path("/{organization}")
    @Operation(summary = "Get an organization")
    public OrganizationResponse get(@PathParam("organization") String organization) {
        return response(organizations.find(organization));
    }

    private static OrganizationResponse response(Organization organization) {
        return new OrganizationResponse(
                organization.id(),
                organization.name(),
                organization.displayName(),
                organization.description(),
                organization.icon(),
                organization.isDefault(),
                organization.createdAt(),
                organization.updatedAt());
    }
}
