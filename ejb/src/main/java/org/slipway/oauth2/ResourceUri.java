package org.slipway.oauth2;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A resource identifier (RFC 8707 section 2) in its canonical form: scheme and host in lower case, no default port, and
 * no slash after a bare origin. Paths are compared as they are: nothing is matched by its beginning.
 *
 * @param text the canonical form
 */
public record ResourceUri(String text) {

    private static final int LONGEST = 2048;

    /** The canonical form of an absolute http or https URI without fragment and user; empty for anything else. */
    public static Optional<ResourceUri> parse(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(text);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean web = "http".equals(scheme) || "https".equals(scheme);
            // An empty fragment ("#" at the end) is a fragment, too.
            boolean plain = uri.getRawFragment() == null && uri.getRawUserInfo() == null && uri.getHost() != null;
            return web && plain ? Optional.of(new ResourceUri(canonical(scheme, uri))) : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Whether a request names this resource, in whatever spelling, and no other (RFC 8707 section 2.2). */
    public static boolean isOnly(List<String> sent, String canonical) {
        return sent.size() == 1 && parse(sent.get(0)).map(ResourceUri::text).equals(Optional.of(canonical));
    }

    private static String canonical(String scheme, URI uri) {
        int defaultPort = "https".equals(scheme) ? 443 : 80;
        String port = uri.getPort() == -1 || uri.getPort() == defaultPort ? "" : ":" + uri.getPort();
        String path = "/".equals(uri.getRawPath()) && uri.getRawQuery() == null ? "" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path + query;
    }
}
