package org.slipway.system.support;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.util.Map;

/**
 * The answer to a request.
 *
 * @param call what was asked
 * @param status of HTTP
 * @param headers of the answer
 * @param body as text
 */
public record Reply(String call, int status, HttpHeaders headers, String body) {

    static Reply of(Call call, HttpResponse<String> response) {
        return new Reply(call.toString(), response.statusCode(), response.headers(), response.body());
    }

    /**
     * @param expected status
     * @return this
     * @throws AssertionError with the whole answer if the status is another
     */
    public Reply expect(int expected) {
        if (status != expected) {
            throw new AssertionError("expected status " + expected + ", got " + this);
        }
        return this;
    }

    /**
     * Expects an OAuth error of RFC 6749 section 5.2 in the body.
     *
     * @param expected status
     * @param error its code
     * @return this
     */
    public Reply expectError(int expected, String error) {
        expect(expected);
        if (!json().path("error").asText().equals(error)) {
            throw new AssertionError("expected error " + error + ", got " + this);
        }
        return this;
    }

    /** {@return a header, empty if it is absent} */
    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** {@return the body as JSON} */
    public JsonNode json() {
        return Json.parse(body);
    }

    /** {@return a text member of the JSON body, empty if it is absent} */
    public String text(String member) {
        return json().path(member).asText("");
    }

    /** {@return where a redirect leads} */
    public URI location() {
        String location = header("Location");
        if (location.isEmpty()) {
            throw new AssertionError("no Location in " + this);
        }
        return URI.create(location);
    }

    /** {@return the parameters of the address that a redirect leads to} */
    public Map<String, String> answer() {
        return Pairs.parse(location().getRawQuery());
    }

    @Override
    public String toString() {
        String start = body.length() > 600 ? body.substring(0, 600) + "…" : body;
        return call + " → " + status + " " + headers.map() + "\n" + start;
    }
}
