package org.slipway.oauth2;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * How a client says who it is: {@code client_secret_basic}, {@code client_secret_post} or {@code none} (OAuth 2.1 section
 * 2.4).
 *
 * @param clientId as sent, or null
 * @param secret as sent, or null
 * @param basic whether the Authorization header carried them; then a refusal names the scheme
 */
public record ClientCredentials(String clientId, String secret, boolean basic) {

    /**
     * Reads them from the header and the form.
     *
     * @param header the Authorization header, or null
     * @throws OAuthException {@code invalid_request} if the client uses two ways at once, or names two clients
     */
    public static ClientCredentials read(String header, Parameters form) {
        String formId = form.find("client_id").orElse(null);
        String formSecret = form.find("client_secret").orElse(null);
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return new ClientCredentials(formId, formSecret, false);
        }
        ClientCredentials fromHeader = basic(header.substring(6).strip());
        if (formSecret != null || formId != null && !formId.equals(fromHeader.clientId())) {
            throw new OAuthException(
                    OAuthError.INVALID_REQUEST, "Authenticate either in the header or in the form, not in both.");
        }
        return fromHeader;
    }

    /** Id and secret are form-encoded before they are joined and encoded again (RFC 6749 section 2.3.1). */
    private static ClientCredentials basic(String encoded) {
        return decode(encoded)
                .filter(text -> text.contains(":"))
                .map(text -> {
                    int colon = text.indexOf(':');
                    String secret = formDecoded(text.substring(colon + 1));
                    // An empty secret is none, as it is in the form.
                    return new ClientCredentials(
                            formDecoded(text.substring(0, colon)), secret.isEmpty() ? null : secret, true);
                })
                .orElseThrow(() -> new OAuthException(
                        OAuthError.INVALID_REQUEST, "The Authorization header is not valid Basic authentication."));
    }

    private static Optional<String> decode(String encoded) {
        try {
            return Optional.of(new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String formDecoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return text;
        }
    }

    /** Never shows the secret. */
    @Override
    public String toString() {
        return "ClientCredentials[" + clientId + "]";
    }
}
