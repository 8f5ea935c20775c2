package org.slipway.roles.page;

import java.util.List;
import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code roles/role.jte}: what a role allows, level by level; a custom one can be changed.
 *
 * <p>Forms, with {@code csrf_token} and the organization in the query: {@code POST /admin/roles} and {@code POST
 * /admin/roles/{name}}: {@code name}, {@code display_name}, and for each level its field with values {@code type:action}
 * (repeated); {@code POST /admin/roles/{name}/delete}: {@code confirm_name}.
 *
 * @param frame of the signed-in user
 * @param organizationName how people call the organization, or null for the site
 * @param query the query of all links: empty, or {@code ?organization=<id>}
 * @param name the role's name, or null for a new one
 * @param label its name in words
 * @param meaning what it allows, in one sentence
 * @param editable whether the forms are shown
 * @param form names and permissions
 * @param levels what the role allows; for an editable one, everything that could be allowed
 */
public record RoleView(
        Frame frame,
        String organizationName,
        String query,
        String name,
        String label,
        String meaning,
        boolean editable,
        Form form,
        List<LevelLines> levels)
        implements View {

    /**
     * What is allowed at one level.
     *
     * @param field the field of the form
     * @param title where it counts, in words
     * @param open whether its lines are shown at first
     * @param types one line for each type
     */
    public record LevelLines(String field, String title, boolean open, List<TypeLine> types) {}

    /**
     * Actions on one type.
     *
     * @param type wire name, or the wildcard
     * @param allowed whether the actions are granted, and not denied
     * @param actions wire names, or the wildcard
     */
    public record TypeLine(String type, boolean allowed, List<String> actions) {}

    public boolean isNew() {
        return name == null;
    }

    /** Where the main form posts to. */
    public String action() {
        return "/admin/roles" + (isNew() ? "" : "/" + name) + query;
    }

    @Override
    public String template() {
        return "roles/role.jte";
    }
}
