package org.slipway.oauth2;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import java.security.MessageDigest;
import java.text.ParseException;
import java.util.Optional;
import org.slipway.login.KeyText;
import org.slipway.login.Secrets;

/**
 * An access token that somebody shows, opaque or JWT. The hash proves it: of a JWT it covers the whole text, so that there
 * is no need to check the signature of what is known letter by letter.
 *
 * @param id by which its row is found
 * @param hash what the row must hold
 */
record PresentedToken(String id, byte[] hash) {

    private static final int LONGEST = 16 * 1024;

    /** The token in this text, if it has the form of one. */
    static Optional<PresentedToken> parse(String text) {
        return KeyText.parse(text)
                .map(key -> new PresentedToken(key.id(), key.hashedSecret()))
                .or(() -> jwt(text));
    }

    private static Optional<PresentedToken> jwt(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            JWTClaimsSet claims = JWTClaimsSet.parse(new Base64URL(parts[1]).decodeToString());
            return Optional.ofNullable(claims.getJWTID()).map(id -> new PresentedToken(id, Secrets.sha256(text)));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** Whether it is the token of which this is kept; takes the same time wherever they differ. */
    boolean matches(byte[] kept) {
        return MessageDigest.isEqual(kept, hash);
    }

    /** The public part only. */
    @Override
    public String toString() {
        return id;
    }
}
