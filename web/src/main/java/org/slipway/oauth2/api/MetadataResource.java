package org.slipway.oauth2.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.api.oauth2.ResourceMetadata;
import org.slipway.api.oauth2.ServerMetadata;
import org.slipway.http.Access;
import org.slipway.oauth2.Pkce;
import org.slipway.oauth2.ProtectedResource;
import org.slipway.oauth2.ProtectedResources;
import org.slipway.oauth2.assertions.ClientAssertion;
import org.slipway.oauth2.clients.Registrations;
import org.slipway.oauth2.store.AuthMethod;
import org.slipway.oauth2.store.GrantType;
import org.slipway.rbac.Scopes;
import org.slipway.settings.Settings;

/** What a client can find out by itself (RFC 8414, RFC 9728). */
@Path("/.well-known")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.PUBLIC)
@Tag(name = "Authorization server")
public class MetadataResource {

    private static final List<String> CLIENT_AUTHENTICATION =
            List.of(AuthMethod.SECRET_BASIC, AuthMethod.SECRET_POST, AuthMethod.PRIVATE_KEY_JWT, AuthMethod.NONE);

    private static final List<String> RESOURCE_AUTHENTICATION =
            List.of(AuthMethod.SECRET_BASIC, AuthMethod.SECRET_POST);

    @Inject
    ProtectedResources resources;

    @Inject
    Registrations registrations;

    @Inject
    Settings settings;

    @GET
    @Path("/oauth-authorization-server")
    @Operation(summary = "Authorization server metadata", description = "RFC 8414 section 3")
    public ServerMetadata server() {
        return new ServerMetadata(
                settings.accessUrl().toString(),
                settings.url("/oauth2/authorize"),
                settings.url("/oauth2/tokens"),
                settings.url("/oauth2/revoke"),
                settings.url("/oauth2/introspect"),
                settings.url("/oauth2/device_authorization"),
                settings.url("/oauth2/jwks"),
                registrations.isOpen() ? settings.url("/oauth2/register") : null,
                registrations.acceptsDocuments(),
                Scopes.publicCatalog(),
                List.of("code"),
                List.of("query"),
                GrantType.ALL,
                CLIENT_AUTHENTICATION,
                ClientAssertion.ALGORITHMS,
                CLIENT_AUTHENTICATION,
                ClientAssertion.ALGORITHMS,
                RESOURCE_AUTHENTICATION,
                List.of(Pkce.METHOD),
                true,
                settings.url("/api-docs"),
                null,
                null);
    }

    /**
     * The same for clients that know OpenID Connect discovery only (MCP authorization, authorization server discovery). It
     * promises no ID tokens.
     */
    @GET
    @Path("/openid-configuration")
    @Operation(
            summary = "Authorization server metadata, as OpenID Connect discovery has it",
            description = "OpenID Connect Discovery section 4. There are no ID tokens.")
    public ServerMetadata openId() {
        return server().asOpenIdConfiguration();
    }

    /** The same under a path suffix. */
    @GET
    @Path("/openid-configuration/{suffix: .+}")
    @Operation(hidden = true)
    public ServerMetadata openIdUnderSuffix(@PathParam("suffix") String suffix) {
        return openId();
    }

    /** The same under a path suffix: clients that know only a resource's address put its path here. */
    @GET
    @Path("/oauth-authorization-server/{suffix: .+}")
    @Operation(hidden = true)
    public ServerMetadata serverUnderSuffix(@PathParam("suffix") String suffix) {
        return server();
    }

    @GET
    @Path("/oauth-protected-resource")
    @Operation(summary = "Metadata of the API as a protected resource", description = "RFC 9728 section 3")
    public ResourceMetadata api() {
        return metadata(resources.api());
    }

    @GET
    @Path("/oauth-protected-resource/{path: .+}")
    @Operation(summary = "Metadata of the protected resource at a path", description = "RFC 9728 section 3.1")
    public ResourceMetadata resource(@PathParam("path") String path) {
        return metadata(resources.atPath("/" + path).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND)));
    }

    private ResourceMetadata metadata(ProtectedResource resource) {
        return new ResourceMetadata(
                resource.identifier(),
                List.of(settings.accessUrl().toString()),
                resource.scopes(),
                List.of("header"),
                resource.name(),
                settings.url("/api-docs"));
    }
}
