package org.slipway.roles.page;

import java.util.List;
import org.slipway.roles.AssignableRole;

/**
 * A role in a form that gives and takes roles.
 *
 * @param value what the form posts
 * @param label its name in words
 * @param meaning what it allows, in one sentence; empty where only its author knows
 * @param assignable whether the user may give and take it
 */
public record RoleChoice(String value, String label, String meaning, boolean assignable) {

    /** The choices among these roles; the implied ones are none. */
    public static List<RoleChoice> of(List<AssignableRole> roles) {
        return roles.stream()
                .filter(role -> !RoleWords.isImplied(role.role().name()))
                .map(role -> new RoleChoice(
                        role.role().name(),
                        RoleWords.label(role.role()),
                        RoleWords.meaning(role.role().name()),
                        role.assignable()))
                .toList();
    }
}
