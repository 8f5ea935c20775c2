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
import org.slipway.api.oauth2.AppEndpoints;
import org.slipway.api.oauth2.AppRequest;
import org.slipway.api.oauth2.AppResponse;
import org.slipway.api.oauth2.AppsResponse;
import org.slipway.api.oauth2.NewSecretResponse;
import org.slipway.api.oauth2.SecretResponse;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.http.Paging;
import org.slipway.oauth2.Apps;
import org.slipway.oauth2.NewSecret;
import org.slipway.oauth2.store.AppSecret;
import org.slipway.oauth2.store.GrantType;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.settings.Settings;

/** OAuth2 apps and their secrets. {@code {app}} is the id of one. */
@Path("/api/v2/oauth2-provider/apps")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
@Tag(name = "OAuth2 apps")
public class AppsResource {

    @Inject
    Apps apps;

    @Inject
    Settings settings;

    @GET
    @Operation(
            summary = "List OAuth2 apps",
            description = "Ordered by name. With user_id only those to which that user has given access.")
    public AppsResponse list(
            @QueryParam("user_id") String userId,
            @QueryParam("q") String query,
            @QueryParam("limit") String limit,
            @QueryParam("offset") String offset) {
        Paging paging = Paging.of(limit, offset);
        if (userId != null && !userId.isEmpty()) {
            List<OAuth2App> authorized = apps.listAuthorizedBy(Bodies.uuid("user_id", userId));
            return page(authorized, authorized.size());
        }
        String search = query == null ? "" : query.strip();
        return page(apps.list(search, paging.slice()), apps.count(search));
    }

    @POST
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP, action = "create")
    @Operation(summary = "Create an OAuth2 app")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = AppResponse.class)))
    public Response create(AppRequest body) {
        OAuth2App app = apps.create(AppRequests.forNew(Bodies.require(body)));
        return Response.status(Response.Status.CREATED).entity(response(app)).build();
    }

    @GET
    @Path("/{app}")
    @Operation(summary = "Get an OAuth2 app")
    public AppResponse get(@PathParam("app") String app) {
        return response(apps.find(app));
    }

    @PUT
    @Path("/{app}")
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP, action = "write")
    @Operation(summary = "Change an OAuth2 app", description = "What is not given stays as it is.")
    public AppResponse update(@PathParam("app") String app, AppRequest body) {
        AppRequest request = Bodies.require(body);
        return response(apps.update(app, current -> AppRequests.forChange(current, request)));
    }

    @DELETE
    @Path("/{app}")
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP, action = "delete")
    @Operation(summary = "Delete an OAuth2 app", description = "Everything that was given to it ends.")
    public void delete(@PathParam("app") String app) {
        apps.delete(app);
    }

    @GET
    @Path("/{app}/secrets")
    @Operation(summary = "List the secrets of an app", description = "The oldest first.")
    public List<SecretResponse> secrets(@PathParam("app") String app) {
        return apps.secrets(app).stream().map(AppsResource::response).toList();
    }

    @POST
    @Path("/{app}/secrets")
    @Consumes(MediaType.WILDCARD)
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP_SECRET, action = "create")
    @Operation(summary = "Create a secret", description = "Its text is shown this once.")
    @APIResponse(
            responseCode = "201",
            description = "Created",
            content = @Content(schema = @Schema(implementation = NewSecretResponse.class)))
    public Response createSecret(@PathParam("app") String app) {
        NewSecret secret = apps.createSecret(app);
        return Response.status(Response.Status.CREATED)
                .entity(new NewSecretResponse(
                        secret.secret().id(), secret.text().text()))
                .build();
    }

    @DELETE
    @Path("/{app}/secrets/{secret}")
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP_SECRET, action = "delete")
    @Operation(summary = "Delete a secret", description = "Everything that was obtained through it ends.")
    public void deleteSecret(@PathParam("app") String app, @PathParam("secret") String secret) {
        apps.deleteSecret(app, Bodies.uuid("secret", secret));
    }

    private AppsResponse page(List<OAuth2App> page, long count) {
        return new AppsResponse(page.stream().map(this::response).toList(), count);
    }

    private AppResponse response(OAuth2App app) {
        return new AppResponse(
                app.id(),
                app.clientId(),
                app.name(),
                app.redirectUris().stream().findFirst().orElse(""),
                app.redirectUris(),
                app.icon(),
                app.clientType(),
                app.requirePkce(),
                app.tokenEndpointAuthMethod(),
                KeySetJson.read(app.keys().jwks()),
                app.keys().jwksUri(),
                app.grantTypes(),
                app.scope(),
                app.createdAt(),
                app.updatedAt(),
                new AppEndpoints(
                        settings.url("/oauth2/authorize"),
                        settings.url("/oauth2/tokens"),
                        settings.url("/oauth2/revoke"),
                        app.grantTypes().contains(GrantType.DEVICE_CODE)
                                ? settings.url("/oauth2/device_authorization").toString()
                                : ""));
    }

    private static SecretResponse response(AppSecret secret) {
        return new SecretResponse(secret.id(), secret.createdAt(), secret.lastUsedAt(), secret.displaySecret());
    }
}
