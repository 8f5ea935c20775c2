package org.slipway.login.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.login.ApiKeyResponse;
import org.slipway.api.login.CreateTokenRequest;
import org.slipway.api.login.CreateTokenResponse;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.login.ApiTokens;
import org.slipway.login.KeyText;
import org.slipway.login.store.ApiKey;
import org.slipway.rbac.Scopes;
import org.slipway.users.api.UserIds;

/** API tokens of a user. {@code {token}} is the id or the name of one. */
@Path("/api/v2/users/{user}/keys")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "API tokens")
public class TokensResource {

    @Inject
    ApiTokens tokens;

    @Inject
    UserIds users;

    @GET
    @Path("/tokens")
    @Operation(summary = "List API tokens", description = "The newest first; expired ones are still listed.")
    public List<ApiKeyResponse> list(@PathParam("user") String user) {
        return tokens.list(idOf(user)).stream().map(TokensResource::response).toList();
    }

    @POST
    @Path("/tokens")
    @Audited(type = AuditedType.API_KEY, action = "create")
    @Operation(summary = "Create an API token", description = "Its text is shown this once.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = CreateTokenResponse.class)))
    public Response create(@PathParam("user") String user, CreateTokenRequest body) {
        CreateTokenRequest request = Bodies.require(body);
        KeyText token = tokens.create(idOf(user), request.tokenName(), scopes(request), lifetime(request));
        return Response.status(Response.Status.CREATED)
                .entity(new CreateTokenResponse(token.text()))
                .build();
    }

    @GET
    @Path("/tokens/{token}")
    @Operation(summary = "Get an API token")
    public ApiKeyResponse get(@PathParam("user") String user, @PathParam("token") String token) {
        return response(tokens.find(idOf(user), token));
    }

    @DELETE
    @Path("/{token}")
    @Audited(type = AuditedType.API_KEY, action = "delete")
    @Operation(summary = "Delete an API token", description = "It stops working at once.")
    public void delete(@PathParam("user") String user, @PathParam("token") String token) {
        tokens.delete(idOf(user), token);
    }

    private UUID idOf(String user) {
        return users.of(user);
    }

    private static List<String> scopes(CreateTokenRequest request) {
        if (request.scopes() != null && !request.scopes().isEmpty()) {
            return request.scopes();
        }
        return request.scope() == null || request.scope().isEmpty() ? List.of() : List.of(request.scope());
    }

    private static Duration lifetime(CreateTokenRequest request) {
        return request.lifetime() == null || request.lifetime() == 0 ? null : Duration.ofNanos(request.lifetime());
    }

    private static ApiKeyResponse response(ApiKey token) {
        boolean all = token.scopes().contains(Scopes.ALL);
        return new ApiKeyResponse(
                token.id(),
                token.userId(),
                token.lastUsed(),
                token.expiresAt(),
                token.createdAt(),
                token.updatedAt(),
                token.loginType().name(),
                all ? "all" : token.scopes().get(0),
                token.scopes(),
                token.tokenName(),
                token.lifetimeSeconds());
    }
}
