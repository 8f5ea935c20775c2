package org.slipway.templates;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.rbac.Action;
import org.slipway.rbac.Permission;

/** What somebody may do with a template that is shared with them. */
public enum TemplateRole {
    /** Change and delete it, and share it with others. */
    ADMIN(List.of(Permission.WILDCARD)),
    /** See it and make workspaces from it. */
    USE(List.of(Action.READ.wireName(), Action.USE.wireName()));

    private final List<String> actions;

    TemplateRole(List<String> actions) {
        this.actions = actions;
    }

    /** The actions on an access list that make the role. */
    List<String> actions() {
        return actions;
    }

    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The role with this name. */
    public static Optional<TemplateRole> named(String name) {
        return Stream.of(values()).filter(role -> role.wireName().equals(name)).findFirst();
    }

    /** The largest role that these actions make. */
    static Optional<TemplateRole> of(Collection<String> actions) {
        return Stream.of(values())
                .filter(role -> actions.containsAll(role.actions))
                .findFirst();
    }
}
