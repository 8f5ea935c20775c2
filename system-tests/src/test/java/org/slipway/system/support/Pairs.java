package org.slipway.system.support;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values of a query or a form, in order; a name may come twice. */
public final class Pairs {

    private record Pair(String name, String value) {}

    private final List<Pair> pairs = new ArrayList<>();

    /** {@return this with a pair more} */
    public Pairs add(String name, String value) {
        pairs.add(new Pair(name, value));
        return this;
    }

    /** {@return this with one value for the name, whatever it had} */
    public Pairs set(String name, String value) {
        drop(name);
        return add(name, value);
    }

    /** {@return this without the name} */
    public Pairs drop(String name) {
        pairs.removeIf(pair -> pair.name().equals(name));
        return this;
    }

    /** {@return the first value of a name, null if it has none} */
    public String first(String name) {
        return pairs.stream()
                .filter(pair -> pair.name().equals(name))
                .map(Pair::value)
                .findFirst()
                .orElse(null);
    }

    /** {@return a copy} */
    public Pairs copy() {
        var copy = new Pairs();
        copy.pairs.addAll(pairs);
        return copy;
    }

    /** {@return whether there is no pair} */
    public boolean isEmpty() {
        return pairs.isEmpty();
    }

    /** {@return the pairs as application/x-www-form-urlencoded} */
    public String encoded() {
        return pairs.stream()
                .map(pair -> encode(pair.name()) + "=" + encode(pair.value()))
                .collect(Collectors.joining("&"));
    }

    /**
     * @param encoded a query or a form, null for none
     * @return its names and first values
     */
    public static Map<String, String> parse(String encoded) {
        Map<String, String> values = new LinkedHashMap<>();
        if (encoded == null || encoded.isEmpty()) {
            return values;
        }
        for (String pair : encoded.split("&")) {
            String[] parts = pair.split("=", 2);
            values.putIfAbsent(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
        }
        return values;
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
