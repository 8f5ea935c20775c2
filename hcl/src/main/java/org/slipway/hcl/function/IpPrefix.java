package org.slipway.hcl.function;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An IP network.
 *
 * @param network the lowest address
 * @param length how many leading bits are fixed
 * @param bits 32 or 128
 */
record IpPrefix(BigInteger network, int length, int bits) {

    static final int V4_BITS = 32;
    static final int V6_BITS = 128;

    int freeBits() {
        return bits - length;
    }

    /** Reads an address and a length; host bits are dropped. Old forms with leading zeros are read as decimal. */
    static Optional<IpPrefix> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("[0-9]{1,3}")) {
            return Optional.empty();
        }
        String address = text.substring(0, slash);
        int length = Integer.parseInt(text.substring(slash + 1));
        int bits = address.indexOf(':') >= 0 ? V6_BITS : V4_BITS;
        Optional<BigInteger> number = bits == V6_BITS ? parseV6(address) : parseV4(address);
        return number.filter(n -> length <= bits)
                .map(n -> new IpPrefix(n.shiftRight(bits - length).shiftLeft(bits - length), length, bits));
    }

    private static Optional<BigInteger> parseV4(String address) {
        String[] parts = address.split("\\.", -1);
        if (parts.length != 4) {
            return Optional.empty();
        }
        long number = 0;
        for (String part : parts) {
            if (!part.matches("[0-9]{1,10}") || Long.parseLong(part) > 255) {
                return Optional.empty();
            }
            number = number << 8 | Long.parseLong(part);
        }
        return Optional.of(BigInteger.valueOf(number));
    }

    private static Optional<BigInteger> parseV6(String address) {
        int gap = address.indexOf("::");
        if (gap < 0) {
            return groups(address).filter(groups -> groups.size() == 8).map(IpPrefix::join);
        }
        Optional<List<Integer>> head = groups(address.substring(0, gap));
        Optional<List<Integer>> tail = groups(address.substring(gap + 2));
        if (head.isEmpty() || tail.isEmpty() || head.get().size() + tail.get().size() > 7) {
            return Optional.empty();
        }
        List<Integer> all = new ArrayList<>(head.get());
        while (all.size() + tail.get().size() < 8) {
            all.add(0);
        }
        all.addAll(tail.get());
        return Optional.of(join(all));
    }

    private static Optional<List<Integer>> groups(String text) {
        List<Integer> groups = new ArrayList<>();
        if (text.isEmpty()) {
            return Optional.of(groups);
        }
        String[] parts = text.split(":", -1);
        for (int i = 0; i < parts.length; i++) {
            Optional<BigInteger> v4 = i == parts.length - 1 ? parseV4(parts[i]) : Optional.empty();
            if (v4.isPresent()) {
                groups.add(v4.get().intValue() >>> 16);
                groups.add(v4.get().intValue() & 0xffff);
            } else if (parts[i].matches("[0-9a-fA-F]{1,4}")) {
                groups.add(Integer.parseInt(parts[i], 16));
            } else {
                return Optional.empty();
            }
        }
        return Optional.of(groups);
    }

    private static BigInteger join(List<Integer> groups) {
        BigInteger number = BigInteger.ZERO;
        for (int group : groups) {
            number = number.shiftLeft(16).or(BigInteger.valueOf(group));
        }
        return number;
    }

    @Override
    public String toString() {
        return printAddress(network) + "/" + length;
    }

    /** An address in the family of this network; IPv6 as RFC 5952 writes it. */
    String printAddress(BigInteger address) {
        int width = bits == V4_BITS ? 8 : 16;
        List<Integer> groups = new ArrayList<>();
        for (int shift = bits - width; shift >= 0; shift -= width) {
            groups.add(address.shiftRight(shift).intValue() & (1 << width) - 1);
        }
        return bits == V4_BITS
                ? String.join(".", groups.stream().map(String::valueOf).toList())
                : compressed(groups);
    }

    private static String compressed(List<Integer> groups) {
        int bestStart = -1;
        int bestLength = 1;
        for (int i = 0; i < groups.size(); i++) {
            int end = i;
            while (end < groups.size() && groups.get(end) == 0) {
                end++;
            }
            if (end - i > bestLength) {
                bestStart = i;
                bestLength = end - i;
            }
        }
        List<String> hex = groups.stream().map(Integer::toHexString).toList();
        if (bestStart < 0) {
            return String.join(":", hex);
        }
        return String.join(":", hex.subList(0, bestStart)) + "::"
                + String.join(":", hex.subList(bestStart + bestLength, hex.size()));
    }
}
