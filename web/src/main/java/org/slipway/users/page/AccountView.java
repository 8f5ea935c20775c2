package org.slipway.users.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code users/account.jte}: the user's own profile and password.
 *
 * <p>Forms: {@code POST /settings/account}: {@code username}, {@code name}. {@code POST /settings/account/password}:
 * {@code old_password}, {@code password}; all other sessions end. Both with {@code csrf_token}.
 *
 * @param frame of the signed-in user; its email is shown
 * @param userId id of the user
 * @param createdAt when the account was made
 * @param roles role names in words
 * @param profile the profile form
 * @param password the password form, or null where the user signs in elsewhere
 * @param minimumPasswordLength in characters
 */
public record AccountView(
        Frame frame,
        String userId,
        Instant createdAt,
        List<String> roles,
        Form profile,
        Form password,
        int minimumPasswordLength)
        implements View {

    @Override
    public String template() {
        return "users/account.jte";
    }
}
