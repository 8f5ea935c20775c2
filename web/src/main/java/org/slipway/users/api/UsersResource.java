package org.slipway.users.api;

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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.ProblemException;
import org.slipway.api.users.CreateUserRequest;
import org.slipway.api.users.UpdatePasswordRequest;
import org.slipway.api.users.UpdateProfileRequest;
import org.slipway.api.users.UpdateRolesRequest;
import org.slipway.api.users.UserResponse;
import org.slipway.api.users.UserRolesResponse;
import org.slipway.api.users.UsersResponse;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.http.Paging;
import org.slipway.users.Accounts;
import org.slipway.users.NewUser;
import org.slipway.users.UserPage;
import org.slipway.users.UserRoles;
import org.slipway.users.Users;
import org.slipway.users.store.User;

/** Users. {@code {user}} is {@code me}, an id or a username. */
@Path("/api/v2/users")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "Users")
public class UsersResource {

    @Inject
    Users users;

    @Inject
    Accounts accounts;

    @GET
    @Operation(summary = "List users", description = "Ordered by name; system users are left out.")
    public UsersResponse list(
            @QueryParam("q") String query, @QueryParam("limit") String limit, @QueryParam("offset") String offset) {
        Paging paging = Paging.of(limit, offset);
        UserPage page = users.list(UserQueries.parse(query), paging.limit(), paging.offset());
        return new UsersResponse(page.users().stream().map(UserResponses::of).toList(), page.count());
    }

    @POST
    @Audited(type = AuditedType.USER, action = "create")
    @Operation(summary = "Create a user")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = UserResponse.class)))
    public Response create(CreateUserRequest body) {
        CreateUserRequest request = Bodies.require(body);
        if (request.loginType() != null && !"password".equals(request.loginType())) {
            throw ProblemException.invalid("login_type", "must be password");
        }
        NewUser details = NewUser.checked(request.email(), request.username(), request.name(), request.password());
        List<String> roles = request.roles() == null ? List.of() : request.roles();
        List<UUID> organizations = request.organizationIds() == null ? List.of() : request.organizationIds();
        return Response.status(Response.Status.CREATED)
                .entity(UserResponses.of(users.create(details, roles, organizations)))
                .build();
    }

    @GET
    @Path("/{user}")
    @Operation(summary = "Get a user")
    public UserResponse get(@PathParam("user") String user) {
        return UserResponses.of(users.find(user));
    }

    @DELETE
    @Path("/{user}")
    @Audited(type = AuditedType.USER, action = "delete")
    @Operation(summary = "Delete a user", description = "Ends the account; its rows in the audit log stay.")
    public void delete(@PathParam("user") String user) {
        accounts.delete(user);
    }

    @PUT
    @Path("/{user}/profile")
    @Audited(type = AuditedType.USER, action = "write")
    @Operation(summary = "Change how a user is shown")
    public UserResponse rename(@PathParam("user") String user, UpdateProfileRequest body) {
        UpdateProfileRequest request = Bodies.require(body);
        return UserResponses.of(users.rename(user, request.username(), request.name()));
    }

    @PUT
    @Path("/{user}/password")
    @Audited(type = AuditedType.USER, action = "write")
    @Operation(
            summary = "Set a password",
            description = "Ends all other sessions and tokens of the user, and the access of apps.")
    public void changePassword(@PathParam("user") String user, UpdatePasswordRequest body) {
        UpdatePasswordRequest request = Bodies.require(body);
        accounts.changePassword(user, request.oldPassword(), request.password());
    }

    @PUT
    @Path("/{user}/roles")
    @Audited(type = AuditedType.USER, action = "write")
    @Operation(summary = "Replace the site-wide roles of a user")
    public UserResponse setRoles(@PathParam("user") String user, UpdateRolesRequest body) {
        return UserResponses.of(users.setRoles(user, Bodies.require(body).roles()));
    }

    @GET
    @Path("/{user}/roles")
    @Operation(summary = "List the roles of a user", description = "In the site and in each organization.")
    public UserRolesResponse roles(@PathParam("user") String user) {
        UserRoles roles = users.roles(user);
        Map<UUID, List<String>> organizationRoles = new LinkedHashMap<>();
        roles.memberships()
                .forEach(membership -> organizationRoles.put(membership.organizationId(), membership.roles()));
        return new UserRolesResponse(roles.user().rbacRoles(), organizationRoles);
    }

    @PUT
    @Path("/{user}/status/suspend")
    @Audited(type = AuditedType.USER, action = "write")
    @Operation(summary = "Suspend a user", description = "Its sessions and tokens stop working at once.")
    public UserResponse suspend(@PathParam("user") String user) {
        accounts.setStatus(user, User.Status.suspended);
        return get(user);
    }

    @PUT
    @Path("/{user}/status/activate")
    @Audited(type = AuditedType.USER, action = "write")
    @Operation(summary = "Activate a user")
    public UserResponse activate(@PathParam("user") String user) {
        accounts.setStatus(user, User.Status.active);
        return get(user);
    }
}
