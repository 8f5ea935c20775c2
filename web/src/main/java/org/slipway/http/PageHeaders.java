package org.slipway.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;

/** Keeps pages in their place: what they may load, who may frame them (OWASP; RFC 9700 section 4.16). */
@Provider
public class PageHeaders implements ContainerResponseFilter {

    private static final String BASE = "default-src 'none'; script-src 'self'; img-src 'self' data:; font-src 'self';"
            + " connect-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Of every page. */
    public static final String STRICT = BASE + "; style-src 'self'; form-action 'self'";

    /** Of the consent page: browsers hold form-action also against the redirect after "Allow", so it is left out. */
    public static final String CONSENT = BASE + "; style-src 'self'";

    /** Of the API explorer: Swagger UI writes style attributes. */
    public static final String API_DOCS = BASE + "; style-src 'self' 'unsafe-inline'; form-action 'self'";

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!response.getHeaders().containsKey("Content-Security-Policy")) {
            response.getHeaders().putSingle("Content-Security-Policy", STRICT);
        }
        response.getHeaders().putSingle("X-Frame-Options", "DENY");
    }
}
