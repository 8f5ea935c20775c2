package org.slipway.cli.http;

import java.net.http.HttpRequest;

/**
 * The request header that says who asks.
 *
 * @param header its name, empty for none
 * @param value its value
 */
public record Credential(String header, String value) {

    /** No credential: the request is anonymous. */
    public static final Credential NONE = new Credential("", "");

    /**
     * @param token of a session, or an API token
     * @return the credential in the server's own header
     */
    public static Credential sessionToken(String token) {
        return new Credential("Coder-Session-Token", token);
    }

    /**
     * @param token an OAuth access token
     * @return the credential as RFC 6750 section 2.1 sends it
     */
    public static Credential bearer(String token) {
        return new Credential("Authorization", "Bearer " + token);
    }

    void addTo(HttpRequest.Builder request) {
        if (!header.isEmpty()) {
            request.header(header, value);
        }
    }

    @Override
    public String toString() {
        return header.isEmpty() ? "no credential" : header + ": …";
    }
}
