package org.slipway.http;

import jakarta.servlet.http.HttpServletRequest;

/** What is known about the request besides its caller, kept as request attributes. */
public final class Requests {

    /** How the caller's credential came. */
    public enum Carrier {
        /** In a cookie: the browser sends it by itself, so a form needs a token against forgery. */
        COOKIE,
        /** In a header: only the client itself can have put it there. */
        HEADER
    }

    private static final String PREFIX = Requests.class.getPackageName() + ".";
    private static final String ID = PREFIX + "id";
    private static final String CARRIER = PREFIX + "carrier";
    private static final String REJECTED = PREFIX + "rejected";
    private static final String FAILURE = PREFIX + "failure";

    private Requests() {}

    static void setId(HttpServletRequest request, String id) {
        request.setAttribute(ID, id);
    }

    /** The id under which the log knows the request. */
    public static String id(HttpServletRequest request) {
        Object id = request.getAttribute(ID);
        return id == null ? "" : id.toString();
    }

    static void setCarrier(HttpServletRequest request, Carrier carrier) {
        request.setAttribute(CARRIER, carrier);
    }

    /** True if the caller's credential came in a header. */
    public static boolean isHeaderAuthenticated(HttpServletRequest request) {
        return request.getAttribute(CARRIER) == Carrier.HEADER;
    }

    static void reject(HttpServletRequest request) {
        request.setAttribute(REJECTED, true);
    }

    /** True if a credential came that does not work here: unknown, expired, revoked, or for another resource. */
    public static boolean isCredentialRejected(HttpServletRequest request) {
        return request.getAttribute(REJECTED) != null;
    }

    static void setFailure(HttpServletRequest request, RuntimeException failure) {
        request.setAttribute(FAILURE, failure);
    }

    /** Why the credential could not be checked, or null: the database is away. */
    public static RuntimeException failure(HttpServletRequest request) {
        return (RuntimeException) request.getAttribute(FAILURE);
    }
}
