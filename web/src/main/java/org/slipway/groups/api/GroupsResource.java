package org.slipway.groups.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.ErrorBody;
import org.slipway.api.groups.GroupResponse;
import org.slipway.api.groups.UpdateGroupRequest;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.groups.GroupChange;
import org.slipway.groups.Groups;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.http.Paging;

/** Groups by id, and over all organizations. */
@Path("/api/v2/groups")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Groups")
public class GroupsResource {

    @Inject
    Groups groups;

    @GET
    @Operation(
            summary = "List groups",
            description = "Ordered by name; of one organization, or that one user belongs to.")
    public List<GroupResponse> list(
            @QueryParam("organization") String organization,
            @QueryParam("has_member") String member,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        Paging paging = Paging.of(limit, offset);
        return GroupResponses.of(groups.list(organization, member, "", paging.slice()));
    }

    @GET
    @Path("/{group}")
    @Operation(summary = "Get a group")
    public GroupResponse get(@PathParam("group") String group) {
        return GroupResponses.of(groups.find(group));
    }

    @PATCH
    @Path("/{group}")
    @Audited(type = AuditedType.GROUP, action = "write")
    @Operation(summary = "Change a group and who belongs to it", description = "All of it or nothing.")
    public GroupResponse change(@PathParam("group") String group, UpdateGroupRequest body) {
        UpdateGroupRequest request = Bodies.require(body);
        return GroupResponses.of(groups.change(
                group,
                new GroupChange(
                        request.name(),
                        request.displayName(),
                        request.avatarUrl(),
                        request.quotaAllowance(),
                        request.addUsers(),
                        request.removeUsers())));
    }

    @DELETE
    @Path("/{group}")
    @Audited(type = AuditedType.GROUP, action = "delete")
    @Operation(summary = "Delete a group", description = "What was shared with it is not any more.")
    public ErrorBody delete(@PathParam("group") String group) {
        groups.delete(group);
        return new ErrorBody("Successfully deleted group!", null, null);
    }
}
