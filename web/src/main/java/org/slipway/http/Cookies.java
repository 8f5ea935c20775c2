package org.slipway.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The cookies of this server: SameSite=Lax, for the whole site, Secure where it has https, and HttpOnly but for the chosen
 * colours, which the page changes without asking the server.
 */
public final class Cookies {

    /** Holds the session token; the name is the one that clients of Coder know. */
    public static final String SESSION = "coder_session_token";

    /** Holds a random value that binds forms before there is a session. */
    public static final String VISIT = "slipway_visit";

    /** Holds the message of the last change until the next page shows it. */
    public static final String FLASH = "slipway_flash";

    /** Holds the chosen colours. */
    public static final String THEME = "slipway_theme";

    private Cookies() {}

    /** The value of a cookie of the request. */
    public static Optional<String> find(HttpServletRequest request, String name) {
        Stream<Cookie> cookies = request.getCookies() == null ? Stream.empty() : Arrays.stream(request.getCookies());
        return cookies.filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /** A cookie to set. */
    public static NewCookie set(String name, String value, Duration life, boolean secure) {
        return new NewCookie.Builder(name)
                .value(value)
                .path("/")
                .maxAge((int) life.toSeconds())
                .httpOnly(!name.equals(THEME))
                .secure(secure)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }

    /** A cookie that removes itself. */
    public static NewCookie remove(String name, boolean secure) {
        return set(name, "", Duration.ZERO, secure);
    }
}
