package org.slipway.login;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of a session token, API token or access token: {@code id-secret}, ten and 22 letters and digits.
 *
 * @param id the public half, by which the key is found
 * @param secret the half that proves it
 */
public record KeyText(String id, String secret) {

    private static final Pattern FORM = Pattern.compile("([0-9A-Za-z]{10})-([0-9A-Za-z]{22})");

    /** A new random key. */
    public static KeyText random() {
        return new KeyText(Secrets.alphanumeric(10), Secrets.alphanumeric(22));
    }

    /** The key in this text, if it has the form of one. */
    public static Optional<KeyText> parse(String text) {
        Matcher matcher = FORM.matcher(text);
        return matcher.matches() ? Optional.of(new KeyText(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    /** What the database keeps of the secret. */
    public byte[] hashedSecret() {
        return Secrets.sha256(secret);
    }

    /** The text that the client holds. */
    public String text() {
        return id + "-" + secret;
    }

    /** The public half only, so that no log shows the secret. */
    @Override
    public String toString() {
        return id;
    }
}
