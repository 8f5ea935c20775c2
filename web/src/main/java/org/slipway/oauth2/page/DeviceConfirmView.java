package org.slipway.oauth2.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code oauth2/deviceConfirm.jte}: the user compares the code and decides.
 *
 * <p>Form {@code POST /device/confirm}: {@code user_code}, {@code consent_token}, {@code csrf_token}, {@code decision}
 * ({@code allow} or {@code deny}).
 *
 * @param frame of the signed-in user
 * @param client who asks
 * @param userCode as the device shows it, with its dash
 * @param resourceName what the token works at, in words
 * @param scopes what is asked for
 * @param requestedAt when the device asked
 * @param requestedFrom IP address that asked
 * @param consentToken bound to the session and to this code
 */
public record DeviceConfirmView(
        Frame frame,
        ClientIdentity client,
        String userCode,
        String resourceName,
        List<ScopeLine> scopes,
        Instant requestedAt,
        String requestedFrom,
        String consentToken)
        implements View {

    @Override
    public String template() {
        return "oauth2/deviceConfirm.jte";
    }
}
