package org.slipway.oauth2.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.oauth2.JwkSet;
import org.slipway.http.Access;
import org.slipway.oauth2.keys.PublishedKeys;

/** The public keys of access tokens (RFC 8414 section 2, {@code jwks_uri}). */
@Path("/oauth2/jwks")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.PUBLIC)
@Tag(name = "Authorization server")
public class KeysEndpoint {

    @Inject
    PublishedKeys keys;

    @GET
    @Operation(summary = "The keys that sign access tokens", description = "RFC 7517 section 5")
    public JwkSet keys() {
        return new JwkSet(keys.all());
    }
}
