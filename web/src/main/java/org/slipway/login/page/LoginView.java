package org.slipway.login.page;

import java.util.List;
import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code login/login.jte}.
 *
 * <p>Form {@code POST /login}: {@code email} (an email address or a username), {@code password}, {@code return_to}
 * where it is not null, {@code csrf_token} where the frame has one. A refused login is told with {@link
 * Form#reject(String)}, without saying which of the two was wrong.
 *
 * @param frame without a user
 * @param form what was typed and what was refused
 * @param returnTo path on this server to go to afterwards, or null for the overview
 * @param purpose why the user must sign in, as a sentence, or null: "Fathom Editor asks for access. Sign in to decide."
 * @param passwordEnabled false where only the providers sign in
 * @param providers single sign-on, one button each; empty where there is none
 */
public record LoginView(
        Frame frame, Form form, String returnTo, String purpose, boolean passwordEnabled, List<Provider> providers)
        implements View {

    /**
     * An identity provider.
     *
     * @param label what the button names: "Sign in with …"
     * @param href where its login begins
     */
    public record Provider(String label, String href) {}

    @Override
    public String template() {
        return "login/login.jte";
    }
}
