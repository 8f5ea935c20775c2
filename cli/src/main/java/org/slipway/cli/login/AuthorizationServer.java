package org.slipway.cli.login;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.slipway.cli.CliException;
import org.slipway.cli.http.ApiClient;

/** The authorization server's own description of itself (RFC 8414). */
final class AuthorizationServer {

    /** The public client that every Slipway server knows from the start. */
    static final String CLIENT_ID = "slipway-cli";

    private final JsonNode metadata;

    private AuthorizationServer(JsonNode metadata) {
        this.metadata = metadata;
    }

    /**
     * Reads the description and checks that it is that of the server asked (RFC 8414 section 3.3).
     *
     * @param api client of the server
     * @return the description
     */
    static AuthorizationServer discover(ApiClient api) {
        var server = new AuthorizationServer(api.get("/.well-known/oauth-authorization-server"));
        String issuer = server.issuer();
        if (!issuer.equals(api.server().toString())) {
            throw CliException.failed("The server at " + api.server() + " calls itself " + issuer
                    + ". Use that address: slipway login --url " + issuer);
        }
        return server;
    }

    String issuer() {
        return metadata.path("issuer").asText();
    }

    URI authorizationEndpoint() {
        return endpoint("authorization_endpoint")
                .orElseThrow(() -> CliException.failed(
                        "The server offers no sign-in with a browser. Use: slipway login --password"));
    }

    URI tokenEndpoint() {
        return endpoint("token_endpoint")
                .orElseThrow(() -> CliException.failed("The server's metadata names no token endpoint."));
    }

    Optional<URI> revocationEndpoint() {
        return endpoint("revocation_endpoint");
    }

    Optional<URI> deviceAuthorizationEndpoint() {
        return endpoint("device_authorization_endpoint");
    }

    boolean supportsS256() {
        return StreamSupport.stream(
                        metadata.path("code_challenge_methods_supported").spliterator(), false)
                .anyMatch(method -> method.asText().equals("S256"));
    }

    /** Whether answers name their issuer, so that one without it is a forgery (RFC 9207 section 2.4). */
    boolean sendsIssuer() {
        return metadata.path("authorization_response_iss_parameter_supported").asBoolean();
    }

    private Optional<URI> endpoint(String member) {
        return Optional.ofNullable(metadata.get(member)).map(JsonNode::asText).map(URI::create);
    }
}
