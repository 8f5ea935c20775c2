package org.slipway.rbac;

import static org.slipway.rbac.Action.CREATE;
import static org.slipway.rbac.Action.CREATE_AGENT;
import static org.slipway.rbac.Action.DELETE;
import static org.slipway.rbac.Action.DELETE_AGENT;
import static org.slipway.rbac.Action.READ;
import static org.slipway.rbac.Action.READ_PERSONAL;
import static org.slipway.rbac.Action.START;
import static org.slipway.rbac.Action.STOP;
import static org.slipway.rbac.Action.UPDATE;
import static org.slipway.rbac.Action.UPDATE_AGENT;
import static org.slipway.rbac.Action.USE;
import static org.slipway.rbac.Permissions.permissions;
import static org.slipway.rbac.ResourceType.AUDIT_LOG;
import static org.slipway.rbac.ResourceType.FILE;
import static org.slipway.rbac.ResourceType.GROUP;
import static org.slipway.rbac.ResourceType.NOTIFICATION_MESSAGE;
import static org.slipway.rbac.ResourceType.ORGANIZATION;
import static org.slipway.rbac.ResourceType.ORGANIZATION_MEMBER;
import static org.slipway.rbac.ResourceType.PREBUILT_WORKSPACE;
import static org.slipway.rbac.ResourceType.PROVISIONER_DAEMON;
import static org.slipway.rbac.ResourceType.PROVISIONER_JOBS;
import static org.slipway.rbac.ResourceType.TEMPLATE;
import static org.slipway.rbac.ResourceType.USER;
import static org.slipway.rbac.ResourceType.WORKSPACE;
import static org.slipway.rbac.ResourceType.WORKSPACE_AGENT_DEVCONTAINERS;
import static org.slipway.rbac.ResourceType.WORKSPACE_AGENT_RESOURCE_MONITOR;
import static org.slipway.rbac.ResourceType.WORKSPACE_DORMANT;

import java.util.List;
import java.util.UUID;

/**
 * The server's own subjects: background work acts as one of these, with exactly the permissions that it needs, instead
 * of switching the check off.
 */
public final class SystemSubjects {
    /** The user that owns workspaces which were built ahead of demand. */
    public static final UUID PREBUILDS_USER = UUID.fromString("c42fdf75-3097-471c-8c33-fb52454d81c0");

    private static final UUID AUTOSTART_ID = UUID.fromString("6f1f6a0e-6a3e-4d8f-9d5b-2f0d8d3c7a01");
    private static final UUID PROVISIONER_ID = UUID.fromString("6f1f6a0e-6a3e-4d8f-9d5b-2f0d8d3c7a02");

    private static final Subject AUTOSTART = subject(
            AUTOSTART_ID,
            "autostart",
            permissions()
                    .allow(WORKSPACE, READ, UPDATE, DELETE, START, STOP)
                    .allow(WORKSPACE_DORMANT, CREATE, READ, UPDATE, DELETE, STOP)
                    .allow(READ, TEMPLATE, FILE, USER, ORGANIZATION, ORGANIZATION_MEMBER)
                    .allow(PROVISIONER_JOBS, CREATE, READ, UPDATE)
                    .allow(PROVISIONER_DAEMON, READ)
                    .allow(CREATE, NOTIFICATION_MESSAGE, AUDIT_LOG));

    private static final Subject PREBUILDS = subject(
            PREBUILDS_USER,
            "prebuilds",
            permissions()
                    .allow(WORKSPACE, CREATE, READ, START, STOP)
                    .allow(PREBUILT_WORKSPACE, UPDATE, DELETE)
                    .allow(TEMPLATE, READ, USE)
                    .allow(ORGANIZATION_MEMBER, CREATE, READ)
                    .allow(READ, FILE, USER, ORGANIZATION, GROUP)
                    .allow(PROVISIONER_JOBS, CREATE, READ, UPDATE)
                    .allow(PROVISIONER_DAEMON, READ)
                    .allow(CREATE, NOTIFICATION_MESSAGE, AUDIT_LOG));

    private static final Subject PROVISIONER = subject(
            PROVISIONER_ID,
            "provisioner",
            permissions()
                    .allow(WORKSPACE, READ, UPDATE, DELETE, CREATE_AGENT, UPDATE_AGENT, DELETE_AGENT)
                    .allow(WORKSPACE_DORMANT, READ, UPDATE, DELETE, CREATE_AGENT, UPDATE_AGENT, DELETE_AGENT)
                    .allow(WORKSPACE_AGENT_RESOURCE_MONITOR, CREATE, READ, UPDATE)
                    .allow(WORKSPACE_AGENT_DEVCONTAINERS, CREATE)
                    .allow(TEMPLATE, READ, UPDATE)
                    .allow(FILE, CREATE, READ)
                    .allow(USER, READ, READ_PERSONAL)
                    .allow(ResourceType.API_KEY, CREATE, DELETE)
                    .allow(READ, ORGANIZATION, ORGANIZATION_MEMBER, GROUP)
                    .allow(PROVISIONER_JOBS, READ, UPDATE)
                    .allow(PROVISIONER_DAEMON, CREATE, READ, UPDATE)
                    .allow(CREATE, NOTIFICATION_MESSAGE, AUDIT_LOG));

    private SystemSubjects() {}

    /** Runs the workspace schedule: starts, stops, marks dormant and deletes what its time has come. */
    public static Subject autostart() {
        return AUTOSTART;
    }

    /** Keeps the wanted number of prebuilt workspaces. It is also the user that owns them. */
    public static Subject prebuilds() {
        return PREBUILDS;
    }

    /** Writes what provisioner daemons report: jobs, resources, agents, template versions. */
    public static Subject provisioner() {
        return PROVISIONER;
    }

    private static Subject subject(UUID id, String name, Permissions permissions) {
        Role role = Role.site("system-" + name, "System: " + name, permissions.toList(), List.of());
        return Subject.of(id).named(name).role(role).build();
    }
}
