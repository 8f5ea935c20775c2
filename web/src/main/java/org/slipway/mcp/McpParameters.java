package org.slipway.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.modelcontextprotocol.spec.McpSchema;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a request's parameters can be read as its method needs them. The SDK would answer those that cannot with a 500
 * that holds its stack; JSON-RPC has an error for them.
 */
final class McpParameters {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What a method takes.
     *
     * @param type which the parameters are read as
     * @param text the member that must be there, or null if no parameters are needed at all
     */
    private record Form(Class<?> type, String text) {

        boolean fits(JsonNode parameters) {
            if (parameters.isMissingNode() || parameters.isNull()) {
                return text == null;
            }
            return parameters.isObject()
                    && (text == null || parameters.path(text).isTextual())
                    && isReadable(parameters);
        }

        private boolean isReadable(JsonNode parameters) {
            try {
                JSON.convertValue(parameters, type);
                return true;
            } catch (IllegalArgumentException e) {
                return false;
            }
        }
    }

    private static final Map<String, Form> FORMS = Map.of(
            McpSchema.METHOD_INITIALIZE, new Form(McpSchema.InitializeRequest.class, "protocolVersion"),
            McpSchema.METHOD_TOOLS_CALL, new Form(McpSchema.CallToolRequest.class, "name"),
            McpSchema.METHOD_TOOLS_LIST, new Form(McpSchema.PaginatedRequest.class, null));

    private McpParameters() {}

    /** The JSON-RPC answer to a request whose parameters do not fit; empty if they do, or if it is no request. */
    static Optional<JsonNode> refusal(JsonNode message) {
        String method = message.path("method").asText();
        Form form = FORMS.get(method);
        if (form == null || !message.has("id") || form.fits(message.path("params"))) {
            return Optional.empty();
        }
        ObjectNode answer = JSON.createObjectNode().put("jsonrpc", "2.0");
        answer.set("id", message.get("id"));
        answer.putObject("error")
                .put("code", McpSchema.ErrorCodes.INVALID_PARAMS)
                .put("message", "The parameters of " + method + " are missing or have the wrong form.");
        return Optional.of(answer);
    }
}
