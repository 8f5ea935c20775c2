package org.slipway.benchmarks.oauth;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.StringJoiner;

/** A request as text, made into bytes once. */
final class Request {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final StringBuilder head;
    private String body = "";

    private Request(String path) {
        head = new StringBuilder("POST ")
                .append(path)
                .append(" HTTP/1.1\r\nHost: localhost\r\nUser-Agent: slipway-bench\r\n");
    }

    static Request post(String path) {
        return new Request(path);
    }

    Request header(String name, String value) {
        head.append(name).append(": ").append(value).append("\r\n");
        return this;
    }

    /** With the session of a signed-in person's program. */
    Request session(String token) {
        return header("Coder-Session-Token", token);
    }

    /** With {@code client_secret_basic} (RFC 6749 section 2.3.1). */
    Request basic(Client client) {
        String pair = client.id() + ":" + client.secret();
        return header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.US_ASCII)));
    }

    Request json(String text) {
        return body("application/json", text);
    }

    /** With a form of names and values in turn. */
    Request form(String... pairs) {
        return body(FORM, encoded(pairs));
    }

    /** Names and values in turn as a query. */
    static String encoded(String... pairs) {
        var joined = new StringJoiner("&");
        for (int i = 0; i < pairs.length; i += 2) {
            joined.add(pairs[i] + "=" + URLEncoder.encode(pairs[i + 1], StandardCharsets.UTF_8));
        }
        return joined.toString();
    }

    private Request body(String type, String text) {
        body = text;
        return header("Content-Type", type);
    }

    byte[] bytes() {
        byte[] content = body.getBytes(StandardCharsets.UTF_8);
        return (head + "Content-Length: " + content.length + "\r\n\r\n" + body).getBytes(StandardCharsets.UTF_8);
    }
}
