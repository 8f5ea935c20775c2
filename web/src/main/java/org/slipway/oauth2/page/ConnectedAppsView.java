package org.slipway.oauth2.page;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.slipway.pages.Frame;
import org.slipway.pages.Listing;
import org.slipway.pages.View;

/**
 * Template {@code oauth2/connectedApps.jte}: what has access in the user's name.
 *
 * <p>Form {@code POST /settings/connected-apps/{grant}/revoke}: {@code csrf_token} only; revokes every token of the
 * grant.
 *
 * @param frame of the signed-in user
 * @param listing search over names
 * @param grants the last used first
 * @param mcpUrl shown in the empty state
 */
public record ConnectedAppsView(Frame frame, Listing listing, List<Grant> grants, URI mcpUrl) implements View {

    /**
     * One grant: one client, one resource.
     *
     * @param id id of the grant
     * @param client who has access
     * @param resource identifier of what it works at
     * @param scopes what it may do
     * @param grantedAt when the user allowed it
     * @param lastUsedAt null if never
     */
    public record Grant(
            String id,
            ClientIdentity client,
            URI resource,
            List<ScopeLine> scopes,
            Instant grantedAt,
            Instant lastUsedAt) {}

    @Override
    public String template() {
        return "oauth2/connectedApps.jte";
    }
}
