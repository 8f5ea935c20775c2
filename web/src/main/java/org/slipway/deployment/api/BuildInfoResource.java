package org.slipway.deployment.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.slipway.api.deployment.BuildInfo;
import org.slipway.http.Access;
import org.slipway.settings.BuildVersion;
import org.slipway.settings.Settings;

/** Which server this is. */
@Path("/api/v2/buildinfo")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@Access(Access.Rule.PUBLIC)
@Tag(name = "Deployment")
public class BuildInfoResource {

    @Inject
    Settings settings;

    @GET
    @Operation(summary = "Tell which build this is")
    public BuildInfo get() {
        return new BuildInfo(
                BuildVersion.get(),
                settings.url("/api-docs"),
                settings.accessUrl().toString());
    }
}
