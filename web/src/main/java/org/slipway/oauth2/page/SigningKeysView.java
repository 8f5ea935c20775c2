package org.slipway.oauth2.page;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.slipway.oauth2.keys.KeyState;
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
public record SigningKeysView(Frame frame, URI published, List<Key> keys, boolean mayRotate, boolean mayRemove)
        implements View {

    /**
     * One key.
     *
     * @param algorithm such as {@code ES256}
     * @param signsFrom when it begins to sign, or began
     * @param publishedUntil when it is removed; null as long as no other follows it
     */
    public record Key(
            String kid,
            String algorithm,
            KeyState state,
            Instant createdAt,
            Instant signsFrom,
            Instant publishedUntil) {

        /** What somebody types who removes it. */
        public String shortName() {
            return kid.substring(0, Math.min(8, kid.length()));
        }
    }

    @Override
    public String template() {
        return "oauth2/signingKeys.jte";
    }
}
