package org.slipway.organizations.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.organizations.SharingSettings;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.organizations.Organizations;
import org.slipway.organizations.store.Organization;
import org.slipway.rbac.OrganizationSharing;

/** Who may share workspaces in an organization. */
@Path("/api/v2/organizations/{organization}/settings/workspace-sharing")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Organizations")
public class SharingResource {

    @Inject
    Organizations organizations;

    @GET
    @Operation(summary = "Tell who may share workspaces")
    public SharingSettings sharing(@PathParam("organization") String organization) {
        return sharing(organizations.find(organization));
    }

    @PATCH
    @Audited(type = AuditedType.ORGANIZATION, action = "write")
    @Operation(summary = "Say who may share workspaces", description = "It counts for every member at once.")
    public SharingSettings setSharing(@PathParam("organization") String organization, SharingSettings body) {
        return sharing(
                organizations.setSharing(organization, Bodies.require(body).shareableWorkspaceOwners()));
    }

    private static SharingSettings sharing(Organization organization) {
        return new SharingSettings(
                organization.sharing() == OrganizationSharing.NONE,
                organization.sharing().wireName());
    }
}
