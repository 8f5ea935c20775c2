package org.slipway.cli.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.slipway.cli.CliException;

/** The address of a server, in one spelling: lower-case scheme and host, no default port, no trailing slash. */
public final class ServerUrl {

    private ServerUrl() {}

    /**
     * @param text as typed, for example {@code https://Slipway.example/}
     * @return the address in the one spelling
     * @throws CliException if it is not an http or https address
     */
    public static URI parse(String text) {
        try {
            var given = new URI(text.strip());
            if (given.getScheme() == null || given.getHost() == null || given.getUserInfo() != null) {
                throw wrong(text);
            }
            String scheme = given.getScheme().toLowerCase(Locale.ROOT);
            if (!scheme.equals("http") && !scheme.equals("https")) {
                throw wrong(text);
            }
            if (given.getQuery() != null || given.getFragment() != null) {
                throw wrong(text);
            }
            String path = given.getPath() == null ? "" : given.getPath().replaceAll("/+$", "");
            return new URI(
                    scheme, null, given.getHost().toLowerCase(Locale.ROOT), port(scheme, given), path, null, null);
        } catch (URISyntaxException malformed) {
            throw wrong(text);
        }
    }

    private static int port(String scheme, URI given) {
        int standard = scheme.equals("https") ? 443 : 80;
        return given.getPort() == standard ? -1 : given.getPort();
    }

    /**
     * Whether a token sent there could be read on the way.
     *
     * @param server an address
     * @return true for plain http to another machine
     */
    public static boolean isExposed(URI server) {
        return server.getScheme().equals("http") && !isLoopback(server.getHost());
    }

    private static boolean isLoopback(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static CliException wrong(String text) {
        return CliException.usage(
                "\"" + text + "\" is not the address of a server; one looks like https://slipway.example");
    }
}
