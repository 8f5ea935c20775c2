package org.slipway.rbac;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A verb that a resource type may declare. Which type declares which action is the table {@link ResourceType}. */
public enum Action {
    CREATE,
    READ,
    UPDATE,
    DELETE,
    USE,
    VIEW_INSIGHTS,
    START,
    STOP,
    SSH,
    APPLICATION_CONNECT,
    CREATE_AGENT,
    UPDATE_AGENT,
    DELETE_AGENT,
    SHARE,
    USE_SHARED,
    ASSIGN,
    UNASSIGN,
    READ_PERSONAL,
    UPDATE_PERSONAL;

    private static final Map<String, Action> BY_WIRE_NAME =
            Stream.of(values()).collect(Collectors.toUnmodifiableMap(Action::wireName, Function.identity()));

    private final String wireName = name().toLowerCase(Locale.ROOT);
    private final long bit = 1L << ordinal();

    /** The action as it is written in permissions, scopes and requests, for example {@code application_connect}. */
    public String wireName() {
        return wireName;
    }

    /** The action with this wire name, or empty if there is none. */
    public static Optional<Action> find(String wireName) {
        return Optional.ofNullable(BY_WIRE_NAME.get(wireName));
    }

    long bit() {
        return bit;
    }

    @Override
    public String toString() {
        return wireName;
    }
}
