package org.slipway.oauth2;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.slipway.rbac.Scopes;
import org.slipway.settings.Settings;

/** The resources that this server itself serves: its API, and its MCP endpoint under two paths. */
@ApplicationScoped
public class ProtectedResources {

    /** Where the MCP endpoint is. */
    public static final String MCP_PATH = "/mcp";

    /** Where clients of Coder look for the MCP endpoint. */
    public static final String MCP_COMPATIBLE_PATH = "/api/experimental/mcp/http";

    /** What the MCP tools need, no more. */
    private static final List<String> MCP_SCOPES = List.of("api_key:read", "user:read");

    @Inject
    Settings settings;

    /** The API: everything but the MCP endpoint. */
    public ProtectedResource api() {
        return ProtectedResource.own(
                settings.accessUrl().toString(), "", "Slipway API", Scopes.publicCatalog(), List.of(Scopes.ALL));
    }

    /** The MCP endpoint. */
    public ProtectedResource mcp() {
        return mcpAt(MCP_PATH);
    }

    private ProtectedResource mcpAt(String path) {
        return ProtectedResource.own(settings.accessUrl() + path, path, "Slipway MCP server", MCP_SCOPES, MCP_SCOPES);
    }

    /** All of them. */
    public List<ProtectedResource> all() {
        return List.of(api(), mcp(), mcpAt(MCP_COMPATIBLE_PATH));
    }

    /** The resource with this identifier, in whatever spelling; empty if it is malformed or not ours. */
    public Optional<ProtectedResource> find(String identifier) {
        return ResourceUri.parse(identifier).flatMap(uri -> all().stream()
                .filter(resource -> resource.identifier().equals(uri.text()))
                .findFirst());
    }

    /** The resource with this path, which is empty for the API. */
    public Optional<ProtectedResource> atPath(String path) {
        return all().stream().filter(resource -> resource.path().equals(path)).findFirst();
    }

    /** The resource that a request path belongs to. */
    public ProtectedResource serving(String requestPath) {
        return all().stream()
                .filter(resource -> !resource.path().isEmpty())
                .filter(resource ->
                        requestPath.equals(resource.path()) || requestPath.startsWith(resource.path() + "/"))
                .findFirst()
                .orElseGet(this::api);
    }

    /** Whether a token with this audience works at this request path: the API, or the MCP endpoint under either name. */
    public boolean accepts(String audience, String requestPath) {
        boolean forMcp = !serving(requestPath).path().isEmpty();
        return all().stream()
                .filter(resource -> resource.identifier().equals(audience))
                .anyMatch(resource -> forMcp != resource.path().isEmpty());
    }
}
