package org.slipway.roles.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.roles.CustomRoleRequest;
import org.slipway.api.roles.RoleResponse;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.organizations.Organizations;
import org.slipway.roles.Roles;

/** The roles of an organization. */
@Path("/api/v2/organizations/{organization}/members/roles")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Roles")
public class OrganizationRolesResource {

    @Inject
    Roles roles;

    @Inject
    Organizations organizations;

    @GET
    @Operation(
            summary = "List the roles of an organization",
            description = "Built-in ones first, then custom ones by name.")
    public List<RoleResponse> list(@PathParam("organization") String organization) {
        return RoleResponses.of(roles.list(id(organization)));
    }

    @POST
    @Audited(type = AuditedType.CUSTOM_ROLE, action = "create")
    @Operation(
            summary = "Create a custom role of an organization",
            description = "It can hold nothing that its author does not hold there, and no denials.")
    public List<RoleResponse> create(@PathParam("organization") String organization, CustomRoleRequest body) {
        return List.of(RoleResponses.of(roles.create(id(organization), RoleResponses.draft(Bodies.require(body)))));
    }

    @PUT
    @Audited(type = AuditedType.CUSTOM_ROLE, action = "write")
    @Operation(summary = "Replace a custom role of an organization", description = "The role is found by its name.")
    public List<RoleResponse> replace(@PathParam("organization") String organization, CustomRoleRequest body) {
        return List.of(RoleResponses.of(roles.replace(id(organization), RoleResponses.draft(Bodies.require(body)))));
    }

    @DELETE
    @Path("/{role}")
    @Audited(type = AuditedType.CUSTOM_ROLE, action = "delete")
    @Operation(summary = "Delete a custom role of an organization", description = "Everybody who has it loses it.")
    public void delete(@PathParam("organization") String organization, @PathParam("role") String role) {
        roles.delete(id(organization), role);
    }

    private UUID id(String reference) {
        return organizations.find(reference).id();
    }
}
