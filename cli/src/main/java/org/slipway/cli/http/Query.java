package org.slipway.cli.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Names and values of a query string or a form, in the order they were added; absent values are left out. */
public final class Query {

    private final Map<String, String> pairs = new LinkedHashMap<>();

    /**
     * @param name of the parameter
     * @param value its value; null leaves it out
     * @return this
     */
    public Query with(String name, Object value) {
        if (value != null) {
            pairs.put(name, value.toString());
        }
        return this;
    }

    /** {@return the pairs as application/x-www-form-urlencoded} */
    public String encoded() {
        return pairs.entrySet().stream()
                .map(pair -> encode(pair.getKey()) + "=" + encode(pair.getValue()))
                .collect(Collectors.joining("&"));
    }

    /**
     * @param path to ask
     * @return the path with this query behind it
     */
    public String on(String path) {
        return pairs.isEmpty() ? path : path + "?" + encoded();
    }

    /**
     * @param text any text, for example a user's name
     * @return the text as one segment of a path
     */
    public static String segment(String text) {
        return encode(text).replace("+", "%20");
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
