package org.slipway.organizations.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.ErrorBody;
import org.slipway.api.organizations.CreateOrganizationRequest;
import org.slipway.api.organizations.OrganizationResponse;
import org.slipway.api.organizations.UpdateOrganizationRequest;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.organizations.OrganizationDetails;
import org.slipway.organizations.Organizations;
import org.slipway.organizations.store.Organization;

/** Organizations that the caller may see. {@code {organization}} is an id, a name, or {@code default}. */
@Path("/api/v2/organizations")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
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

    @POST
    @Audited(type = AuditedType.ORGANIZATION, action = "create")
    @Operation(summary = "Create an organization", description = "Its author becomes its administrator.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = OrganizationResponse.class)))
    public Response create(CreateOrganizationRequest body) {
        CreateOrganizationRequest request = Bodies.require(body);
        OrganizationDetails details = OrganizationDetails.checked(
                request.name(), request.displayName(), request.description(), request.icon(), null);
        return Response.status(Response.Status.CREATED)
                .entity(response(organizations.create(details)))
                .build();
    }

    @PATCH
    @Path("/{organization}")
    @Audited(type = AuditedType.ORGANIZATION, action = "write")
    @Operation(summary = "Change an organization", description = "What is absent stays as it is.")
    public OrganizationResponse change(@PathParam("organization") String organization, UpdateOrganizationRequest body) {
        UpdateOrganizationRequest request = Bodies.require(body);
        return response(organizations.change(
                organization,
                present -> new OrganizationDetails(
                        Objects.requireNonNullElse(request.name(), present.name()),
                        Objects.requireNonNullElse(request.displayName(), present.displayName()),
                        Objects.requireNonNullElse(request.description(), present.description()),
                        Objects.requireNonNullElse(request.icon(), present.icon()))));
    }

    @DELETE
    @Path("/{organization}")
    @Audited(type = AuditedType.ORGANIZATION, action = "delete")
    @Operation(summary = "Delete an organization", description = "With its memberships and groups.")
    public ErrorBody delete(@PathParam("organization") String organization) {
        organizations.delete(organization);
        return new ErrorBody("Organization has been deleted.", null, null);
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
