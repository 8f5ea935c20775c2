package org.slipway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Which part of the server a request path belongs to. */
public final class Paths {

    private static final List<String> STATIC = List.of("/assets/", "/webjars/");
    private static final Set<String> OAUTH2_CLIENTS = Set.of(
            "/oauth2/token", "/oauth2/tokens", "/oauth2/revoke", "/oauth2/register", "/oauth2/device_authorization");
    private static final String INTROSPECTION = "/oauth2/introspect";
    private static final String KEYS = "/oauth2/jwks";
    private static final String REGISTERED_CLIENTS = "/oauth2/clients/";
    private static final Set<String> STRICT = Set.of(
            "/oauth2/token",
            "/oauth2/tokens",
            "/oauth2/revoke",
            "/oauth2/register",
            "/oauth2/device_authorization",
            "/device",
            "/login",
            "/setup",
            "/api/v2/users/login");

    /** Where archives come in: through the API, and on pages with some more around them. */
    private static final Pattern UPLOADS =
            Pattern.compile("/api/v2/files|/templates/new|/templates/[^/]+/[^/]+/upload");

    private static final long LARGEST_BODY = 1 << 20;
    private static final long LARGEST_UPLOAD = 10 << 20;
    private static final long FORM_AROUND_UPLOAD = 64 << 10;

    private Paths() {}

    /** Bytes that a request may have. The server's own limit is higher: it ends the connection, this one says why. */
    static long largestBody(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (!"POST".equals(request.getMethod()) || !UPLOADS.matcher(path).matches()) {
            return LARGEST_BODY;
        }
        return isApi(path) ? LARGEST_UPLOAD : LARGEST_UPLOAD + FORM_AROUND_UPLOAD;
    }

    /** Files that are the same for everybody. */
    static boolean isStatic(HttpServletRequest request) {
        return STATIC.stream().anyMatch(request.getRequestURI()::startsWith);
    }

    /** Endpoints that OAuth2 clients call on their own behalf. */
    static boolean isForOAuth2Clients(HttpServletRequest request) {
        String path = request.getRequestURI();
        return path.startsWith(REGISTERED_CLIENTS)
                || path.equals(INTROSPECTION)
                || OAUTH2_CLIENTS.contains(path) && !"DELETE".equals(request.getMethod());
    }

    /** Endpoints at which secrets can be guessed. */
    static boolean isStrictlyLimited(HttpServletRequest request) {
        return "POST".equals(request.getMethod()) && STRICT.contains(request.getRequestURI());
    }

    /**
     * Endpoints at which only refused requests count: servers that prove who they are ask there about every request that
     * they get themselves.
     */
    static boolean isLimitedByRefusals(HttpServletRequest request) {
        return INTROSPECTION.equals(request.getRequestURI());
    }

    /** Answers that may be kept for a while. */
    static boolean isCacheable(HttpServletRequest request) {
        return KEYS.equals(request.getRequestURI());
    }

    /** Endpoints whose errors are those of the API. */
    public static boolean isApi(String path) {
        return path.startsWith("/api/") || path.startsWith("/.well-known/") || path.equals("/healthz");
    }

    /** Endpoints whose errors are those of OAuth 2, pages aside. */
    public static boolean isOAuth2(String path) {
        return path.startsWith("/oauth2/");
    }

    /** Endpoints that browser-based clients on other sites may call; none of them reads a cookie. */
    static boolean isOpenToOtherSites(String path) {
        return path.startsWith("/.well-known/")
                || path.endsWith("/.well-known/openid-configuration")
                || path.equals("/mcp")
                || path.equals("/api/experimental/mcp/http")
                || path.startsWith(REGISTERED_CLIENTS)
                || path.equals(KEYS)
                || OAUTH2_CLIENTS.contains(path);
    }
}
