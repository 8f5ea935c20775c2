package org.slipway.cli.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Clock;
import org.slipway.cli.CliException;
import org.slipway.cli.credentials.OAuthLogin;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Json;
import org.slipway.cli.http.Query;

/** Asks the token endpoint (RFC 6749 section 3.2) as a public client. */
final class TokenEndpoint {

    private final ApiClient api;
    private final URI endpoint;
    private final Clock clock;

    TokenEndpoint(ApiClient api, URI endpoint, Clock clock) {
        this.api = api;
        this.endpoint = endpoint;
        this.clock = clock;
    }

    /**
     * An answer of the endpoint.
     *
     * @param status of HTTP
     * @param body its JSON
     */
    record Answer(int status, JsonNode body) {

        boolean granted() {
            return status == 200 && body.hasNonNull("access_token");
        }

        String error() {
            return body.path("error").asText("status " + status);
        }

        String reason() {
            String description = body.path("error_description").asText("");
            return description.isEmpty() ? error() : description;
        }
    }

    Answer ask(Query form) {
        HttpResponse<String> response = api.postForm(endpoint, form.with("client_id", AuthorizationServer.CLIENT_ID));
        try {
            return new Answer(response.statusCode(), Json.MAPPER.readTree(response.body()));
        } catch (JsonProcessingException notJson) {
            throw CliException.failed("The token endpoint answered with something that is not JSON.");
        }
    }

    OAuthLogin login(Answer answer, URI revocationEndpoint, URI resource, String formerRefreshToken) {
        JsonNode body = answer.body();
        return new OAuthLogin(
                body.path("access_token").asText(),
                body.path("refresh_token").asText(formerRefreshToken),
                clock.instant().plusSeconds(body.path("expires_in").asLong(3600)),
                endpoint,
                revocationEndpoint,
                resource);
    }
}
