package org.slipway.http;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import org.slipway.login.Secrets;

/**
 * Tokens against cross-site request forgery. A form's token is a MAC under the secret in the browser's own cookie: the
 * session token, or before there is one a random visit value. Another site can make the browser send the cookie, but
 * cannot read it, so it cannot make the token.
 */
@RequestScoped
public class CsrfTokens {

    @Inject
    HttpServletRequest request;

    private String newVisit;

    /** The token for the forms of the page that this request is answered with. */
    public String token() {
        return mac(secret().orElseGet(this::startVisit));
    }

    /** The token if the browser has a cookie to bind it to, else null: for pages that must not start a visit. */
    public String tokenIfBound() {
        return secret().map(CsrfTokens::mac).orElse(null);
    }

    /** Whether this token was made for this browser. */
    public boolean isValid(String token) {
        return secret().map(secret -> Secrets.equal(mac(secret), token)).orElse(false);
    }

    /** The secret of the browser's session, to which consent forms are bound; empty without one. */
    public Optional<String> sessionSecret() {
        return Cookies.find(request, Cookies.SESSION);
    }

    /** The visit that {@link #token()} has started, to be kept in a cookie. */
    public Optional<String> startedVisit() {
        return Optional.ofNullable(newVisit);
    }

    private Optional<String> secret() {
        boolean signedIn = request.getUserPrincipal() != null;
        return signedIn
                ? Cookies.find(request, Cookies.SESSION)
                : Cookies.find(request, Cookies.VISIT).or(this::startedVisit);
    }

    private String startVisit() {
        newVisit = Secrets.alphanumeric(32);
        return newVisit;
    }

    private static String mac(String secret) {
        Mac mac = Secrets.hmac(secret.getBytes(StandardCharsets.UTF_8));
        byte[] token = mac.doFinal("csrf".getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }
}
