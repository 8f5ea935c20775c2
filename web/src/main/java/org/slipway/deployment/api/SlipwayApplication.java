package org.slipway.deployment.api;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeIn;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The JAX-RS application at the root: pages, the API, the protocol endpoints. */
@ApplicationPath("/")
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Slipway API",
                        version = "2",
                        description =
                                "JSON in snake_case, times in UTC. Errors of the API are {message, detail, validations};"
                                        + " errors of OAuth 2 are {error, error_description}. A credential is a session"
                                        + " token, an API token, or an OAuth2 access token for this API.",
                        license = @License(name = "Apache-2.0", url = "https://www.apache.org/licenses/LICENSE-2.0")),
        security = {@SecurityRequirement(name = "session"), @SecurityRequirement(name = "bearer")},
        tags = {
            @Tag(name = "Login", description = "Signing in and out, sessions"),
            @Tag(name = "Users", description = "People"),
            @Tag(name = "API tokens", description = "Credentials for scripts"),
            @Tag(name = "Organizations", description = "Who belongs together"),
            @Tag(name = "OAuth2 apps", description = "Clients, their secrets, and what people have given to them"),
            @Tag(name = "Authorization server", description = "The protocol endpoints"),
            @Tag(name = "Deployment", description = "The server itself")
        })
@SecurityScheme(
        securitySchemeName = "session",
        type = SecuritySchemeType.APIKEY,
        in = SecuritySchemeIn.HEADER,
        apiKeyName = "Coder-Session-Token",
        description = "A session token or an API token")
@SecurityScheme(
        securitySchemeName = "bearer",
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "Any of the tokens")
public class SlipwayApplication extends Application {}
