package org.slipway.organizations.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code organizations/organizations.jte}: all organizations that the user may read. Rows link to {@code
 * /admin/organizations/{id}}, the button to {@code /admin/organizations/new}.
 *
 * @param frame of the signed-in user
 * @param organizations the default one first
 * @param mayCreate whether the button for a new one is shown
 */
public record OrganizationsView(Frame frame, List<Row> organizations, boolean mayCreate) implements View {

    /** One organization. */
    public record Row(
            String id, String name, String displayName, String description, boolean isDefault, Instant createdAt) {}

    @Override
    public String template() {
        return "organizations/organizations.jte";
    }
}
