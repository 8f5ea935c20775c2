package org.slipway.login.page;

import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code login/loggedOut.jte}: the session is gone. Links to {@code /login}.
 *
 * @param frame without a user
 * @param otherSessions how many sessions of this user go on elsewhere
 */
public record LoggedOutView(Frame frame, int otherSessions) implements View {

    @Override
    public String template() {
        return "login/loggedOut.jte";
    }
}
