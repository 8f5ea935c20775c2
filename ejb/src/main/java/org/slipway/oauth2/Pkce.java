package org.slipway.oauth2;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Pattern;
import org.slipway.login.Secrets;

/** Proof keys for code exchange (RFC 7636): only {@code S256}. */
public final class Pkce {

    /** The only method that is taken. */
    public static final String METHOD = "S256";

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

    private Pkce() {}

    /** Whether the text may be a verifier or a challenge: 43 to 128 unreserved characters (sections 4.1 and 4.2). */
    public static boolean isWellFormed(String text) {
        return FORM.matcher(text).matches();
    }

    /** Whether the challenge was made from the verifier (section 4.6), in constant time. */
    public static boolean matches(String challenge, String verifier) {
        return Secrets.equal(challenge, challengeOf(verifier));
    }

    /** {@code BASE64URL(SHA-256(verifier))} without padding (section 4.2). */
    public static String challengeOf(String verifier) {
        byte[] encoded = Base64.getUrlEncoder().withoutPadding().encode(Secrets.sha256(verifier));
        return new String(encoded, StandardCharsets.US_ASCII);
    }
}
