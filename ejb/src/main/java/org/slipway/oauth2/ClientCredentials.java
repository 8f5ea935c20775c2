package org.slipway.oauth2;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * How a client says who it is: {@code client_secret_basic}, {@code client_secret_post}, {@code private_key_jwt} or {@code none}
 * (OAuth 2.1 section 2.4).
 *
 * @param clientId as sent, or null
 * @param secret as sent, or null
 * @param assertion an assertion instead of a secret, or null
 * @param basic whether the Authorization header carried them; then a refusal names the scheme
 */
public record ClientCredentials(String clientId, String secret, Assertion assertion, boolean basic) {

    /**
     * An assertion (RFC 7521 section 4.2).
     *
     * @param type as sent, or null
     * @param text as sent, or null
     */
    public record Assertion(String type, String text) {

        private static Assertion read(Parameters form) {
            String type = form.find("client_assertion_type").orElse(null);
            String text = form.find("client_assertion").orElse(null);
            return type == null && text == null ? null : new Assertion(type, text);
        }

        /** Never shows the assertion. */
        @Override
        public String toString() {
            return "Assertion[" + type + "]";
        }
    }

    /**
     * Reads them from the header and the form.
     *
     * @param header the Authorization header, or null
     * @throws OAuthException {@code invalid_request} if the client uses two ways at once, or names two clients
     */
    public static ClientCredentials read(String header, Parameters form) {
        String formId = form.find("client_id").orElse(null);
        String formSecret = form.find("client_secret").orElse(null);
        Assertion assertion = Assertion.read(form);
        if (formSecret != null && assertion != null) {
            throw new OAuthException(
                    OAuthError.INVALID_REQUEST,
                    "Authenticate either with a secret or with an assertion, not with both.");
        }
        if (header == null || !header.regionMatches(true, 0, "Basic ", 0, 6)) {
            return new ClientCredentials(formId, formSecret, assertion, false);
        }
        ClientCredentials fromHeader = basic(header.substring(6).strip());
        if (formSecret != null || assertion != null || formId != null && !formId.equals(fromHeader.clientId())) {
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
                            formDecoded(text.substring(0, colon)), secret.isEmpty() ? null : secret, null, true);
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
