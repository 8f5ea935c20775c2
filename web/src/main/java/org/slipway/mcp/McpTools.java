package org.slipway.mcp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slipway.caller.Caller;
import org.slipway.caller.Callers;
import org.slipway.login.Sessions;
import org.slipway.login.store.ApiKey;
import org.slipway.oauth2.ConnectedApp;
import org.slipway.oauth2.ConnectedApps;
import org.slipway.users.Users;
import org.slipway.users.store.User;

/** The tools that the MCP endpoint offers. Each asks the beans that the API asks, as the same caller. */
@ApplicationScoped
public class McpTools {

    @Inject
    Users users;

    @Inject
    ConnectedApps connectedApps;

    @Inject
    Sessions sessions;

    @Inject
    Callers callers;

    /** All of them. */
    List<McpTool> all() {
        return List.of(
                new McpTool(
                        "whoami",
                        "Who am I",
                        "Tells as whom you are signed in to Slipway and what your access token may do.",
                        List.of("user:read"),
                        this::whoami),
                new McpTool(
                        "list_oauth_apps",
                        "List connected apps",
                        "Lists the applications that the signed-in person has given access to, with resource and scopes.",
                        List.of("api_key:read"),
                        this::listApps),
                new McpTool(
                        "list_sessions",
                        "List sessions",
                        "Lists the browser sessions in which the signed-in person is signed in to Slipway.",
                        List.of("api_key:read"),
                        this::listSessions));
    }

    /** The tool of this name. */
    Optional<McpTool> find(String name) {
        return all().stream().filter(tool -> tool.name().equals(name)).findFirst();
    }

    private Map<String, ?> whoami() {
        Caller caller = callers.require();
        User user = users.find("me").user();
        return Map.of(
                "id", user.id(),
                "username", user.username(),
                "name", user.name(),
                "email", user.email(),
                "roles", user.rbacRoles(),
                "token_scopes", caller.scopes());
    }

    private Map<String, ?> listApps() {
        return Map.of("apps", connectedApps.list().stream().map(McpTools::app).toList());
    }

    private static Map<String, ?> app(ConnectedApp connected) {
        return Map.of(
                "name", connected.app().name(),
                "client_id", connected.app().clientId(),
                "resource", connected.grant().resourceUri(),
                "scopes", connected.scopes(),
                "granted_at", connected.grant().createdAt(),
                "last_used_at", connected.grant().lastUsedAt());
    }

    private Map<String, ?> listSessions() {
        return Map.of(
                "sessions",
                sessions.list(callers.require().userId()).stream()
                        .map(McpTools::session)
                        .toList());
    }

    private static Map<String, ?> session(ApiKey session) {
        return Map.of(
                "id", session.id(),
                "created_at", session.createdAt(),
                "last_used_at", session.lastUsed(),
                "expires_at", session.expiresAt(),
                "ip_address", session.ipAddress(),
                "user_agent", session.userAgent());
    }
}
