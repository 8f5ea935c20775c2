package org.slipway.hcl.function;

import static org.slipway.hcl.value.Type.NUMBER;
import static org.slipway.hcl.value.Type.STRING;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.slipway.hcl.value.Numbers;
import org.slipway.hcl.value.Type;
import org.slipway.hcl.value.Value;

/** Functions on IP network prefixes. */
final class NetworkFunctions {

    private static final int MAX_SUBNETS = 10_000;

    private NetworkFunctions() {}

    static List<Function> all() {
        return List.of(
                Function.named("cidrhost")
                        .takes("prefix", STRING)
                        .takes("hostnum", NUMBER)
                        .gives(STRING, NetworkFunctions::host),
                Function.named("cidrnetmask").takes("prefix", STRING).gives(STRING, NetworkFunctions::netmask),
                Function.named("cidrsubnet")
                        .takes("prefix", STRING)
                        .takes("newbits", NUMBER)
                        .takes("netnum", NUMBER)
                        .gives(STRING, NetworkFunctions::subnet),
                Function.named("cidrsubnets")
                        .takes("prefix", STRING)
                        .takesMany("newbits", NUMBER)
                        .gives(Type.list(STRING), NetworkFunctions::subnets));
    }

    private static IpPrefix prefix(Call call) throws FunctionException {
        return IpPrefix.parse(call.text(0))
                .orElseThrow(() -> new FunctionException(
                        0, "\"" + call.text(0) + "\" is not an IP prefix such as 10.0.0.0/8 or 2001:db8::/32"));
    }

    private static Value host(Call call) throws FunctionException {
        IpPrefix prefix = prefix(call);
        BigInteger number = whole(call, 1);
        BigInteger size = BigInteger.ONE.shiftLeft(prefix.freeBits());
        if (number.signum() < 0) {
            number = size.add(number);
        }
        if (number.signum() < 0 || number.compareTo(size) >= 0) {
            throw new FunctionException(
                    1, "prefix of " + prefix.length() + " does not accommodate a host numbered " + whole(call, 1));
        }
        return Value.string(prefix.printAddress(prefix.network().or(number)));
    }

    private static BigInteger whole(Call call, int index) throws FunctionException {
        BigDecimal number = call.value(index).asNumber();
        if (!Numbers.isInteger(number)) {
            throw new FunctionException(index, "a whole number is required");
        }
        return number.toBigIntegerExact();
    }

    private static Value netmask(Call call) throws FunctionException {
        IpPrefix prefix = prefix(call);
        if (prefix.bits() != IpPrefix.V4_BITS) {
            throw new FunctionException(0, "IPv6 networks have no netmask; only IPv4 prefixes can be given");
        }
        BigInteger ones = BigInteger.ONE.shiftLeft(prefix.length()).subtract(BigInteger.ONE);
        return Value.string(prefix.printAddress(ones.shiftLeft(prefix.freeBits())));
    }

    private static Value subnet(Call call) throws FunctionException {
        IpPrefix prefix = prefix(call);
        int newBits = call.integer(1);
        BigInteger number = whole(call, 2);
        if (newBits < 0 || newBits > prefix.freeBits()) {
            throw new FunctionException(
                    1, "not enough remaining address space for a prefix extended by " + newBits + " bits");
        }
        if (number.signum() < 0 || number.bitLength() > newBits) {
            throw new FunctionException(
                    2, "an extension of " + newBits + " bits does not accommodate a subnet numbered " + number);
        }
        int length = prefix.length() + newBits;
        BigInteger network = prefix.network().or(number.shiftLeft(prefix.bits() - length));
        return Value.string(new IpPrefix(network, length, prefix.bits()).toString());
    }

    /** Lays out networks of the given sizes one after another, each at the next boundary of its own size. */
    private static Value subnets(Call call) throws FunctionException {
        IpPrefix prefix = prefix(call);
        if (call.count() > MAX_SUBNETS) {
            throw new FunctionException("more than " + MAX_SUBNETS + " networks were asked for");
        }
        BigInteger next = prefix.network();
        BigInteger end = next.add(BigInteger.ONE.shiftLeft(prefix.freeBits()));
        List<Value> networks = new ArrayList<>();
        for (int i = 1; i < call.count(); i++) {
            int newBits = call.integer(i);
            if (newBits < 1 || newBits > prefix.freeBits()) {
                throw new FunctionException(i, "the prefix must be extended by 1 to " + prefix.freeBits() + " bits");
            }
            BigInteger size = BigInteger.ONE.shiftLeft(prefix.freeBits() - newBits);
            BigInteger start =
                    next.add(size).subtract(BigInteger.ONE).divide(size).multiply(size);
            next = start.add(size);
            if (next.compareTo(end) > 0) {
                throw new FunctionException(i, "not enough remaining address space for this network");
            }
            networks.add(Value.string(new IpPrefix(start, prefix.length() + newBits, prefix.bits()).toString()));
        }
        call.produce(networks.size());
        return Value.list(STRING, networks);
    }
}
