package org.slipway.oauth2.page;

import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code oauth2/deviceCode.jte}: the page that a device names to its user (RFC 8628 section 3.3).
 *
 * <p>Form {@code POST /device}: {@code user_code} (any case, with or without the dash), {@code csrf_token}. The answer
 * is {@link DeviceConfirmView}, never a grant.
 *
 * @param frame of the signed-in user
 * @param form the code as typed, or as the device's complete address carried it, and why it was refused
 */
public record DeviceCodeView(Frame frame, Form form) implements View {

    @Override
    public String template() {
        return "oauth2/deviceCode.jte";
    }
}
