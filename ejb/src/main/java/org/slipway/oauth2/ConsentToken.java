package org.slipway.oauth2;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import org.slipway.login.Secrets;

/**
 * Proves that a consent form was shown in this session, for exactly this request, not long ago. Its text is
 * {@code nonce.time.mac}; the key of the MAC is the session's own secret, which nobody else has.
 *
 * @param nonce names the form: it counts once
 * @param shownAt when the form was shown
 */
public record ConsentToken(String nonce, Instant shownAt) {

    /** How long a form may be looked at. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    /** What a person decides about; swapping any of them between display and answer makes the token worthless. */
    private static final List<String> BOUND_PARAMETERS = List.of(
            "client_id",
            "redirect_uri",
            "response_type",
            "response_mode",
            "scope",
            "state",
            "resource",
            "code_challenge",
            "code_challenge_method",
            "user_code");

    /** The token's text for a form shown now. */
    public static String mint(String sessionSecret, Parameters request, Instant now) {
        String head = Secrets.alphanumeric(22) + "." + now.getEpochSecond();
        return head + "." + mac(sessionSecret, head, request);
    }

    /**
     * The token in this text.
     *
     * @return empty if it was made up, or for another session or request, or too long ago
     */
    public static Optional<ConsentToken> verify(String text, String sessionSecret, Parameters request, Instant now) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("[0-9]{1,12}")) {
            return Optional.empty();
        }
        if (!Secrets.equal(parts[2], mac(sessionSecret, parts[0] + "." + parts[1], request))) {
            return Optional.empty();
        }
        Instant shownAt = Instant.ofEpochSecond(Long.parseLong(parts[1]));
        return shownAt.plus(LIFETIME).isBefore(now)
                ? Optional.empty()
                : Optional.of(new ConsentToken(parts[0], shownAt));
    }

    /** When the form cannot be sent any more, so that its nonce can be forgotten. */
    public Instant expiresAt() {
        return shownAt.plus(LIFETIME).plusSeconds(1);
    }

    private static String mac(String key, String head, Parameters request) {
        Mac mac = Secrets.hmac(key.getBytes(StandardCharsets.UTF_8));
        update(mac, head);
        for (String name : BOUND_PARAMETERS) {
            List<String> values = request.all(name);
            update(mac, name + values.size());
            values.forEach(value -> update(mac, value));
        }
        return Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal());
    }

    /** Each part goes in with its length, so that no two lists of parts give the same bytes. */
    private static void update(Mac mac, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        mac.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
        mac.update(bytes);
    }
}
