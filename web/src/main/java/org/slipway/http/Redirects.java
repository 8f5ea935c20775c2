package org.slipway.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends browsers on. Always 303: the next request is a GET, whatever this one was, and carries no form (RFC 9700 4.12). */
public final class Redirects {

    private static final String START = "/";

    private Redirects() {}

    /** To a path of this server; the Host header has no say in it. */
    public static Response.ResponseBuilder to(String path) {
        return Response.status(Response.Status.SEE_OTHER).header(HttpHeaders.LOCATION, path);
    }

    /** The path and query of a request. */
    public static String here(HttpServletRequest request) {
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }

    /** The path to return to if it is one of this server, else the start page: nobody is sent to another site. */
    public static String local(String path) {
        boolean ours = path != null
                && path.startsWith("/")
                && !path.startsWith("//")
                && path.chars().noneMatch(c -> c == '\\' || c <= 0x20 || c == 0x7F);
        return ours ? path : START;
    }

    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
