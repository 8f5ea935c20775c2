package org.slipway.cli.login;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.slipway.cli.CliException;
import org.slipway.cli.Invocation;
import org.slipway.cli.credentials.OAuthLogin;
import org.slipway.cli.http.ApiClient;
import org.slipway.cli.http.Json;
import org.slipway.cli.http.Query;

/** The device grant (RFC 8628): the person signs in with a browser on another machine. */
final class DeviceLogin {

    private static final Duration SLOW_DOWN = Duration.ofSeconds(5);

    private final Invocation invocation;
    private final ApiClient api;
    private final AuthorizationServer server;

    DeviceLogin(Invocation invocation, ApiClient api, AuthorizationServer server) {
        this.invocation = invocation;
        this.api = api;
        this.server = server;
    }

    OAuthLogin run(URI deviceEndpoint, String scope) {
        JsonNode device = start(deviceEndpoint, scope);
        invocation.tell("On any device, open " + device.path("verification_uri").asText() + " and enter the code:");
        invocation.tell("  " + device.path("user_code").asText());
        Instant end = invocation
                .environment()
                .clock()
                .instant()
                .plusSeconds(device.path("expires_in").asLong(600));
        return poll(device.path("device_code").asText(), interval(device), end);
    }

    private JsonNode start(URI endpoint, String scope) {
        HttpResponse<String> response = api.postForm(
                endpoint,
                new Query()
                        .with("client_id", AuthorizationServer.CLIENT_ID)
                        .with("scope", scope)
                        .with("resource", api.server()));
        try {
            JsonNode body = Json.MAPPER.readTree(response.body());
            if (response.statusCode() != 200) {
                throw CliException.failed("The server refused to start: "
                        + body.path("error_description")
                                .asText(body.path("error").asText()));
            }
            return body;
        } catch (JsonProcessingException notJson) {
            throw CliException.failed("The device endpoint answered with something that is not JSON.");
        }
    }

    private static Duration interval(JsonNode device) {
        return Duration.ofSeconds(device.path("interval").asLong(5));
    }

    private OAuthLogin poll(String deviceCode, Duration interval, Instant end) {
        var endpoint = new TokenEndpoint(
                api, server.tokenEndpoint(), invocation.environment().clock());
        Duration pause = interval;
        while (invocation.environment().clock().instant().isBefore(end)) {
            sleep(pause);
            var answer = endpoint.ask(new Query()
                    .with("grant_type", "urn:ietf:params:oauth:grant-type:device_code")
                    .with("device_code", deviceCode)
                    .with("resource", api.server()));
            if (answer.granted()) {
                return endpoint.login(answer, server.revocationEndpoint().orElse(null), api.server(), null);
            }
            switch (answer.error()) {
                case "authorization_pending" -> {}
                case "slow_down" -> pause = pause.plus(SLOW_DOWN);
                case "access_denied" -> throw CliException.failed("Access was denied in the browser.");
                case "expired_token" -> throw tooLate();
                default -> throw CliException.failed("The server gave no token: " + answer.reason());
            }
        }
        throw tooLate();
    }

    private static CliException tooLate() {
        return CliException.failed("The code was not entered in time. Start again with: slipway login");
    }

    private static void sleep(Duration pause) {
        try {
            Thread.sleep(pause.toMillis());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw CliException.failed("Interrupted while waiting for the browser.");
        }
    }
}
