package org.slipway.oauth2.page;

import java.util.List;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code oauth2/consentError.jte}: an authorization request whose client or redirect address cannot be
 * trusted, so that the answer must stay here. The page never links to the untrusted address.
 *
 * @param frame with the user, if signed in
 * @param error the OAuth error code, for the developer of the client
 * @param problems what is wrong, one sentence each
 * @param clientId as received, or null
 * @param redirectUri as received, shown as text only, or null
 */
public record ConsentErrorView(Frame frame, String error, List<String> problems, String clientId, String redirectUri)
        implements View {

    @Override
    public String template() {
        return "oauth2/consentError.jte";
    }
}
