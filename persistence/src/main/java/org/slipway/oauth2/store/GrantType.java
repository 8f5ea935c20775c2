package org.slipway.oauth2.store;

import java.util.List;

/** How clients come to tokens: the grant types that this server knows. */
public final class GrantType {

    /** A person allows it in the browser (RFC 6749 section 4.1). */
    public static final String AUTHORIZATION_CODE = "authorization_code";

    /** A refresh token is exchanged (RFC 6749 section 6). */
    public static final String REFRESH_TOKEN = "refresh_token";

    /** The app acts for itself (RFC 6749 section 4.4). */
    public static final String CLIENT_CREDENTIALS = "client_credentials";

    /** A person allows it on another device (RFC 8628). */
    public static final String DEVICE_CODE = "urn:ietf:params:oauth:grant-type:device_code";

    /** What an app may do unless an administrator decides otherwise. */
    public static final List<String> USUAL = List.of(AUTHORIZATION_CODE, REFRESH_TOKEN);

    /** All of them. */
    public static final List<String> ALL = List.of(AUTHORIZATION_CODE, REFRESH_TOKEN, CLIENT_CREDENTIALS, DEVICE_CODE);

    private GrantType() {}
}
