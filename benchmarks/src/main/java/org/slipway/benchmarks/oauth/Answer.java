package org.slipway.benchmarks.oauth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The answer to a request.
 *
 * @param head status line and headers
 * @param body as sent
 */
record Answer(String head, byte[] body) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The status of HTTP. */
    int status() {
        return Integer.parseInt(head.substring(9, 12));
    }

    /** This, if it has the status; otherwise the run fails with what was answered instead. */
    Answer expect(int expected) {
        if (status() != expected) {
            throw new IllegalStateException("expected status " + expected + ", got " + head + "\n" + text());
        }
        return this;
    }

    /** The value of a header; empty if it is absent. */
    String header(String name) {
        return header(head, name);
    }

    /** The same in a head whose body is still to come. */
    static String header(String head, String name) {
        for (int line = head.indexOf('\n') + 1; line < head.length(); line = head.indexOf('\n', line) + 1) {
            int colon = line + name.length();
            if (head.regionMatches(true, line, name, 0, name.length()) && head.charAt(colon) == ':') {
                return head.substring(colon + 1, head.indexOf('\n', line)).strip();
            }
        }
        return "";
    }

    /** A text member of the JSON body. */
    String member(String name) {
        try {
            JsonNode member = JSON.readTree(body).path(name);
            if (!member.isValueNode()) {
                throw new IllegalStateException("no " + name + " in " + head + "\n" + text());
            }
            return member.asText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the body contains these bytes: the cheapest look into it. */
    boolean contains(String part) {
        return text().contains(part);
    }

    private String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
