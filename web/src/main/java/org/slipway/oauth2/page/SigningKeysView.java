package org.slipway.oauth2.page;

import java.net.URI;
import java.util.List;
import org.slipway.oauth2.keys.KeyAdministration;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code oauth2/signingKeys.jte}: the keys that sign access tokens.
 *
 * <p>Forms: {@code POST /admin/keys/rotate}. {@code POST /admin/keys/remove}: {@code kid}, {@code confirm_name} (its first
 * eight characters). Each with {@code csrf_token}.
 *
 * @param frame of the signed-in administrator
 * @param published address of the public keys
 * @param keys the newest first
 * @param mayRotate whether this administrator may add a key
 * @param mayRemove whether this administrator may remove one
 */
public record SigningKeysView(
        Frame frame, URI published, List<KeyAdministration.Key> keys, boolean mayRotate, boolean mayRemove)
        implements View {

    /** The beginning of a key's id, which somebody types who removes it. */
    public static String shortName(String kid) {
        return kid.substring(0, Math.min(8, kid.length()));
    }

    @Override
    public String template() {
        return "oauth2/signingKeys.jte";
    }
}
