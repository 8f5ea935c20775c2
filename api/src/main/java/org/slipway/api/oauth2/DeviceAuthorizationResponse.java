package org.slipway.api.oauth2;

/**
 * The start of a device grant (RFC 8628 section 3.2).
 *
 * @param deviceCode what the device asks for its tokens with
 * @param userCode what the person types
 * @param verificationUri where
 * @param verificationUriComplete the same with the code filled in; the person still has to compare and decide
 * @param expiresIn seconds
 * @param interval seconds between two questions of the device
 */
public record DeviceAuthorizationResponse(
        String deviceCode,
        String userCode,
        String verificationUri,
        String verificationUriComplete,
        long expiresIn,
        long interval) {
    /** Never shows a code. */
    @Override
    public String toString() {
        return "DeviceAuthorizationResponse[expiresIn=" + expiresIn + "]";
    }
}
