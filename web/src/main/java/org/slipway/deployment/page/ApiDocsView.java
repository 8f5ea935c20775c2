package org.slipway.deployment.page;

import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code deployment/apiDocs.jte}: the API explorer. Swagger UI writes style attributes, so this page, and only
 * this one, needs {@code style-src 'self' 'unsafe-inline'}.
 *
 * @param frame with the user, if signed in
 * @param swaggerUi folder of the Swagger UI WebJar, for example {@code /webjars/swagger-ui/5.34.1}
 * @param openapi address of the OpenAPI document, for example {@code /openapi}
 */
public record ApiDocsView(Frame frame, String swaggerUi, String openapi) implements View {

    @Override
    public String template() {
        return "deployment/apiDocs.jte";
    }
}
