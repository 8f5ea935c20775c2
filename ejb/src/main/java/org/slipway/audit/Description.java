package org.slipway.audit;

import java.util.Map;
import org.slipway.auditlog.Entry;

/** What an entry says in one sentence, with placeholders for the person and the thing (spec/platform 3.4). */
final class Description {

    private static final Map<String, String> DONE = Map.ofEntries(
            Map.entry("create", "created"),
            Map.entry("write", "updated"),
            Map.entry("delete", "deleted"),
            Map.entry("start", "started"),
            Map.entry("stop", "stopped"),
            Map.entry("login", "logged in"),
            Map.entry("logout", "logged out"),
            Map.entry("register", "registered"),
            Map.entry("request_password_reset", "password reset requested"),
            Map.entry("connect", "connected"),
            Map.entry("disconnect", "disconnected"),
            Map.entry("open", "opened"),
            Map.entry("close", "closed"));

    private static final Map<String, String> THINGS = Map.ofEntries(
            Map.entry("workspace_build", "workspace"),
            Map.entry("api_key", "token"),
            Map.entry("git_ssh_key", "git SSH key"),
            Map.entry("convert_login", "login type"),
            Map.entry("oauth2_provider_app", "OAuth2 app"),
            Map.entry("oauth2_provider_app_secret", "OAuth2 app secret"),
            Map.entry("oauth2_provider_grant", "OAuth2 grant for"),
            Map.entry("oauth2_provider_resource", "OAuth2 resource"),
            Map.entry("oauth2_provider_resource_secret", "OAuth2 resource secret"),
            Map.entry("oauth2_provider_settings", "OAuth2 settings"),
            Map.entry("oauth2_signing_key", "OAuth2 signing key"));

    private Description() {}

    static String of(Entry entry) {
        String start = "request_password_reset".equals(entry.action()) ? "" : "{user} ";
        String sentence = start + act(entry);
        return switch (entry.resourceType()) {
            case "api_key" -> isSession(entry.action()) ? sentence : sentence + about(entry);
            case "git_ssh_key" -> sentence + " the " + thing(entry.resourceType());
            default -> sentence + about(entry);
        };
    }

    private static String act(Entry entry) {
        return entry.statusCode() >= 400
                ? "unsuccessfully attempted to " + entry.action()
                : DONE.getOrDefault(entry.action(), entry.action());
    }

    private static boolean isSession(String action) {
        return "login".equals(action) || "logout".equals(action) || "register".equals(action);
    }

    private static String about(Entry entry) {
        String link = "request_password_reset".equals(entry.action())
                ? " for"
                : "convert_login".equals(entry.resourceType()) ? " to" : "";
        return link + " " + thing(entry.resourceType()) + " {target}";
    }

    /** A resource type in words. */
    static String thing(String type) {
        return THINGS.getOrDefault(type, type.replace('_', ' '));
    }
}
