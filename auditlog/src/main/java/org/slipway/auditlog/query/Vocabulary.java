package org.slipway.auditlog.query;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The words that the log uses (spec/platform 3.2, 3.5), each list sorted as it is shown.
 *
 * @param resourceTypes what can be changed
 * @param actions what can be done
 * @param buildReasons why builds are made
 */
public record Vocabulary(List<String> resourceTypes, List<String> actions, List<String> buildReasons) {

    private static final List<String> TYPES = List.of(
            "api_key",
            "convert_login",
            "custom_role",
            "git_ssh_key",
            "group",
            "health_settings",
            "idp_sync_settings_group",
            "idp_sync_settings_organization",
            "idp_sync_settings_role",
            "license",
            "notification_template",
            "notifications_settings",
            "oauth2_provider_app",
            "oauth2_provider_app_secret",
            "oauth2_provider_settings",
            "organization",
            "organization_member",
            "prebuilds_settings",
            "task",
            "template",
            "template_version",
            "user",
            "user_secret",
            "workspace",
            "workspace_agent",
            "workspace_app",
            "workspace_build",
            "workspace_proxy");

    private static final List<String> ACTIONS = List.of(
            "create",
            "write",
            "delete",
            "start",
            "stop",
            "login",
            "logout",
            "register",
            "request_password_reset",
            "connect",
            "disconnect",
            "open",
            "close");

    private static final List<String> REASONS = List.of(
            "initiator",
            "autostart",
            "autostop",
            "dormancy",
            "failedstop",
            "autodelete",
            "dashboard",
            "cli",
            "ssh_connection",
            "vscode_connection",
            "jetbrains_connection");

    /** The known words and these types. */
    public static Vocabulary with(List<String> moreTypes) {
        return new Vocabulary(
                List.copyOf(new TreeSet<>(
                        Stream.concat(TYPES.stream(), moreTypes.stream()).toList())),
                ACTIONS,
                REASONS);
    }
}
