package org.slipway.deployment.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.http.Access;
import org.slipway.http.Frames;
import org.slipway.http.PageHeaders;

/** The API explorer. */
@Path("/api-docs")
@RequestScoped
@Access(Access.Rule.PUBLIC)
public class ApiDocsPage {

    private static final String SWAGGER_UI = "/webjars/swagger-ui/5.34.1";

    @Inject
    Frames frames;

    @GET
    @Operation(hidden = true)
    public Response show() {
        return frames.page(new ApiDocsView(frames.beside("API"), SWAGGER_UI, "/openapi"))
                .header("Content-Security-Policy", PageHeaders.API_DOCS)
                .build();
    }
}
