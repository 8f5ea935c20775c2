package org.slipway.oauth2.clients;

import java.math.BigInteger;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Tells the public internet from everything else: a server that fetches what strangers name must not reach into its own
 * network (Client ID Metadata Documents, security considerations; RFC 6890).
 */
final class PublicAddresses {

    /** What is not the public internet (the IANA special-purpose registries, RFC 6890, and multicast). */
    private static final List<Block> SPECIAL = List.of(
            block("0.0.0.0", 8),
            block("10.0.0.0", 8),
            block("100.64.0.0", 10),
            block("127.0.0.0", 8),
            block("169.254.0.0", 16),
            block("172.16.0.0", 12),
            block("192.0.0.0", 24),
            block("192.0.2.0", 24),
            block("192.31.196.0", 24),
            block("192.52.193.0", 24),
            block("192.88.99.0", 24),
            block("192.168.0.0", 16),
            block("192.175.48.0", 24),
            block("198.18.0.0", 15),
            block("198.51.100.0", 24),
            block("203.0.113.0", 24),
            block("224.0.0.0", 4),
            block("240.0.0.0", 4));

    /** Of IPv6 only global unicast is public (RFC 4291 section 2.4); these parts of it are not, or hide IPv4 addresses. */
    private static final Block GLOBAL_UNICAST = block("2000::", 3);

    private static final List<Block> SPECIAL_GLOBAL = List.of(
            block("2001::", 23), // protocol assignments, Teredo among them
            block("2001:db8::", 32),
            block("2002::", 16), // 6to4
            block("2620:4f:8000::", 48),
            block("3ffe::", 16),
            block("3fff::", 20));

    private PublicAddresses() {}

    private record Block(BigInteger network, int bytes, int prefix) {

        boolean contains(InetAddress address) {
            byte[] raw = address.getAddress();
            int rest = bytes * 8 - prefix;
            return raw.length == bytes
                    && new BigInteger(1, raw).shiftRight(rest).equals(network.shiftRight(rest));
        }
    }

    /**
     * True if the address is one of the public internet. An IPv4 address inside of an IPv6 one (mapped, NAT64) is never
     * public: Java itself unwraps the mapped form.
     */
    static boolean contains(InetAddress address) {
        if (address instanceof Inet4Address) {
            return SPECIAL.stream().noneMatch(block -> block.contains(address));
        }
        return GLOBAL_UNICAST.contains(address) && SPECIAL_GLOBAL.stream().noneMatch(block -> block.contains(address));
    }

    private static Block block(String network, int prefix) {
        try {
            byte[] raw = InetAddress.getByName(network).getAddress();
            return new Block(new BigInteger(1, raw), raw.length, prefix);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(network + " is not an address", e);
        }
    }
}
