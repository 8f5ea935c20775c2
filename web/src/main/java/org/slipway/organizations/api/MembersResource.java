package org.slipway.organizations.api;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.organizations.MemberResponse;
import org.slipway.api.users.UpdateRolesRequest;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.organizations.Members;

/** Members of an organization. {@code {user}} is {@code me}, an id or a username; system users are found, too. */
@Path("/api/v2/organizations/{organization}/members")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Members")
public class MembersResource {

    private static final int ALL = 10_000;

    @Inject
    Members members;

    @GET
    @Operation(
            summary = "List the members of an organization",
            description = "Ordered by name; system users are left out.")
    public List<MemberResponse> list(@PathParam("organization") String organization) {
        return MemberResponses.of(members.list(organization, "", null, ALL, 0).members());
    }

    @GET
    @Path("/{user}")
    @Operation(summary = "Get a member of an organization")
    public MemberResponse get(@PathParam("organization") String organization, @PathParam("user") String user) {
        return MemberResponses.of(members.find(organization, user));
    }

    @POST
    @Path("/{user}")
    @Audited(type = AuditedType.ORGANIZATION_MEMBER, action = "create")
    @Operation(summary = "Add a user to an organization", description = "A new member may have workspaces there.")
    public MemberResponse add(@PathParam("organization") String organization, @PathParam("user") String user) {
        return MemberResponses.of(members.add(organization, user));
    }

    @DELETE
    @Path("/{user}")
    @Audited(type = AuditedType.ORGANIZATION_MEMBER, action = "delete")
    @Operation(summary = "Take a user out of an organization", description = "And out of its groups.")
    public void remove(@PathParam("organization") String organization, @PathParam("user") String user) {
        members.remove(organization, user);
    }

    @PUT
    @Path("/{user}/roles")
    @Audited(type = AuditedType.ORGANIZATION_MEMBER, action = "write")
    @Operation(summary = "Replace the roles of a member in the organization")
    public MemberResponse setRoles(
            @PathParam("organization") String organization, @PathParam("user") String user, UpdateRolesRequest body) {
        return MemberResponses.of(
                members.setRoles(organization, user, Bodies.require(body).roles()));
    }
}
