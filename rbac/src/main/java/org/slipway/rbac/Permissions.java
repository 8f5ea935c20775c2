package org.slipway.rbac;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Writes down a role's permissions as a table of rows. */
final class Permissions {
    private final List<Permission> permissions = new ArrayList<>();

    private Permissions() {}

    static Permissions permissions() {
        return new Permissions();
    }

    /** Starts with every action on every type but these. */
    static Permissions everythingExcept(ResourceType... types) {
        Set<ResourceType> exceptions = Set.of(types);
        Permissions result = new Permissions();
        ResourceType.ALL.stream()
                .filter(type -> !exceptions.contains(type))
                .map(Permission::allowAll)
                .forEach(result.permissions::add);
        return result;
    }

    Permissions allow(ResourceType type, Action... actions) {
        permissions.addAll(Permission.allow(type, actions));
        return this;
    }

    Permissions allow(Action action, ResourceType... types) {
        for (ResourceType type : types) {
            permissions.add(Permission.allow(type, action));
        }
        return this;
    }

    Permissions deny(ResourceType type, Action... actions) {
        for (Action action : actions) {
            permissions.add(Permission.deny(type, action));
        }
        return this;
    }

    List<Permission> toList() {
        return List.copyOf(permissions);
    }
}
