package org.slipway.organizations.page;

import java.time.Instant;
import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code organizations/organizationForm.jte}: a new organization, or the settings of an existing one.
 *
 * <p>Forms, all with {@code csrf_token}: {@code POST /admin/organizations} and {@code POST
 * /admin/organizations/{id}/settings}: {@code name}, {@code display_name}, {@code description}, {@code icon}; {@code POST
 * /admin/organizations/{id}/sharing}: {@code shareable_workspace_owners}; {@code POST /admin/organizations/{id}/delete}:
 * {@code confirm_name}.
 *
 * @param frame of the signed-in user
 * @param organization as stored, or null for a new one
 * @param form the main form
 * @param mayUpdate whether the user may change it
 * @param mayDelete whether the user may delete it
 */
public record OrganizationFormView(Frame frame, Existing organization, Form form, boolean mayUpdate, boolean mayDelete)
        implements View {

    /**
     * The organization as stored.
     *
     * @param sharing wire name of who may share workspaces
     */
    public record Existing(
            String id, String name, String displayName, boolean isDefault, String sharing, Instant createdAt) {}

    public boolean isNew() {
        return organization == null;
    }

    /** Where the main form posts to. */
    public String action() {
        return isNew() ? "/admin/organizations" : "/admin/organizations/" + organization.id() + "/settings";
    }

    @Override
    public String template() {
        return "organizations/organizationForm.jte";
    }
}
