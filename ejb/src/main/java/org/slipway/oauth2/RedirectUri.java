package org.slipway.oauth2;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A redirect URI, registered or asked for. Matching is by exact text (OAuth 2.1 section 2.3.1), with one exception: the
 * port of an http loopback address may be any, because a program cannot know which one it will get (RFC 8252 section 7.3).
 *
 * @param text the URI as it was sent
 */
public record RedirectUri(String text) {

    private static final int LONGEST = 2048;
    private static final Set<String> LOOPBACK_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Schemes that a browser would run, read or send mail with. */
    private static final Set<String> DANGEROUS_SCHEMES = Set.of(
            "javascript",
            "data",
            "vbscript",
            "file",
            "blob",
            "ftp",
            "about",
            "view-source",
            "ws",
            "wss",
            "mailto",
            "tel",
            "sms");

    /**
     * What is wrong with registering this redirect URI, or empty. Allowed are https anywhere, http on loopback only (MCP
     * authorization, security considerations), and an application's own scheme.
     */
    public static Optional<String> objection(String text) {
        if (text == null || text.isBlank()) {
            return Optional.of("A redirect URI must not be empty.");
        }
        if (text.length() > LONGEST) {
            return Optional.of("A redirect URI must have at most " + LONGEST + " characters.");
        }
        if (text.chars().anyMatch(c -> c <= 0x20 || c >= 0x7F || c == '\\')) {
            return Optional.of("A redirect URI must not contain blanks, backslashes or characters outside of ASCII.");
        }
        try {
            return objection(new URI(text));
        } catch (URISyntaxException e) {
            return Optional.of("This is not a URI.");
        }
    }

    private static Optional<String> objection(URI uri) {
        if (uri.getScheme() == null) {
            return Optional.of("A redirect URI must be absolute.");
        }
        String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
        if (uri.getRawFragment() != null) {
            return Optional.of("A redirect URI must not have a fragment.");
        }
        if (DANGEROUS_SCHEMES.contains(scheme)) {
            return Optional.of("The scheme " + scheme + " is not allowed.");
        }
        boolean web = "http".equals(scheme) || "https".equals(scheme);
        if (!web) {
            return Optional.empty();
        }
        if (uri.getHost() == null || uri.getRawUserInfo() != null) {
            return Optional.of("An http or https redirect URI must have a host and no user.");
        }
        if (hasDotSegments(uri)) {
            return Optional.of("A redirect URI must not have . or .. in its path.");
        }
        if ("http".equals(scheme) && !isLoopback(uri)) {
            return Optional.of("Plain http is allowed only on localhost, 127.0.0.1 and [::1]. Use https.");
        }
        return Optional.empty();
    }

    /** The registered URI that the requested one is, if any. */
    public static Optional<String> match(List<String> registered, String requested) {
        return registered.stream()
                .filter(candidate -> candidate.equals(requested) || sameButForLoopbackPort(candidate, requested))
                .findFirst();
    }

    private static boolean sameButForLoopbackPort(String registered, String requested) {
        if (objection(requested).isPresent()) {
            return false;
        }
        URI mine = URI.create(registered);
        URI other = URI.create(requested);
        return "http".equals(mine.getScheme())
                && isLoopback(mine)
                && withoutPort(mine).equals(withoutPort(other));
    }

    /** The text with the port cut out: everything else is compared letter by letter. */
    private static String withoutPort(URI uri) {
        String authority = uri.getRawAuthority();
        if (authority == null || uri.getPort() == -1) {
            return uri.toString();
        }
        String host = authority.substring(0, authority.lastIndexOf(':'));
        return uri.toString()
                .replaceFirst(java.util.regex.Pattern.quote(authority), java.util.regex.Matcher.quoteReplacement(host));
    }

    /** True for an http address of this very machine. */
    public static boolean isLoopback(URI uri) {
        return uri.getHost() != null && LOOPBACK_HOSTS.contains(uri.getHost());
    }

    private static boolean hasDotSegments(URI uri) {
        String path = uri.getRawPath() == null
                ? ""
                : uri.getRawPath().toLowerCase(Locale.ROOT).replace("%2e", ".");
        return ("/" + path + "/").contains("/./") || ("/" + path + "/").contains("/../");
    }
}
