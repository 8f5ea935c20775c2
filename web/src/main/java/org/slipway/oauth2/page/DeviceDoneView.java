package org.slipway.oauth2.page;

import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code oauth2/deviceDone.jte}: the decision is made, the device goes on by itself.
 *
 * @param frame of the signed-in user
 * @param clientName name of the client
 * @param allowed what the user decided
 */
public record DeviceDoneView(Frame frame, String clientName, boolean allowed) implements View {

    @Override
    public String template() {
        return "oauth2/deviceDone.jte";
    }
}
