package org.slipway.login.page;

import java.time.Instant;
import java.util.List;
import org.slipway.oauth2.page.ScopeLine;
import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.Listing;
import org.slipway.pages.View;

/**
 * Template {@code login/tokens.jte}: the user's API tokens, the form for a new one, and the new one's value, shown
 * once.
 *
 * <p>Forms: {@code POST /settings/tokens}: {@code name}, {@code lifetime} (days, one of {@code lifetimes}), {@code
 * scope} (repeated, one per checked box); answered with this page and {@code created} set, not with a redirect, so that
 * the value is never stored. {@code POST /settings/tokens/{id}/delete}: {@code confirm_name} (must equal the token's
 * name). All with {@code csrf_token}.
 *
 * @param frame of the signed-in user
 * @param listing search over names
 * @param tokens newest first
 * @param created the token just made, or null
 * @param form the form for a new token
 * @param lifetimes offered lifetimes in days, ascending; the form's {@code lifetime} chooses
 * @param scopes what a token can be allowed, in words
 */
public record TokensView(
        Frame frame,
        Listing listing,
        List<Token> tokens,
        Created created,
        Form form,
        List<Integer> lifetimes,
        List<ScopeLine> scopes)
        implements View {

    /**
     * One token.
     *
     * @param id public id
     * @param name as the user named it
     * @param scopes scope names
     * @param createdAt when it was made
     * @param expiresAt when it ends
     * @param lastUsedAt null if never
     */
    public record Token(
            String id, String name, List<String> scopes, Instant createdAt, Instant expiresAt, Instant lastUsedAt) {}

    /** A token just made, with the value that is shown only now. */
    public record Created(String name, String value, Instant expiresAt) {}

    @Override
    public String template() {
        return "login/tokens.jte";
    }
}
