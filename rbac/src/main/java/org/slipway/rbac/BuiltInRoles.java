package org.slipway.rbac;

import static org.slipway.rbac.Action.APPLICATION_CONNECT;
import static org.slipway.rbac.Action.ASSIGN;
import static org.slipway.rbac.Action.CREATE;
import static org.slipway.rbac.Action.CREATE_AGENT;
import static org.slipway.rbac.Action.DELETE;
import static org.slipway.rbac.Action.DELETE_AGENT;
import static org.slipway.rbac.Action.READ;
import static org.slipway.rbac.Action.READ_PERSONAL;
import static org.slipway.rbac.Action.SHARE;
import static org.slipway.rbac.Action.SSH;
import static org.slipway.rbac.Action.START;
import static org.slipway.rbac.Action.STOP;
import static org.slipway.rbac.Action.UNASSIGN;
import static org.slipway.rbac.Action.UPDATE;
import static org.slipway.rbac.Action.UPDATE_AGENT;
import static org.slipway.rbac.Action.UPDATE_PERSONAL;
import static org.slipway.rbac.Action.USE;
import static org.slipway.rbac.Action.VIEW_INSIGHTS;
import static org.slipway.rbac.Permissions.everythingExcept;
import static org.slipway.rbac.Permissions.permissions;
import static org.slipway.rbac.ResourceType.AIBRIDGE_INTERCEPTION;
import static org.slipway.rbac.ResourceType.AI_GATEWAY_KEY;
import static org.slipway.rbac.ResourceType.AI_SEAT;
import static org.slipway.rbac.ResourceType.API_KEY;
import static org.slipway.rbac.ResourceType.ASSIGN_ORG_ROLE;
import static org.slipway.rbac.ResourceType.ASSIGN_ROLE;
import static org.slipway.rbac.ResourceType.AUDIT_LOG;
import static org.slipway.rbac.ResourceType.BOUNDARY_LOG;
import static org.slipway.rbac.ResourceType.BOUNDARY_USAGE;
import static org.slipway.rbac.ResourceType.CHAT;
import static org.slipway.rbac.ResourceType.CHAT_MODEL_CONFIG;
import static org.slipway.rbac.ResourceType.CHAT_PROJECT;
import static org.slipway.rbac.ResourceType.CONNECTION_LOG;
import static org.slipway.rbac.ResourceType.DEPLOYMENT_CONFIG;
import static org.slipway.rbac.ResourceType.DEPLOYMENT_STATS;
import static org.slipway.rbac.ResourceType.FILE;
import static org.slipway.rbac.ResourceType.GROUP;
import static org.slipway.rbac.ResourceType.GROUP_MEMBER;
import static org.slipway.rbac.ResourceType.IDPSYNC_SETTINGS;
import static org.slipway.rbac.ResourceType.INBOX_NOTIFICATION;
import static org.slipway.rbac.ResourceType.NOTIFICATION_MESSAGE;
import static org.slipway.rbac.ResourceType.NOTIFICATION_PREFERENCE;
import static org.slipway.rbac.ResourceType.OAUTH2_APP;
import static org.slipway.rbac.ResourceType.ORGANIZATION;
import static org.slipway.rbac.ResourceType.ORGANIZATION_MEMBER;
import static org.slipway.rbac.ResourceType.PREBUILT_WORKSPACE;
import static org.slipway.rbac.ResourceType.PROVISIONER_DAEMON;
import static org.slipway.rbac.ResourceType.PROVISIONER_JOBS;
import static org.slipway.rbac.ResourceType.TEMPLATE;
import static org.slipway.rbac.ResourceType.USAGE_EVENT;
import static org.slipway.rbac.ResourceType.USER;
import static org.slipway.rbac.ResourceType.USER_SECRET;
import static org.slipway.rbac.ResourceType.USER_SKILL;
import static org.slipway.rbac.ResourceType.WORKSPACE;
import static org.slipway.rbac.ResourceType.WORKSPACE_BUILD_ORCHESTRATION;
import static org.slipway.rbac.ResourceType.WORKSPACE_DORMANT;
import static org.slipway.rbac.ResourceType.WORKSPACE_PROXY;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The roles that exist in every deployment. Two of them depend on a setting: {@link #owner(boolean)} on whether owners
 * may enter other people's workspaces, {@link #organizationMember(OrganizationSharing)} on the organization's sharing
 * setting; {@link #find} gives their default form.
 */
public final class BuiltInRoles {
    /** Administers the deployment. */
    public static final Role OWNER = owner(true);

    /** What every user may do: see itself and manage its own things. */
    public static final Role MEMBER = Role.site(
            "member",
            "Member",
            permissions()
                    .allow(ASSIGN_ROLE, READ)
                    .allow(OAUTH2_APP, READ)
                    .allow(WORKSPACE_PROXY, READ)
                    .toList(),
            everythingExcept(
                            USER,
                            WORKSPACE,
                            CHAT,
                            WORKSPACE_DORMANT,
                            PREBUILT_WORKSPACE,
                            ORGANIZATION_MEMBER,
                            AIBRIDGE_INTERCEPTION,
                            AI_SEAT,
                            BOUNDARY_LOG,
                            BOUNDARY_USAGE)
                    .allow(USER, READ, READ_PERSONAL, UPDATE_PERSONAL)
                    .allow(PROVISIONER_DAEMON, CREATE, READ, UPDATE)
                    .allow(AIBRIDGE_INTERCEPTION, CREATE, UPDATE)
                    .allow(BOUNDARY_LOG, CREATE)
                    .toList());

    /** Reads logs, templates and people of the whole deployment. */
    public static final Role AUDITOR = Role.site(
            "auditor",
            "Auditor",
            permissions()
                    .allow(ASSIGN_ORG_ROLE, READ)
                    .allow(AUDIT_LOG, READ)
                    .allow(CONNECTION_LOG, READ)
                    .allow(TEMPLATE, READ, VIEW_INSIGHTS)
                    .allow(READ, USER, GROUP, GROUP_MEMBER, ORGANIZATION, ORGANIZATION_MEMBER)
                    .allow(READ, DEPLOYMENT_STATS, DEPLOYMENT_CONFIG)
                    .allow(READ, CHAT_MODEL_CONFIG, AIBRIDGE_INTERCEPTION, BOUNDARY_LOG)
                    .toList(),
            List.of());

    /** Manages the templates of every organization, and the prebuilt workspaces made from them. */
    public static final Role TEMPLATE_ADMIN = Role.site(
            "template-admin",
            "Template Admin",
            permissions()
                    .allow(ASSIGN_ORG_ROLE, READ)
                    .allow(TEMPLATE, CREATE, READ, UPDATE, DELETE, USE, VIEW_INSIGHTS)
                    .allow(FILE, CREATE, READ)
                    .allow(READ, WORKSPACE, WORKSPACE_DORMANT)
                    .allow(PREBUILT_WORKSPACE, UPDATE, DELETE)
                    .allow(PROVISIONER_DAEMON, CREATE, READ, UPDATE, DELETE)
                    .allow(READ, USER, GROUP, GROUP_MEMBER, ORGANIZATION, ORGANIZATION_MEMBER)
                    .toList(),
            List.of());

    /** Manages the people, groups and role assignments of the deployment. */
    public static final Role USER_ADMIN = Role.site(
            "user-admin",
            "User Admin",
            permissions()
                    .allow(ASSIGN_ROLE, ASSIGN, UNASSIGN, READ)
                    .allow(ASSIGN_ORG_ROLE, ASSIGN, UNASSIGN, READ)
                    .allow(USER, CREATE, READ, UPDATE, DELETE, READ_PERSONAL, UPDATE_PERSONAL)
                    .allow(GROUP, CREATE, READ, UPDATE, DELETE)
                    .allow(GROUP_MEMBER, READ)
                    .allow(ORGANIZATION, READ)
                    .allow(ORGANIZATION_MEMBER, CREATE, READ, UPDATE, DELETE)
                    .allow(IDPSYNC_SETTINGS, READ, UPDATE)
                    .toList(),
            List.of());

    /** Administers one organization, without entering its members' workspaces. */
    public static final Role ORGANIZATION_ADMIN = Role.organization(
            "organization-admin",
            "Organization Admin",
            permissions().allow(USER, READ).toList(),
            everythingExcept(
                            WORKSPACE,
                            WORKSPACE_DORMANT,
                            PREBUILT_WORKSPACE,
                            WORKSPACE_BUILD_ORCHESTRATION,
                            ASSIGN_ROLE,
                            USER_SECRET,
                            AI_SEAT,
                            BOUNDARY_LOG,
                            BOUNDARY_USAGE)
                    .allow(WORKSPACE, CREATE, READ, UPDATE, DELETE, START, STOP)
                    .allow(WORKSPACE, CREATE_AGENT, DELETE_AGENT, UPDATE_AGENT, SHARE)
                    .allow(WORKSPACE_DORMANT, CREATE, READ, UPDATE, DELETE, STOP)
                    .allow(WORKSPACE_DORMANT, CREATE_AGENT, DELETE_AGENT, UPDATE_AGENT)
                    .allow(PREBUILT_WORKSPACE, UPDATE, DELETE)
                    .toList(),
            List.of());

    /** Reads the logs, templates and people of one organization. */
    public static final Role ORGANIZATION_AUDITOR = Role.organization(
            "organization-auditor",
            "Organization Auditor",
            List.of(),
            permissions()
                    .allow(READ, AUDIT_LOG, CONNECTION_LOG)
                    .allow(TEMPLATE, READ, VIEW_INSIGHTS)
                    .allow(READ, GROUP, GROUP_MEMBER, ORGANIZATION, ORGANIZATION_MEMBER, CHAT_MODEL_CONFIG)
                    .toList(),
            List.of());

    /** Manages the members, groups and role assignments of one organization. */
    public static final Role ORGANIZATION_USER_ADMIN = Role.organization(
            "organization-user-admin",
            "Organization User Admin",
            permissions().allow(USER, READ).toList(),
            permissions()
                    .allow(ASSIGN_ORG_ROLE, ASSIGN, UNASSIGN, READ)
                    .allow(ORGANIZATION, READ)
                    .allow(ORGANIZATION_MEMBER, CREATE, READ, UPDATE, DELETE)
                    .allow(GROUP, CREATE, READ, UPDATE, DELETE)
                    .allow(GROUP_MEMBER, READ)
                    .allow(IDPSYNC_SETTINGS, READ, UPDATE)
                    .toList(),
            List.of());

    /** Manages the templates of one organization, and the prebuilt workspaces made from them. */
    public static final Role ORGANIZATION_TEMPLATE_ADMIN = Role.organization(
            "organization-template-admin",
            "Organization Template Admin",
            List.of(),
            permissions()
                    .allow(TEMPLATE, CREATE, READ, UPDATE, DELETE, USE, VIEW_INSIGHTS)
                    .allow(FILE, CREATE, READ)
                    .allow(READ, WORKSPACE, WORKSPACE_DORMANT)
                    .allow(PREBUILT_WORKSPACE, UPDATE, DELETE)
                    .allow(READ, ORGANIZATION, ORGANIZATION_MEMBER, GROUP, GROUP_MEMBER)
                    .allow(PROVISIONER_DAEMON, CREATE, READ, UPDATE, DELETE)
                    .allow(PROVISIONER_JOBS, CREATE, READ, UPDATE)
                    .toList(),
            List.of());

    /** Takes away the right to create and delete workspaces in one organization, whatever else grants it there. */
    public static final Role ORGANIZATION_WORKSPACE_CREATION_BAN = Role.organization(
            "organization-workspace-creation-ban",
            "Organization Workspace Creation Ban",
            List.of(),
            permissions()
                    .deny(WORKSPACE, CREATE, DELETE, CREATE_AGENT, DELETE_AGENT)
                    .toList(),
            List.of());

    /** Lets a member of one organization have and use workspaces there. */
    public static final Role ORGANIZATION_WORKSPACE_ACCESS = Role.organization(
            "organization-workspace-access",
            "Organization Workspace Access",
            List.of(),
            List.of(),
            permissions()
                    .allow(WORKSPACE, CREATE, READ, UPDATE, DELETE, START, STOP, SSH, APPLICATION_CONNECT)
                    .allow(WORKSPACE, CREATE_AGENT, DELETE_AGENT, UPDATE_AGENT, SHARE)
                    .allow(WORKSPACE_DORMANT, CREATE, READ, UPDATE, DELETE, STOP)
                    .allow(WORKSPACE_DORMANT, CREATE_AGENT, DELETE_AGENT, UPDATE_AGENT)
                    .allow(FILE, CREATE, READ)
                    .allow(PROVISIONER_DAEMON, CREATE, READ)
                    .toList());

    /** What every member of an organization may do there, with sharing open to everyone. */
    public static final Role ORGANIZATION_MEMBER_ROLE = organizationMember(OrganizationSharing.EVERYONE);

    private static final Map<String, Role> BY_NAME = byName(
            OWNER,
            MEMBER,
            AUDITOR,
            TEMPLATE_ADMIN,
            USER_ADMIN,
            ORGANIZATION_ADMIN,
            ORGANIZATION_AUDITOR,
            ORGANIZATION_USER_ADMIN,
            ORGANIZATION_TEMPLATE_ADMIN,
            ORGANIZATION_WORKSPACE_CREATION_BAN,
            ORGANIZATION_WORKSPACE_ACCESS,
            ORGANIZATION_MEMBER_ROLE);

    private BuiltInRoles() {}

    /** Every built-in role in its default form, site roles first. */
    public static List<Role> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** The built-in role with this name, without an organization, or empty if there is none. */
    public static Optional<Role> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    /**
     * The owner role.
     *
     * @param mayEnterWorkspaces whether owners may open terminals and applications in everybody's workspaces
     */
    public static Role owner(boolean mayEnterWorkspaces) {
        Permissions site = everythingExcept(
                        WORKSPACE,
                        WORKSPACE_DORMANT,
                        PREBUILT_WORKSPACE,
                        USER_SECRET,
                        USER_SKILL,
                        USAGE_EVENT,
                        AI_SEAT,
                        BOUNDARY_LOG,
                        AI_GATEWAY_KEY,
                        BOUNDARY_USAGE)
                .allow(WORKSPACE, CREATE, READ, UPDATE, DELETE, START, STOP)
                .allow(WORKSPACE, CREATE_AGENT, DELETE_AGENT, UPDATE_AGENT, SHARE)
                .allow(WORKSPACE_DORMANT, CREATE, READ, UPDATE, DELETE, STOP)
                .allow(WORKSPACE_DORMANT, CREATE_AGENT, DELETE_AGENT, UPDATE_AGENT)
                .allow(PREBUILT_WORKSPACE, UPDATE, DELETE)
                .allow(USER_SKILL, READ, DELETE)
                .allow(AI_GATEWAY_KEY, CREATE, READ, DELETE)
                .allow(BOUNDARY_LOG, READ);
        if (mayEnterWorkspaces) {
            site.allow(WORKSPACE, SSH, APPLICATION_CONNECT);
        }
        return Role.site("owner", "Owner", site.toList(), List.of());
    }

    /** The role of every member of an organization with the given sharing setting. */
    public static Role organizationMember(OrganizationSharing sharing) {
        Permissions organization = permissions()
                .allow(READ, PROVISIONER_DAEMON, ORGANIZATION, ASSIGN_ORG_ROLE, ORGANIZATION_MEMBER, GROUP)
                .allow(CHAT_PROJECT, CREATE);
        Permissions member = permissions()
                .allow(READ, ORGANIZATION_MEMBER, GROUP_MEMBER)
                .allow(AIBRIDGE_INTERCEPTION, CREATE, UPDATE)
                .allow(API_KEY, CREATE, READ, UPDATE, DELETE)
                .allow(NOTIFICATION_MESSAGE, READ, UPDATE)
                .allow(NOTIFICATION_PREFERENCE, READ, UPDATE)
                .allow(INBOX_NOTIFICATION, CREATE, READ, UPDATE)
                .allow(CHAT, CREATE, READ, UPDATE, SHARE)
                .allow(CHAT_PROJECT, READ, UPDATE, DELETE, SHARE);
        if (sharing == OrganizationSharing.NONE) {
            organization.deny(WORKSPACE, SHARE);
        }
        if (sharing != OrganizationSharing.EVERYONE) {
            member.deny(WORKSPACE, SHARE);
        }
        return Role.organization(
                "organization-member", "Organization Member", List.of(), organization.toList(), member.toList());
    }

    private static Map<String, Role> byName(Role... roles) {
        Map<String, Role> map = new LinkedHashMap<>();
        Stream.of(roles).forEach(role -> map.put(role.name(), role));
        return map;
    }
}
