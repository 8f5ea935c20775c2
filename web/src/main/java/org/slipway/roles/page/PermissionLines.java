package org.slipway.roles.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.pages.Form;
import org.slipway.rbac.Action;
import org.slipway.rbac.Level;
import org.slipway.rbac.Permission;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Role;

/** Permissions as pages show them: level by level, one line for each type. */
final class PermissionLines {

    private PermissionLines() {}

    /** The field of a level, in forms as in the API. */
    static String field(Level level) {
        return switch (level) {
            case SITE -> "site_permissions";
            case USER -> "user_permissions";
            case ORGANIZATION -> "organization_permissions";
            case MEMBER -> "organization_member_permissions";
        };
    }

    private static String title(Level level) {
        return switch (level) {
            case SITE -> "On everything in the deployment";
            case USER -> "On own things outside of organizations";
            case ORGANIZATION -> "On everything in the organization";
            case MEMBER -> "On own things in the organization";
        };
    }

    private static List<Level> levels(boolean organizational) {
        return organizational ? List.of(Level.ORGANIZATION, Level.MEMBER) : List.of(Level.SITE, Level.USER);
    }

    /** What a role allows and denies. */
    static List<RoleView.LevelLines> of(Role role) {
        List<RoleView.LevelLines> lines = new ArrayList<>();
        for (Level level : Level.values()) {
            boolean counts = levels(role.isOrganizational()).contains(level);
            if (counts || !role.permissions(level).isEmpty()) {
                lines.add(new RoleView.LevelLines(field(level), title(level), true, types(role.permissions(level))));
            }
        }
        return lines;
    }

    private static List<RoleView.TypeLine> types(List<Permission> permissions) {
        Map<String, List<String>> granted = new LinkedHashMap<>();
        Map<String, List<String>> denied = new LinkedHashMap<>();
        for (Permission permission : permissions) {
            (permission.negated() ? denied : granted)
                    .computeIfAbsent(permission.typeName(), type -> new ArrayList<>())
                    .add(word(permission.actionName()));
        }
        List<RoleView.TypeLine> lines = new ArrayList<>();
        granted.forEach((type, actions) -> lines.add(new RoleView.TypeLine(word(type), true, actions)));
        denied.forEach((type, actions) -> lines.add(new RoleView.TypeLine(word(type), false, actions)));
        lines.sort(Comparator.comparing(RoleView.TypeLine::type));
        return lines;
    }

    private static String word(String name) {
        return Permission.WILDCARD.equals(name) ? "everything" : name;
    }

    /** Everything that a custom role can hold. */
    static List<RoleView.LevelLines> offered(boolean organizational, Form form) {
        List<RoleView.TypeLine> all = ResourceType.ALL.stream()
                .map(type -> new RoleView.TypeLine(
                        type.wireName(),
                        true,
                        type.actions().stream().map(Action::wireName).toList()))
                .sorted(Comparator.comparing(RoleView.TypeLine::type))
                .toList();
        return levels(organizational).stream()
                .map(level -> new RoleView.LevelLines(
                        field(level),
                        title(level),
                        level == Level.SITE
                                || level == Level.ORGANIZATION
                                || !form.all(field(level)).isEmpty(),
                        all))
                .toList();
    }

    /** A role in the fields of its form; wildcards are written out. */
    static Form form(Role role) {
        Form form = Form.blank().with("display_name", role.displayName());
        for (Level level : levels(role.isOrganizational())) {
            form = form.with(
                    field(level),
                    ResourceType.ALL.stream()
                            .flatMap(type -> type.actions().stream()
                                    .filter(action -> role.permissions(level).stream()
                                            .anyMatch(permission -> permission.matches(type, action)))
                                    .map(action -> type.wireName() + ":" + action.wireName()))
                            .toArray(String[]::new));
        }
        return form;
    }
}
