package org.slipway.rbac;

import java.util.List;
import java.util.stream.Stream;

/**
 * One line of a role or scope: an action on a type is granted, or, if negated, denied. At one level any matching
 * denial outweighs every grant.
 *
 * @param negated whether the permission denies instead of grants
 * @param type the type it matches, or null for every type
 * @param action the action it matches, or null for every action
 */
public record Permission(boolean negated, ResourceType type, Action action) {

    /** How "every type" and "every action" are written. */
    public static final String WILDCARD = "*";

    /**
     * Rejects a pair that the table does not declare.
     *
     * @throws InvalidAuthorizationException if {@code type} does not declare {@code action}
     */
    public Permission {
        if (type != null && action != null && !type.declares(action)) {
            throw new InvalidAuthorizationException(
                    "action \"" + action + "\" is not declared for resource type \"" + type + "\"");
        }
    }

    /** Grants one action on one type. */
    public static Permission allow(ResourceType type, Action action) {
        return new Permission(false, type, action);
    }

    /** Denies one action on one type. */
    public static Permission deny(ResourceType type, Action action) {
        return new Permission(true, type, action);
    }

    /** Grants every action on one type. */
    public static Permission allowAll(ResourceType type) {
        return new Permission(false, type, null);
    }

    /** Grants several actions on one type. */
    public static List<Permission> allow(ResourceType type, Action... actions) {
        return Stream.of(actions).map(action -> allow(type, action)).toList();
    }

    /**
     * Reads a permission from its wire names; {@code *} stands for every type or every action.
     *
     * @throws InvalidAuthorizationException if a name is unknown or the type does not declare the action
     */
    public static Permission parse(boolean negated, String type, String action) {
        return new Permission(negated, parseType(type), parseAction(action));
    }

    /** Whether this permission speaks about {@code action} on {@code type}, be it to grant or to deny. */
    public boolean matches(ResourceType type, Action action) {
        return (this.type == null || this.type == type) && (this.action == null || this.action == action);
    }

    /** The wire name of the type, or {@code *}. */
    public String typeName() {
        return type == null ? WILDCARD : type.wireName();
    }

    /** The wire name of the action, or {@code *}. */
    public String actionName() {
        return action == null ? WILDCARD : action.wireName();
    }

    private static ResourceType parseType(String name) {
        if (WILDCARD.equals(name)) {
            return null;
        }
        return ResourceType.find(name)
                .orElseThrow(() -> new InvalidAuthorizationException("unknown resource type \"" + name + "\""));
    }

    private static Action parseAction(String name) {
        if (WILDCARD.equals(name)) {
            return null;
        }
        return Action.find(name)
                .orElseThrow(() -> new InvalidAuthorizationException("unknown action \"" + name + "\""));
    }

    /** {@code workspace:read}, or {@code -workspace:read} for a denial. */
    @Override
    public String toString() {
        return (negated ? "-" : "") + typeName() + ":" + actionName();
    }
}
