package org.slipway.roles.page;

import java.util.List;
import org.slipway.pages.Frame;
import org.slipway.pages.Tab;
import org.slipway.pages.View;

/**
 * Template {@code roles/roles.jte}: the roles of the site or of an organization. Rows link to {@code /admin/roles/{name}},
 * the button to {@code /admin/roles/new}, both with the organization in the query.
 *
 * @param frame of the signed-in user
 * @param organizationName how people call the organization, or null for the site
 * @param query the query of all links: empty, or {@code ?organization=<id>}
 * @param tabs the pages about the organization; for the site, the organizations
 * @param builtIn roles of every deployment
 * @param custom roles that administrators made
 * @param mayCreate whether the button for a new one is shown
 */
public record RolesView(
        Frame frame,
        String organizationName,
        String query,
        List<Tab> tabs,
        List<Row> builtIn,
        List<Row> custom,
        boolean mayCreate)
        implements View {

    /**
     * One role.
     *
     * @param permissions how many lines it has
     */
    public record Row(String name, String label, String meaning, int permissions, boolean assignable) {}

    @Override
    public String template() {
        return "roles/roles.jte";
    }
}
