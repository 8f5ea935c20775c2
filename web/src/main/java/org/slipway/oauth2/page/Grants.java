package org.slipway.oauth2.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.slipway.oauth2.store.GrantType;

/** How an app comes to access, in words. The refresh token belongs to what people allow. */
public enum Grants {
    BROWSER(GrantType.AUTHORIZATION_CODE, "In the browser", "People allow it there and are sent back to the app."),
    DEVICE(
            GrantType.DEVICE_CODE,
            "With a code on another device",
            "For programs without a browser: people type a short code into theirs."),
    ITSELF(
            GrantType.CLIENT_CREDENTIALS,
            "For itself",
            "The app signs in alone and acts for nobody: at registered resources, not as a user.");

    private final String value;
    private final String label;
    private final String meaning;

    Grants(String value, String label, String meaning) {
        this.value = value;
        this.label = label;
        this.meaning = meaning;
    }

    /** The grant type's name on the wire. */
    public String value() {
        return value;
    }

    public String label() {
        return label;
    }

    public String meaning() {
        return meaning;
    }

    /** Whether an app that cannot keep a secret can have it. */
    public boolean isForPublicApps() {
        return this != ITSELF;
    }

    /** The grant types that these values of the form stand for. */
    static List<String> of(List<String> chosen) {
        List<String> types = new ArrayList<>(chosen);
        if (types.contains(BROWSER.value) || types.contains(DEVICE.value)) {
            types.add(GrantType.REFRESH_TOKEN);
        }
        return types.stream().distinct().toList();
    }

    /** Those among these grant types. */
    static List<Grants> in(Collection<String> types) {
        return Stream.of(values()).filter(grant -> types.contains(grant.value)).toList();
    }
}
