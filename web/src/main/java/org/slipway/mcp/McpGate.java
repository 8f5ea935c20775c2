package org.slipway.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.slipway.api.Problem;
import org.slipway.caller.Caller;
import org.slipway.http.BufferedRequest;
import org.slipway.http.Challenges;
import org.slipway.http.ErrorWriter;
import org.slipway.http.JsonConfiguration;
import org.slipway.http.Requests;
import org.slipway.oauth2.RedirectUri;
import org.slipway.rbac.Scopes;
import org.slipway.settings.Settings;

/**
 * Stands before the MCP endpoint: no request gets to the SDK without a caller, from a foreign page, or for a tool that its
 * token does not allow.
 */
public class McpGate extends HttpFilter {

    private static final long serialVersionUID = 1L;

    @Inject
    transient McpTools tools;

    @Inject
    transient Challenges challenges;

    @Inject
    transient ErrorWriter errors;

    @Inject
    transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!isAllowedOrigin(request.getHeader("Origin"))) {
            errors.write(request, response, Problem.FORBIDDEN, null);
            return;
        }
        if (Requests.failure(request) != null) {
            errors.write(request, response, Problem.UNAVAILABLE, null);
            return;
        }
        Optional<Caller> caller = Caller.of(request.getUserPrincipal());
        if (caller.isEmpty() || !Requests.isHeaderAuthenticated(request)) {
            errors.write(request, response, Problem.UNAUTHENTICATED, null);
            return;
        }
        if (!"POST".equals(request.getMethod())) {
            // There is no stream to open and no session to end.
            response.setHeader("Allow", "POST");
            errors.write(request, response, Problem.METHOD_NOT_ALLOWED, null);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(McpServers.LARGEST_REQUEST + 1);
        if (body.length > McpServers.LARGEST_REQUEST) {
            errors.write(request, response, Problem.TOO_LARGE, null);
            return;
        }
        JsonNode message = message(body);
        if (message.isValueNode()) {
            // No message of JSON-RPC; the SDK would stumble over it.
            errors.write(request, response, Problem.INVALID_REQUEST, null);
            return;
        }
        List<String> missing = missingScopes(message, caller.get());
        if (!missing.isEmpty()) {
            response.setHeader("WWW-Authenticate", challenges.insufficientScope(request, missing));
            errors.write(request, response, Problem.INSUFFICIENT_SCOPE, null);
            return;
        }
        Optional<JsonNode> refusal = McpParameters.refusal(message);
        if (refusal.isPresent()) {
            response.setContentType("application/json");
            response.getOutputStream().write(JsonConfiguration.MAPPER.writeValueAsBytes(refusal.get()));
            return;
        }
        chain.doFilter(new BufferedRequest(request, body), response);
    }

    /**
     * Programs send no Origin. A page does, and a page of another site may have been brought here by a rebound name (MCP
     * transports, security warning): it must be ours, on this machine, or one that an administrator has allowed.
     */
    private boolean isAllowedOrigin(String origin) {
        if (origin == null
                || origin.equals(settings.accessUrl().toString())
                || settings.mcpAllowedOrigins().contains(origin)) {
            return true;
        }
        try {
            URI uri = URI.create(origin);
            return "http".equals(uri.getScheme()) && RedirectUri.isLoopback(uri);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** All scopes that the called tool needs, if the token lacks one of them (RFC 6750 section 3.1). */
    private List<String> missingScopes(JsonNode message, Caller caller) {
        List<String> needed = calledTool(message).map(McpTool::scopes).orElse(List.of());
        boolean covered = needed.stream().allMatch(scope -> Scopes.covers(caller.scopes(), scope));
        return covered ? List.of() : needed;
    }

    /** The tool that the request calls, if there is one of its name. */
    private Optional<McpTool> calledTool(JsonNode message) {
        boolean isCall = message.path("method").asText().equals("tools/call");
        return isCall ? tools.find(message.path("params").path("name").asText()) : Optional.empty();
    }

    /** The message, missing where it is none: what is not well-formed is for the SDK to refuse. */
    private static JsonNode message(byte[] body) {
        try {
            return JsonConfiguration.MAPPER.readTree(body);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory failed", e);
        }
    }
}
