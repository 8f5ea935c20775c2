package org.slipway.cli.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import org.slipway.cli.CliException;
import org.slipway.cli.ExitCode;

/** Refusals of the server in words: {@code {message, detail, validations}} of the API, RFC 6749 errors of OAuth. */
public final class ApiErrors {

    private ApiErrors() {}

    /**
     * @param server that answered
     * @param response its refusal
     * @return the exception that ends the command
     */
    public static CliException of(URI server, HttpResponse<String> response) {
        JsonNode body = parsed(response.body());
        int status = response.statusCode();
        if (status == 401) {
            return new CliException(
                    ExitCode.SIGNED_OUT,
                    sentence(body, "You are not signed in to " + server + ".") + "\nSign in with: slipway login --url "
                            + server);
        }
        if (status == 429) {
            return CliException.failed(sentence(body, "Too many requests.") + retryAfter(response));
        }
        return CliException.failed(sentence(body, "The server at " + server + " answered with status " + status + "."));
    }

    private static String retryAfter(HttpResponse<String> response) {
        return response.headers()
                .firstValue("Retry-After")
                .map(seconds -> "\nTry again in " + seconds + " seconds.")
                .orElse("");
    }

    private static String sentence(JsonNode body, String otherwise) {
        if (body.hasNonNull("error")) {
            String description = body.path("error_description").asText("");
            return description.isEmpty() ? body.path("error").asText() : description;
        }
        if (!body.hasNonNull("message")) {
            return otherwise;
        }
        var text = new StringBuilder(body.path("message").asText());
        String detail = body.path("detail").asText("");
        if (!detail.isEmpty()) {
            text.append(" ").append(detail);
        }
        for (JsonNode validation : body.path("validations")) {
            text.append("\n  ")
                    .append(validation.path("field").asText())
                    .append(": ")
                    .append(validation.path("detail").asText());
        }
        return text.toString();
    }

    private static JsonNode parsed(String body) {
        try {
            JsonNode tree = Json.MAPPER.readTree(body);
            return tree == null ? Json.MAPPER.missingNode() : tree;
        } catch (JsonProcessingException notJson) {
            return Json.MAPPER.missingNode();
        }
    }
}
