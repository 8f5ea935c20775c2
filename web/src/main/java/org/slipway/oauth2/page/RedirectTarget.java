package org.slipway.oauth2.page;

import java.net.URI;
import java.util.Locale;
import java.util.Set;

/**
 * Where the answer of an authorization request goes, as a person recognises it.
 *
 * @param uri the redirect URI
 */
public record RedirectTarget(URI uri) {

    private static final Set<String> LOOPBACK_HOSTS = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final Set<String> WEB_SCHEMES = Set.of("http", "https");

    /** Whether the answer stays on the user's own machine (RFC 8252 section 7.3), where any program may take it. */
    public boolean loopback() {
        return web()
                && uri.getHost() != null
                && LOOPBACK_HOSTS.contains(uri.getHost().toLowerCase(Locale.ROOT));
    }

    /** Whether it is a web address and not a private scheme of an installed app (RFC 8252 section 7.1). */
    public boolean web() {
        return WEB_SCHEMES.contains(uri.getScheme().toLowerCase(Locale.ROOT));
    }

    /**
     * What is shown large: the host, with its port where it has one, or the private scheme. Never the user-info part,
     * which could pose as a host.
     */
    public String headline() {
        if (!web()) {
            return uri.getScheme() + ":";
        }
        String authority = uri.getRawAuthority();
        return authority.substring(authority.lastIndexOf('@') + 1);
    }
}
