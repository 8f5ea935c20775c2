package org.slipway.system.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Calls of the MCP endpoint by hand: JSON-RPC over streamable HTTP. */
public final class Mcp {

    private Mcp() {}

    /**
     * @param path of the endpoint
     * @param method of JSON-RPC
     * @param params of the method
     * @return a request that still needs a credential
     */
    public static Call call(String path, String method, JsonNode params) {
        ObjectNode message = Json.object().put("jsonrpc", "2.0").put("id", 1).put("method", method);
        message.set("params", params);
        return Call.post(path)
                .json(message)
                .header("Accept", "application/json, text/event-stream")
                .header("MCP-Protocol-Version", "2025-11-25");
    }

    /** {@return an initialize request to {@code /mcp}} */
    public static Call initialize() {
        return initialize("/mcp");
    }

    /** {@return an initialize request to a path} */
    public static Call initialize(String path) {
        ObjectNode params = Json.object().put("protocolVersion", "2025-11-25");
        params.putObject("capabilities");
        params.putObject("clientInfo").put("name", "system-tests").put("version", "1");
        return call(path, "initialize", params);
    }

    /** {@return a call of a tool without arguments} */
    public static Call tool(String name) {
        ObjectNode params = Json.object().put("name", name);
        params.putObject("arguments");
        return call("/mcp", "tools/call", params);
    }

    /**
     * @param reply plain JSON or one server-sent event
     * @return the result of the JSON-RPC message in it
     */
    public static JsonNode result(Reply reply) {
        reply.expect(200);
        String text = reply.header("Content-Type").startsWith("text/event-stream")
                ? reply.body()
                        .lines()
                        .filter(line -> line.startsWith("data:"))
                        .findFirst()
                        .orElseThrow()
                        .substring(5)
                : reply.body();
        JsonNode message = Json.parse(text);
        if (!message.has("result")) {
            throw new AssertionError("no result in " + reply);
        }
        return message.get("result");
    }
}
