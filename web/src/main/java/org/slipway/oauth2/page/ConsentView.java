package org.slipway.oauth2.page;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code oauth2/consent.jte}: a client asks a signed-in user for access.
 *
 * <p>Forms: {@code POST /oauth2/authorize}: every entry of {@code request} as it was received, {@code consent_token},
 * {@code csrf_token}, {@code decision} ({@code allow} or {@code deny}). {@code POST /logout}: {@code return_to} (the
 * authorization request), {@code csrf_token}: "use another account".
 *
 * @param frame of the signed-in user
 * @param client who asks
 * @param redirect where the answer goes
 * @param resourceName what the token works at, in words: "the MCP tools of this deployment"
 * @param resource the resource's identifier
 * @param scopes what is asked for, the already granted included
 * @param warnings what to think about before allowing
 * @param request the authorization request's parameters in the order received, one value each
 * @param consentToken bound to the session and to exactly this request
 */
public record ConsentView(
        Frame frame,
        ClientIdentity client,
        RedirectTarget redirect,
        String resourceName,
        URI resource,
        List<ScopeLine> scopes,
        Set<Warning> warnings,
        Map<String, String> request,
        String consentToken)
        implements View {

    /** What makes a request worth a second look. */
    public enum Warning {
        LOOPBACK("The answer goes to a program on this computer. Allow only if you have just started it yourself."),
        PRIVATE_SCHEME("The answer goes to an app on this device. Any installed app can claim such an address."),
        UNPROVEN_LOCALLY("This client names only addresses on your computer, so any program there can pose as it."),
        SELF_REGISTERED("This client registered itself. Nobody has checked that it is what its name says."),
        NEW_CLIENT("This client is new here. Nobody on this deployment has used it before you."),
        CHANGED("This client has changed its name or its addresses since you allowed it last.");

        private final String sentence;

        Warning(String sentence) {
            this.sentence = sentence;
        }

        public String sentence() {
            return sentence;
        }
    }

    /** The scopes that this consent would add. */
    public List<ScopeLine> added() {
        return scopes.stream().filter(scope -> !scope.granted()).toList();
    }

    /** The scopes that the client holds already. */
    public List<ScopeLine> held() {
        return scopes.stream().filter(ScopeLine::granted).toList();
    }

    @Override
    public String template() {
        return "oauth2/consent.jte";
    }
}
