package org.slipway.oauth2.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Frame;
import org.slipway.pages.Listing;
import org.slipway.pages.View;

/**
 * Template {@code oauth2/apps.jte}: all OAuth2 apps. Rows link to {@code /admin/apps/{id}}, the button to {@code
 * /admin/apps/new}.
 *
 * @param frame of the signed-in administrator
 * @param listing search, filters by source and type, paging
 * @param apps the rows of this page
 */
public record AppsView(Frame frame, Listing listing, List<App> apps) implements View {

    /**
     * One app.
     *
     * @param id id of the app, which is its client id too where it has no document
     * @param users number of users who allowed it
     * @param lastUsedAt null if never
     */
    public record App(
            String id, ClientIdentity client, ClientType type, int users, Instant createdAt, Instant lastUsedAt) {}

    @Override
    public String template() {
        return "oauth2/apps.jte";
    }
}
