package org.slipway.oauth2.clients;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.RedirectUri;
import org.slipway.oauth2.store.AuthMethod;

/** One demand on what a client says about itself (RFC 7591 section 2, spec/platform 1.11). */
@FunctionalInterface
interface MetadataRule {

    /** The grant types that a client may have by its own word. */
    List<String> GRANT_TYPES = List.of("authorization_code", "refresh_token");

    /** How a client may authenticate by its own word. */
    Set<String> AUTH_METHODS =
            Set.of(AuthMethod.SECRET_BASIC, AuthMethod.SECRET_POST, AuthMethod.PRIVATE_KEY_JWT, AuthMethod.NONE);

    /**
     * Goes on if the demand is met.
     *
     * @throws OAuthException {@code invalid_client_metadata} or {@code invalid_redirect_uri} otherwise
     */
    void check(ClientClaims claims);

    /** What is demanded of every client, in this order. */
    static List<MetadataRule> ofEveryClient() {
        return List.of(
                MetadataRule::redirectUrisAreSafe,
                claims -> bounded(claims, "client_name", 4096),
                claims -> webAddress(claims, "client_uri"),
                claims -> webAddress(claims, "logo_uri"),
                claims -> webAddress(claims, "tos_uri"),
                claims -> webAddress(claims, "policy_uri"),
                claims -> webAddress(claims, "jwks_uri"),
                MetadataRule::keysAreGivenOnce,
                claims -> bounded(claims, "software_id", 256),
                claims -> bounded(claims, "software_version", 256),
                claims -> bounded(claims, "application_type", 64),
                MetadataRule::contactsAreFew,
                MetadataRule::scopeIsBounded);
    }

    /** 1 to 32 redirect URIs, each once, each one that an answer may be sent to. */
    private static void redirectUrisAreSafe(ClientClaims claims) {
        List<String> uris = claims.texts("redirect_uris");
        if (uris.isEmpty() || uris.size() > 32) {
            throw redirect("redirect_uris must name 1 to 32 addresses.");
        }
        if (new HashSet<>(uris).size() != uris.size()) {
            throw redirect("redirect_uris names an address twice.");
        }
        uris.forEach(uri -> RedirectUri.objection(uri).ifPresent(objection -> {
            throw redirect(uri + ": " + objection);
        }));
    }

    private static OAuthException redirect(String reason) {
        return new OAuthException(OAuthError.INVALID_REDIRECT_URI, reason);
    }

    private static void bounded(ClientClaims claims, String member, int most) {
        if (claims.text(member).filter(text -> ClientNames.bytes(text) > most).isPresent()) {
            throw ClientClaims.invalid(member + " must have at most " + most + " bytes.");
        }
    }

    /** An absolute http or https address with a host and without a user. */
    private static void webAddress(ClientClaims claims, String member) {
        claims.text(member).filter(text -> !isWebAddress(text)).ifPresent(text -> {
            throw ClientClaims.invalid(member + " must be an http or https address of at most 2048 characters.");
        });
    }

    private static boolean isWebAddress(String text) {
        try {
            URI uri = new URI(text);
            boolean web = "https".equalsIgnoreCase(uri.getScheme()) || "http".equalsIgnoreCase(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null && text.length() <= 2048;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** RFC 7591 section 2: keys come by value or by address, not both. */
    private static void keysAreGivenOnce(ClientClaims claims) {
        if (!claims.isObjectOrAbsent("jwks")) {
            throw ClientClaims.invalid("jwks must be a JSON object.");
        }
        if (claims.has("jwks") && claims.has("jwks_uri")) {
            throw ClientClaims.invalid("Give jwks or jwks_uri, not both.");
        }
    }

    private static void contactsAreFew(ClientClaims claims) {
        List<String> contacts = claims.texts("contacts");
        if (contacts.size() > 10 || contacts.stream().anyMatch(contact -> contact.length() > 320)) {
            throw ClientClaims.invalid("contacts must have at most 10 entries of at most 320 characters.");
        }
    }

    private static void scopeIsBounded(ClientClaims claims) {
        if (claims.text("scope").filter(scope -> !ScopeClaim.isBounded(scope)).isPresent()) {
            throw ClientClaims.invalid("scope must have at most " + ScopeClaim.MOST_BYTES + " bytes and "
                    + ScopeClaim.MOST_NAMES + " names.");
        }
    }
}
