package org.slipway.login.page;

import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code login/setup.jte}: the first user of a new deployment, who becomes its owner.
 *
 * <p>Form {@code POST /setup}: {@code email}, {@code username}, {@code name} (may be empty), {@code password}, {@code
 * csrf_token} where the frame has one.
 *
 * @param frame without a user
 * @param form what was typed and what was refused
 * @param minimumPasswordLength in characters
 */
public record SetupView(Frame frame, Form form, int minimumPasswordLength) implements View {

    @Override
    public String template() {
        return "login/setup.jte";
    }
}
