package org.slipway.oauth2;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import javax.crypto.Mac;
import org.slipway.login.Secrets;

/**
 * The chain of refresh tokens of one grant.
 *
 * <p>Each token follows from the one before it, a salt and the grant's chain key. So a client that sends a token twice,
 * because an answer was lost or two of its processes refresh at once, is given the same successor both times, and the
 * server needs to keep no token. Whoever reads the database cannot compute a token: the one before it is missing.
 *
 * <p>A token ends in a tag under the chain key. So the server recognises every token that it ever issued for the grant,
 * however long ago it was replaced, and can tell a replay from a guess (RFC 9700 section 4.14).
 *
 * @param key the grant's chain key, 32 random bytes
 */
public record RefreshChain(byte[] key) {

    private static final String DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    private static final BigInteger BASE = BigInteger.valueOf(DIGITS.length());
    private static final int BODY_LENGTH = 26;
    private static final int TAG_LENGTH = PrefixedSecret.SECRET_LENGTH - BODY_LENGTH;

    /** The first token of the chain: random. */
    public PrefixedSecret first() {
        return tagged(Secrets.alphanumeric(PrefixedSecret.PREFIX_LENGTH), Secrets.alphanumeric(BODY_LENGTH));
    }

    /** The token that follows this one with this salt; always the same for the same salt. */
    public PrefixedSecret after(PrefixedSecret token, byte[] salt) {
        byte[] mac = mac("next", salt, token.secret().getBytes(StandardCharsets.US_ASCII));
        return tagged(token.prefix(), alphanumeric(mac, BODY_LENGTH));
    }

    /** Whether the server issued this token, now current or long replaced. */
    public boolean recognises(PrefixedSecret token) {
        PrefixedSecret genuine = tagged(token.prefix(), token.secret().substring(0, BODY_LENGTH));
        return Secrets.equal(genuine.secret(), token.secret());
    }

    private PrefixedSecret tagged(String prefix, String body) {
        byte[] mac = mac("tag", body.getBytes(StandardCharsets.US_ASCII));
        return new PrefixedSecret(prefix, body + alphanumeric(mac, TAG_LENGTH));
    }

    private byte[] mac(String purpose, byte[]... parts) {
        Mac mac = Secrets.hmac(key);
        mac.update(purpose.getBytes(StandardCharsets.US_ASCII));
        for (byte[] part : parts) {
            mac.update((byte) part.length);
            mac.update(part);
        }
        return mac.doFinal();
    }

    private static String alphanumeric(byte[] bytes, int length) {
        StringBuilder text = new StringBuilder(length);
        BigInteger rest = new BigInteger(1, bytes);
        for (int i = 0; i < length; i++) {
            BigInteger[] division = rest.divideAndRemainder(BASE);
            text.append(DIGITS.charAt(division[1].intValue()));
            rest = division[0];
        }
        return text.toString();
    }

    /** Shows nothing of the key. */
    @Override
    public String toString() {
        return "RefreshChain[]";
    }
}
