package org.slipway.cli.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;
import org.slipway.cli.Version;

/** Calls one server with one credential. Every method throws {@link CliException} with the reason in words. */
public final class ApiClient {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(60);

    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final URI server;
    private final Credential credential;

    /**
     * @param server its address, without a trailing slash
     * @param credential who asks
     */
    public ApiClient(URI server, Credential credential) {
        this.server = server;
        this.credential = credential;
    }

    /** {@return the address of the server} */
    public URI server() {
        return server;
    }

    /**
     * @param path with its query, for example {@code /api/v2/users/me}
     * @return the JSON answer
     */
    public JsonNode get(String path) {
        return json(send("GET", at(path), BodyPublishers.noBody(), null));
    }

    /**
     * @param path to post to
     * @param body a record or a JSON tree
     * @return the JSON answer, missing when it has no body
     */
    public JsonNode post(String path, Object body) {
        return json(send("POST", at(path), publisher(body), "application/json"));
    }

    /**
     * @param path to replace
     * @param body a record or a JSON tree
     * @return the JSON answer, missing when it has no body
     */
    public JsonNode put(String path, Object body) {
        return json(send("PUT", at(path), publisher(body), "application/json"));
    }

    /**
     * @param path to change
     * @param body a record or a JSON tree; what is absent stays as it is
     * @return the JSON answer, missing when it has no body
     */
    public JsonNode patch(String path, Object body) {
        return json(send("PATCH", at(path), publisher(body), "application/json"));
    }

    /**
     * @param path to post to
     * @param contentType of what is posted
     * @param content the bytes
     * @return the JSON answer
     */
    public JsonNode upload(String path, String contentType, byte[] content) {
        return json(send("POST", at(path), BodyPublishers.ofByteArray(content), contentType));
    }

    /** @param path to delete */
    public void delete(String path) {
        accepted(send("DELETE", at(path), BodyPublishers.noBody(), null));
    }

    /**
     * Copies an answer as it comes, however long it is.
     *
     * @param path to read
     * @param target where to
     */
    public void download(String path, Writer target) {
        var request = HttpRequest.newBuilder(at(path)).GET().header("User-Agent", "slipway-cli/" + Version.current());
        credential.addTo(request);
        try {
            var answer = http.send(request.build(), BodyHandlers.ofInputStream());
            try (var body = answer.body()) {
                if (answer.statusCode() != 200) {
                    // The same request once more, for its error in words.
                    accepted(send("GET", at(path), BodyPublishers.noBody(), null));
                }
                new InputStreamReader(body, StandardCharsets.UTF_8).transferTo(target);
                target.flush();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw CliException.failed("Interrupted while waiting for " + server);
        } catch (IOException failure) {
            throw new CliException(ExitCode.UNREACHABLE, unreachable(failure));
        }
    }

    /**
     * Asks without judging the answer.
     *
     * @param path to read
     * @return its status
     */
    public int status(String path) {
        return send("GET", at(path), BodyPublishers.noBody(), null).statusCode();
    }

    /**
     * Posts a form and hands over the answer whatever its status is: how OAuth endpoints are spoken to.
     *
     * @param endpoint absolute address
     * @param form the fields
     * @return status and body
     */
    public HttpResponse<String> postForm(URI endpoint, Query form) {
        return send("POST", endpoint, BodyPublishers.ofString(form.encoded()), "application/x-www-form-urlencoded");
    }

    private URI at(String path) {
        return URI.create(server + path);
    }

    private static BodyPublisher publisher(Object body) {
        try {
            return BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpResponse<String> send(String method, URI target, BodyPublisher body, String contentType) {
        var request = HttpRequest.newBuilder(target)
                .method(method, body)
                .timeout(ANSWER)
                .header("Accept", "application/json")
                .header("User-Agent", "slipway-cli/" + Version.current());
        if (contentType != null) {
            request.header("Content-Type", contentType);
        }
        credential.addTo(request);
        try {
            return http.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw CliException.failed("Interrupted while waiting for " + server);
        } catch (IOException failure) {
            throw new CliException(ExitCode.UNREACHABLE, unreachable(failure));
        }
    }

    private String unreachable(IOException failure) {
        if (failure instanceof HttpConnectTimeoutException) {
            return "No answer from " + server + " within " + CONNECT.toSeconds() + " seconds.";
        }
        if (failure instanceof HttpTimeoutException) {
            return "The server at " + server + " did not answer within " + ANSWER.toSeconds()
                    + " seconds; the request may still take effect.";
        }
        if (failure instanceof ConnectException) {
            boolean unknownHost = failure.getCause() instanceof ConnectException inner
                    && inner.getCause() instanceof UnresolvedAddressException;
            return unknownHost
                    ? "There is no host called " + server.getHost() + "."
                    : "Nothing answers at " + server + ". Is the server running?";
        }
        return "The connection to " + server + " failed: " + failure.getMessage();
    }

    private HttpResponse<String> accepted(HttpResponse<String> response) {
        if (response.statusCode() / 100 != 2) {
            throw ApiErrors.of(server, response);
        }
        return response;
    }

    private JsonNode json(HttpResponse<String> response) {
        String body = accepted(response).body();
        if (body.isBlank()) {
            return Json.MAPPER.missingNode();
        }
        try {
            return Json.MAPPER.readTree(body);
        } catch (JsonProcessingException notJson) {
            throw CliException.failed("The server at " + server + " answered with something that is not JSON. "
                    + "Is this the address of a Slipway server?");
        }
    }
}
