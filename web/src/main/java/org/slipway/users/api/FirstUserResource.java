package org.slipway.users.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.ErrorBody;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.api.users.CreateFirstUserRequest;
import org.slipway.api.users.CreateFirstUserResponse;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.users.FirstUser;
import org.slipway.users.NewUser;
import org.slipway.users.UserProfile;

/** The first user of a new deployment. */
@Path("/api/v2/users/first")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.PUBLIC)
@Tag(name = "Users")
public class FirstUserResource {

    @Inject
    FirstUser firstUser;

    @GET
    @Operation(summary = "Tell whether the first user exists", description = "200 if there is one, 404 if not.")
    public ErrorBody exists() {
        if (!firstUser.exists()) {
            throw ProblemException.of(Problem.NOT_FOUND, "The initial user has not been created!");
        }
        return new ErrorBody("The initial user has already been created!", null, null);
    }

    @POST
    @Operation(summary = "Create the first user", description = "Works once; the user is the owner.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = CreateFirstUserResponse.class)))
    public Response create(CreateFirstUserRequest body) {
        CreateFirstUserRequest request = Bodies.require(body);
        UserProfile owner = firstUser.create(
                NewUser.checked(request.email(), request.username(), request.name(), request.password()));
        return Response.status(Response.Status.CREATED)
                .entity(new CreateFirstUserResponse(
                        owner.user().id(), owner.organizationIds().get(0)))
                .build();
    }
}
