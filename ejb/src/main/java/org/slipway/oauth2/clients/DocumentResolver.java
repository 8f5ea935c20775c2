package org.slipway.oauth2.clients;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;

/**
 * Looks a host up once and lets only public addresses through. The HTTP client connects to what it is given here, so that
 * a name that changes its address in between (DNS rebinding) gains nothing.
 */
final class DocumentResolver implements DnsResolver {

    private final DnsResolver names;
    private final boolean allowLoopback;

    /** Asks the system's resolver. */
    DocumentResolver(boolean allowLoopback) {
        this(SystemDefaultDnsResolver.INSTANCE, allowLoopback);
    }

    /** Asks this resolver. */
    DocumentResolver(DnsResolver names, boolean allowLoopback) {
        this.names = names;
        this.allowLoopback = allowLoopback;
    }

    /** The host's addresses; none if any of them is not public, for a mixed answer is an attempt. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] addresses = names.resolve(host);
        for (InetAddress address : addresses) {
            boolean exempt = allowLoopback && "localhost".equals(host) || allowLoopback && isLoopbackLiteral(host);
            if (!PublicAddresses.contains(address) && !(exempt && address.isLoopbackAddress())) {
                throw new UnknownHostException(host + " is not on the public internet");
            }
        }
        return addresses;
    }

    private static boolean isLoopbackLiteral(String host) {
        return "127.0.0.1".equals(host) || "::1".equals(host) || "[::1]".equals(host);
    }

    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }
}
