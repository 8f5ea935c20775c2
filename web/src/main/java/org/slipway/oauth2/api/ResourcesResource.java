package org.slipway.oauth2.api;

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
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.oauth2.NewResourceSecretResponse;
import org.slipway.api.oauth2.ResourceRequest;
import org.slipway.api.oauth2.ResourceResponse;
import org.slipway.api.oauth2.ResourceScopeBody;
import org.slipway.api.oauth2.ResourcesResponse;
import org.slipway.api.oauth2.SecretResponse;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.http.Paging;
import org.slipway.oauth2.NewResourceSecret;
import org.slipway.oauth2.Resources;
import org.slipway.oauth2.store.RegisteredResource;
import org.slipway.oauth2.store.ResourceSecret;

/** Registered resources and the secrets of their servers. {@code {resource}} is the id of one. */
@Path("/api/v2/oauth2-provider/resources")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "OAuth2 resources")
public class ResourcesResource {

    @Inject
    Resources resources;

    @GET
    @Operation(
            summary = "List registered resources",
            description = "Ordered by name. q is part of a name or identifier. The API and /mcp are not among them.")
    public ResourcesResponse list(
            @QueryParam("q") String query, @QueryParam("limit") String limit, @QueryParam("offset") String offset) {
        Paging paging = Paging.of(limit, offset);
        String search = query == null ? "" : query.strip();
        return new ResourcesResponse(
                resources.list(search, paging.slice()).stream()
                        .map(ResourcesResource::response)
                        .toList(),
                resources.count(search));
    }

    @POST
    @Audited(type = AuditedType.OAUTH2_PROVIDER_RESOURCE, action = "create")
    @Operation(
            summary = "Register a resource",
            description = "From then on clients can ask for tokens that work there (RFC 8707).")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = ResourceResponse.class)))
    public Response create(ResourceRequest body) {
        ResourceRequest request = Bodies.require(body);
        RegisteredResource resource =
                resources.create(ResourceRequests.identifier(request), ResourceRequests.forNew(request));
        return Response.status(Response.Status.CREATED)
                .entity(response(resource))
                .build();
    }

    @GET
    @Path("/{resource}")
    @Operation(summary = "Get a registered resource")
    public ResourceResponse get(@PathParam("resource") String resource) {
        return response(resources.find(resource));
    }

    @PUT
    @Path("/{resource}")
    @Audited(type = AuditedType.OAUTH2_PROVIDER_RESOURCE, action = "write")
    @Operation(
            summary = "Change a registered resource",
            description = "What is not given stays as it is. The identifier cannot be changed.")
    public ResourceResponse update(@PathParam("resource") String resource, ResourceRequest body) {
        ResourceRequest request = Bodies.require(body);
        return response(resources.update(resource, current -> ResourceRequests.forChange(current, request)));
    }

    @DELETE
    @Path("/{resource}")
    @Audited(type = AuditedType.OAUTH2_PROVIDER_RESOURCE, action = "delete")
    @Operation(summary = "Delete a registered resource", description = "Everything that was given for it ends.")
    public void delete(@PathParam("resource") String resource) {
        resources.delete(resource);
    }

    @GET
    @Path("/{resource}/secrets")
    @Operation(summary = "List the secrets of a resource's server", description = "The oldest first.")
    public List<SecretResponse> secrets(@PathParam("resource") String resource) {
        return resources.secrets(resource).stream()
                .map(ResourcesResource::response)
                .toList();
    }

    @POST
    @Path("/{resource}/secrets")
    @Consumes(MediaType.WILDCARD)
    @Audited(type = AuditedType.OAUTH2_PROVIDER_RESOURCE_SECRET, action = "create")
    @Operation(
            summary = "Create a secret for a resource's server",
            description = "With it the server asks about tokens (RFC 7662). Its text is shown this once.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = NewResourceSecretResponse.class)))
    public Response createSecret(@PathParam("resource") String resource) {
        NewResourceSecret made = resources.createSecret(resource);
        return Response.status(Response.Status.CREATED)
                .entity(new NewResourceSecretResponse(
                        made.secret().id(),
                        made.resource().id().toString(),
                        made.text().text()))
                .build();
    }

    @DELETE
    @Path("/{resource}/secrets/{secret}")
    @Audited(type = AuditedType.OAUTH2_PROVIDER_RESOURCE_SECRET, action = "delete")
    @Operation(summary = "Delete a secret of a resource's server", description = "It stops working at once.")
    public void deleteSecret(@PathParam("resource") String resource, @PathParam("secret") String secret) {
        resources.deleteSecret(resource, Bodies.uuid("secret", secret));
    }

    private static ResourceResponse response(RegisteredResource resource) {
        return new ResourceResponse(
                resource.id(),
                resource.identifier(),
                resource.name(),
                resource.scopes().stream()
                        .map(scope -> new ResourceScopeBody(
                                scope.name(), scope.description().isEmpty() ? null : scope.description()))
                        .toList(),
                resource.tokenFormat().wireName(),
                resource.createdAt(),
                resource.updatedAt());
    }

    private static SecretResponse response(ResourceSecret secret) {
        return new SecretResponse(secret.id(), secret.createdAt(), secret.lastUsedAt(), secret.displaySecret());
    }
}
