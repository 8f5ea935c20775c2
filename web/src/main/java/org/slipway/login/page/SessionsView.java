package org.slipway.login.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Frame;
import org.slipway.pages.Listing;
import org.slipway.pages.View;

/**
 * Template {@code login/sessions.jte}: where the user is signed in.
 *
 * <p>Forms: {@code POST /settings/sessions/{id}/revoke} and {@code POST /settings/sessions/revoke-others}, each with
 * {@code csrf_token} only.
 *
 * @param frame of the signed-in user
 * @param listing search over device and address
 * @param sessions this one first, then the last used first
 */
public record SessionsView(Frame frame, Listing listing, List<Session> sessions) implements View {

    /**
     * One session.
     *
     * @param id public id of the session, never its secret
     * @param device browser and system in words, for example "Firefox on Linux"
     * @param address IP address of the last request
     * @param createdAt when the user signed in
     * @param lastUsedAt when it was last used
     * @param expiresAt when it ends if it is not used
     * @param current whether it is the one that asks
     */
    public record Session(
            String id,
            String device,
            String address,
            Instant createdAt,
            Instant lastUsedAt,
            Instant expiresAt,
            boolean current) {}

    public long others() {
        return sessions.stream().filter(session -> !session.current()).count();
    }

    @Override
    public String template() {
        return "login/sessions.jte";
    }
}
