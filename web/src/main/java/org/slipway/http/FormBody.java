package org.slipway.http;

import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fields of an {@code application/x-www-form-urlencoded} body, repeated ones kept: the protocol must see them.
 *
 * @param fields every value of every field in the order sent
 */
public record FormBody(Map<String, List<String>> fields) {

    private static final int MOST_FIELDS = 5_000;

    /**
     * Reads a body or a query string.
     *
     * @throws IllegalArgumentException if it is not well-formed UTF-8 form encoding, or has too many fields
     */
    public static FormBody parse(byte[] body) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        int count = 0;
        for (String pair : text(body).split("&")) {
            if (pair.isEmpty()) {
                continue;
            }
            if (++count > MOST_FIELDS) {
                throw new IllegalArgumentException("The form has more than " + MOST_FIELDS + " fields.");
            }
            int equals = pair.indexOf('=');
            String name = decode(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
            fields.computeIfAbsent(name, key -> new ArrayList<>()).add(value);
        }
        return new FormBody(Collections.unmodifiableMap(fields));
    }

    private static String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException("The form is not UTF-8.", e);
        }
    }

    private static String decode(String text) {
        String decoded = URLDecoder.decode(text, StandardCharsets.UTF_8);
        if (decoded.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("The form has a field with a null character.");
        }
        return decoded;
    }

    /** The first value of a field; empty if there is none. */
    public String value(String name) {
        return all(name).stream().findFirst().orElse("");
    }

    /** All values of a field. */
    public List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    /** Names only: values may be secrets. */
    @Override
    public String toString() {
        return "FormBody" + fields.keySet();
    }
}
