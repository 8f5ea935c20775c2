package org.slipway.oauth2.api;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.slipway.api.oauth2.OAuthErrorBody;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;

/** Direct answers of the protocol endpoints (RFC 6749 sections 5.1 and 5.2). */
public final class OAuth2Answers {

    /** What a client whose authentication failed is told. */
    static final String BASIC_CHALLENGE = "Basic realm=\"slipway\"";

    private OAuth2Answers() {}

    /** A refusal as JSON. A client whose authentication failed is told the scheme (section 5.2). */
    public static Response error(OAuthException refusal) {
        Response.ResponseBuilder answer = Response.status(refusal.error().status())
                .type(MediaType.APPLICATION_JSON)
                .entity(new OAuthErrorBody(refusal.error().code(), refusal.getMessage(), null));
        if (refusal.error() == OAuthError.INVALID_CLIENT) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, BASIC_CHALLENGE);
        }
        return answer.build();
    }
}
