package org.slipway.users.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Frame;
import org.slipway.pages.Listing;
import org.slipway.pages.View;

/**
 * Template {@code users/users.jte}: all users. Rows link to {@code /admin/users/{id}}, the button to {@code
 * /admin/users/new}.
 *
 * @param frame of the signed-in administrator
 * @param listing search, filters by status and role, paging
 * @param users the rows of this page
 * @param mayCreate whether the button for a new user is shown
 */
public record UsersView(Frame frame, Listing listing, List<User> users, boolean mayCreate) implements View {

    /**
     * One user.
     *
     * @param roles role names in words; empty for a plain member
     * @param lastSeenAt null if never
     */
    public record User(
            String id,
            String username,
            String name,
            String email,
            UserStatus status,
            List<String> roles,
            Instant lastSeenAt,
            Instant createdAt) {}

    @Override
    public String template() {
        return "users/users.jte";
    }
}
