package org.slipway.oauth2;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.login.Secrets;

/**
 * The text of a client secret, an authorization code or a refresh token: {@code coder_prefix_secret} (spec/platform 1.4).
 *
 * @param prefix ten letters and digits by which the row is found
 * @param secret forty letters and digits that prove it; only their hash is kept
 */
public record PrefixedSecret(String prefix, String secret) {

    /** How long the two parts are. */
    static final int PREFIX_LENGTH = 10;

    static final int SECRET_LENGTH = 40;

    private static final Pattern FORM = Pattern.compile("coder_([0-9A-Za-z]{10})_([0-9A-Za-z]{40})");

    /** A new random secret: 238 bits. */
    public static PrefixedSecret random() {
        return new PrefixedSecret(Secrets.alphanumeric(PREFIX_LENGTH), Secrets.alphanumeric(SECRET_LENGTH));
    }

    /** The secret in this text, if it has the form of one. */
    public static Optional<PrefixedSecret> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches()
                ? Optional.of(new PrefixedSecret(matcher.group(1), matcher.group(2)))
                : Optional.empty();
    }

    /** What the database keeps of the secret part. */
    public byte[] hash() {
        return Secrets.sha256(secret);
    }

    /** Whether the secret part has this hash, in constant time. */
    public boolean matches(byte[] hash) {
        return Secrets.matches(hash, secret);
    }

    /** The text that the client holds. */
    public String text() {
        return "coder_" + prefix + "_" + secret;
    }

    /** The last six characters, by which people tell secrets apart. */
    public String display() {
        return secret.substring(SECRET_LENGTH - 6);
    }

    /** The public part only, so that no log shows the secret. */
    @Override
    public String toString() {
        return prefix;
    }
}
