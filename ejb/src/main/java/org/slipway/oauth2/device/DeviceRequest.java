package org.slipway.oauth2.device;

import java.time.Instant;
import java.util.List;
import org.slipway.oauth2.ProtectedResource;
import org.slipway.oauth2.store.OAuth2App;

/**
 * What a device asks of a person.
 *
 * @param app who asks
 * @param code what the device shows
 * @param resource what the token will be for
 * @param scopes what would be granted
 * @param requestedAt when the device asked
 * @param requestedFrom the address that asked
 */
public record DeviceRequest(
        OAuth2App app,
        UserCode code,
        ProtectedResource resource,
        List<String> scopes,
        Instant requestedAt,
        String requestedFrom) {}
