package org.slipway.groups.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.groups.CreateGroupRequest;
import org.slipway.api.groups.GroupResponse;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.groups.GroupChange;
import org.slipway.groups.Groups;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.lists.Slice;

/** The groups of an organization. */
@Path("/api/v2/organizations/{organization}/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Groups")
public class OrganizationGroupsResource {

    private static final int ALL = 10_000;

    @Inject
    Groups groups;

    @GET
    @Operation(summary = "List the groups of an organization", description = "Ordered by name, everyone included.")
    public List<GroupResponse> list(@PathParam("organization") String organization) {
        return GroupResponses.of(groups.list(organization, null, "", Slice.first(ALL)));
    }

    @POST
    @Audited(type = AuditedType.GROUP, action = "create")
    @Operation(summary = "Create a group")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = GroupResponse.class)))
    public Response create(@PathParam("organization") String organization, CreateGroupRequest body) {
        CreateGroupRequest request = Bodies.require(body);
        GroupChange details = new GroupChange(
                request.name(), request.displayName(), request.avatarUrl(), request.quotaAllowance(), null, null);
        return Response.status(Response.Status.CREATED)
                .entity(GroupResponses.of(groups.create(organization, details)))
                .build();
    }

    @GET
    @Path("/{group}")
    @Operation(summary = "Get a group by its name")
    public GroupResponse get(@PathParam("organization") String organization, @PathParam("group") String group) {
        return GroupResponses.of(groups.findByName(organization, group));
    }
}
