package org.slipway.oauth2.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.Listing;
import org.slipway.pages.View;

/**
 * Template {@code oauth2/registrations.jte}: which clients may come by themselves, and those that have.
 *
 * <p>Forms: {@code POST /admin/registrations/settings}: {@code registration_enabled}, {@code documents_enabled} (each
 * {@code on} or absent), {@code document_allowed_domains}, {@code document_denied_domains} (one a line), {@code
 * unused_days}. {@code POST /admin/registrations/delete}: {@code id} (repeated). {@code POST
 * /admin/registrations/delete-matching}: {@code q}, {@code source}. Each with {@code csrf_token}.
 *
 * @param frame of the signed-in administrator
 * @param form the settings as they are, or as they were posted and refused
 * @param editable whether this administrator may change the settings
 * @param listing search, filter by source, paging
 * @param source the filter in force, or empty
 * @param count how many clients match
 * @param clients the rows of this page
 */
public record RegistrationsView(
        Frame frame, Form form, boolean editable, Listing listing, String source, long count, List<Client> clients)
        implements View {

    /**
     * One client.
     *
     * @param id of the app
     * @param redirectHosts where its answers go, each host once
     * @param users number of users who allowed it
     * @param lastUsedAt null if never
     */
    public record Client(
            String id,
            ClientIdentity client,
            List<String> redirectHosts,
            int users,
            Instant createdAt,
            Instant lastUsedAt) {}

    @Override
    public String template() {
        return "oauth2/registrations.jte";
    }
}
