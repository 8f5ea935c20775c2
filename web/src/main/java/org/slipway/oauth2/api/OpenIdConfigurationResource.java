package org.slipway.oauth2.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.api.oauth2.ServerMetadata;
import org.slipway.http.Access;

/**
 * The server's metadata behind the path of an MCP endpoint: where clients look that take the endpoint's address for the
 * issuer (OpenID Connect Discovery section 4.1).
 */
@Path("/{resource: mcp|api/experimental/mcp/http}/.well-known/openid-configuration")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.PUBLIC)
public class OpenIdConfigurationResource {

    @Inject
    MetadataResource metadata;

    @GET
    @Operation(hidden = true)
    public ServerMetadata openId(@PathParam("resource") String resource) {
        return metadata.openId();
    }
}
