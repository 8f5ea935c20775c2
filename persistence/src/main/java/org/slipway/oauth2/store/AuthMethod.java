package org.slipway.oauth2.store;

/** How clients prove who they are: the values of {@code token_endpoint_auth_method} (RFC 7591 section 2) that this server knows. */
public final class AuthMethod {

    /** Not at all: the client cannot keep a secret. */
    public static final String NONE = "none";

    /** With a secret in the Authorization header. */
    public static final String SECRET_BASIC = "client_secret_basic";

    /** With a secret in the form. */
    public static final String SECRET_POST = "client_secret_post";

    /** With an assertion that a key of its own has signed (RFC 7523 section 2.2). */
    public static final String PRIVATE_KEY_JWT = "private_key_jwt";

    private AuthMethod() {}
}
