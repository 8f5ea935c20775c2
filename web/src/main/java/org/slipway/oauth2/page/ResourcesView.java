package org.slipway.oauth2.page;

import java.time.Instant;
import java.util.List;
import org.slipway.oauth2.store.TokenFormat;
import org.slipway.pages.Frame;
import org.slipway.pages.Listing;
import org.slipway.pages.View;

/**
 * Template {@code oauth2/resources.jte}: what tokens can be for. Rows link to {@code /admin/resources/{id}}, the button to
 * {@code /admin/resources/new}.
 *
 * @param frame of the signed-in administrator
 * @param listing search and paging
 * @param own what this server itself serves
 * @param resources the registered ones of this page
 */
public record ResourcesView(Frame frame, Listing listing, List<Own> own, List<Resource> resources) implements View {

    /** A resource of this server. */
    public record Own(String name, String identifier) {}

    /** A registered resource. */
    public record Resource(
            String id, String name, String identifier, TokenFormat format, int scopes, Instant createdAt) {}

    @Override
    public String template() {
        return "oauth2/resources.jte";
    }
}
