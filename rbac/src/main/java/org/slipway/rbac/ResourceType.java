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
import static org.slipway.rbac.Action.USE_SHARED;
import static org.slipway.rbac.Action.VIEW_INSIGHTS;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The table of resource types and the actions that each declares. It is the single source for permissions, role
 * validation, scope names and documentation: adding a type is adding one row. A type and action that are not in the
 * table together are never allowed, whatever a wildcard says.
 */
public enum ResourceType {
    USER(CREATE, READ, UPDATE, DELETE, READ_PERSONAL, UPDATE_PERSONAL),
    WORKSPACE(
            CREATE,
            READ,
            UPDATE,
            DELETE,
            START,
            STOP,
            SSH,
            APPLICATION_CONNECT,
            CREATE_AGENT,
            DELETE_AGENT,
            UPDATE_AGENT,
            SHARE,
            USE_SHARED),
    CHAT(CREATE, READ, UPDATE, DELETE, SHARE),
    WORKSPACE_DORMANT(
            CREATE,
            READ,
            UPDATE,
            DELETE,
            START,
            STOP,
            SSH,
            APPLICATION_CONNECT,
            CREATE_AGENT,
            DELETE_AGENT,
            UPDATE_AGENT,
            SHARE,
            USE_SHARED),
    PREBUILT_WORKSPACE(UPDATE, DELETE),
    WORKSPACE_PROXY(CREATE, READ, UPDATE, DELETE),
    WORKSPACE_BUILD_ORCHESTRATION(CREATE, READ, UPDATE, DELETE),
    LICENSE(CREATE, READ, DELETE),
    AUDIT_LOG(CREATE, READ),
    CONNECTION_LOG(READ, UPDATE),
    DEPLOYMENT_CONFIG(READ, UPDATE),
    DEPLOYMENT_STATS(READ),
    REPLICAS(READ),
    TEMPLATE(CREATE, READ, UPDATE, DELETE, USE, VIEW_INSIGHTS),
    GROUP(CREATE, READ, UPDATE, DELETE),
    GROUP_MEMBER(READ),
    FILE(CREATE, READ),
    PROVISIONER_DAEMON(CREATE, READ, UPDATE, DELETE),
    PROVISIONER_JOBS(CREATE, READ, UPDATE),
    ORGANIZATION(CREATE, READ, UPDATE, DELETE),
    ORGANIZATION_MEMBER(CREATE, READ, UPDATE, DELETE),
    DEBUG_INFO(READ),
    SYSTEM(CREATE, READ, UPDATE, DELETE),
    API_KEY(CREATE, READ, UPDATE, DELETE),
    TAILNET_COORDINATOR(CREATE, READ, UPDATE, DELETE),
    ASSIGN_ROLE(ASSIGN, UNASSIGN, READ),
    ASSIGN_ORG_ROLE(CREATE, READ, UPDATE, DELETE, ASSIGN, UNASSIGN),
    OAUTH2_APP(CREATE, READ, UPDATE, DELETE),
    OAUTH2_APP_SECRET(CREATE, READ, UPDATE, DELETE),
    OAUTH2_APP_CODE_TOKEN(CREATE, READ, DELETE),
    NOTIFICATION_MESSAGE(CREATE, READ, UPDATE, DELETE),
    NOTIFICATION_TEMPLATE(READ, UPDATE),
    NOTIFICATION_PREFERENCE(READ, UPDATE),
    WEBPUSH_SUBSCRIPTION(CREATE, READ, DELETE),
    INBOX_NOTIFICATION(CREATE, READ, UPDATE),
    CRYPTO_KEY(CREATE, READ, UPDATE, DELETE),
    IDPSYNC_SETTINGS(READ, UPDATE),
    WORKSPACE_AGENT_RESOURCE_MONITOR(CREATE, READ, UPDATE),
    WORKSPACE_AGENT_DEVCONTAINERS(CREATE),
    USER_SECRET(CREATE, READ, UPDATE, DELETE),
    USER_SKILL(CREATE, READ, UPDATE, DELETE),
    USAGE_EVENT(CREATE, READ, UPDATE),
    AIBRIDGE_INTERCEPTION(CREATE, READ, UPDATE),
    AI_MODEL_PRICE(READ, UPDATE),
    AI_PROVIDER(CREATE, READ, UPDATE, DELETE),
    AI_SEAT(CREATE, READ),
    BOUNDARY_LOG(CREATE, READ, DELETE),
    AI_GATEWAY_KEY(CREATE, READ, UPDATE, DELETE),
    BOUNDARY_USAGE(READ, UPDATE, DELETE),
    CHAT_PROJECT(CREATE, READ, UPDATE, DELETE, SHARE),
    CHAT_MODEL_CONFIG(CREATE, READ, UPDATE, DELETE, SHARE),
    MCP_SERVER_CONFIG(CREATE, READ, UPDATE, DELETE, SHARE);

    /** Every type, in table order. */
    public static final List<ResourceType> ALL = List.of(values());

    private static final Map<String, ResourceType> BY_WIRE_NAME =
            ALL.stream().collect(Collectors.toUnmodifiableMap(ResourceType::wireName, Function.identity()));

    private final String wireName = name().toLowerCase(Locale.ROOT);
    private final Set<Action> actions;
    private final long actionBits;

    ResourceType(Action... actions) {
        this.actions = Collections.unmodifiableSet(EnumSet.copyOf(List.of(actions)));
        this.actionBits = Stream.of(actions).mapToLong(Action::bit).reduce(0, (a, b) -> a | b);
    }

    /** The type as it is written in permissions, scopes and requests, for example {@code oauth2_app}. */
    public String wireName() {
        return wireName;
    }

    /** The actions that this type declares, in the order of {@link Action}. */
    public Set<Action> actions() {
        return actions;
    }

    /** Whether {@code action} is declared for this type. */
    public boolean declares(Action action) {
        return (actionBits & action.bit()) != 0;
    }

    /** The type with this wire name, or empty if there is none. */
    public static Optional<ResourceType> find(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    long actionBits() {
        return actionBits;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
