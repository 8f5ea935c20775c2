package org.slipway.organizations.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.organizations.MembersResponse;
import org.slipway.http.Access;
import org.slipway.http.Paging;
import org.slipway.organizations.MemberPage;
import org.slipway.organizations.Members;

/** Members of an organization, page by page. */
@Path("/api/v2/organizations/{organization}/paginated-members")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Members")
public class PaginatedMembersResource {

    @Inject
    Members members;

    @GET
    @Operation(
            summary = "List the members of an organization page by page",
            description = "Ordered by name; system users are left out. q is a part of a name or address.")
    public MembersResponse page(
            @PathParam("organization") String organization,
            @QueryParam("q") String query,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        Paging paging = Paging.of(limit, offset);
        MemberPage page =
                members.list(organization, query == null ? "" : query.strip(), null, paging.limit(), paging.offset());
        return new MembersResponse(MemberResponses.of(page.members()), page.count());
    }
}
