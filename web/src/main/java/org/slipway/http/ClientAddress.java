package org.slipway.http;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.slipway.settings.Network;

/**
 * The address that a request comes from. {@code X-Forwarded-For} is believed only as far as trusted proxies vouch for it:
 * read from its end, the first address that is not a trusted proxy is the client.
 */
final class ClientAddress {

    private ClientAddress() {}

    static String of(HttpServletRequest request, List<Network> trustedProxies) {
        String address = request.getRemoteAddr();
        String header = request.getHeader("X-Forwarded-For");
        if (header == null || trustedProxies.isEmpty()) {
            return address;
        }
        String[] hops = header.split(",");
        for (int i = hops.length - 1; i >= 0 && isTrusted(address, trustedProxies); i--) {
            String hop = hops[i].strip();
            if (!isAddress(hop)) {
                return address;
            }
            address = hop;
        }
        return address;
    }

    private static boolean isTrusted(String address, List<Network> proxies) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return proxies.stream().anyMatch(proxy -> proxy.contains(parsed));
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Letters of an address only, so that nothing is ever looked up. */
    private static boolean isAddress(String text) {
        return text.length() <= 45 && text.matches("[0-9.]{7,15}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    }
}
