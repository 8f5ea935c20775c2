package org.slipway.api.oauth2;

/**
 * What a resource's server learns about a token (RFC 7662 section 2.2). Of a token that does not work there, only {@code
 * active}.
 *
 * @param active whether the token works at the resource that asks
 * @param scope what it may do, separated by spaces
 * @param clientId the client that got it
 * @param username the person's name; absent where an app acts for itself
 * @param tokenType always {@code Bearer}
 * @param exp when it ends, in seconds since 1970
 * @param iat when it was issued, in seconds since 1970
 * @param sub the person's id; the client id where an app acts for itself
 * @param aud the resource that asks
 * @param iss this server
 */
public record IntrospectionResponse(
        boolean active,
        String scope,
        String clientId,
        String username,
        String tokenType,
        Long exp,
        Long iat,
        String sub,
        String aud,
        String iss) {

    /** The answer about every token that does not work. */
    public static final IntrospectionResponse INACTIVE =
            new IntrospectionResponse(false, null, null, null, null, null, null, null, null, null);
}
