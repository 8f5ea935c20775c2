package org.slipway.oauth2.device;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slipway.audit.RequestOrigin;
import org.slipway.caller.Unchecked;
import org.slipway.oauth2.AuthenticatedClient;
import org.slipway.oauth2.ClientAuthentication;
import org.slipway.oauth2.ClientCredentials;
import org.slipway.oauth2.OAuthError;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.Parameters;
import org.slipway.oauth2.PrefixedSecret;
import org.slipway.oauth2.ProtectedResource;
import org.slipway.oauth2.ResourceDirectory;
import org.slipway.oauth2.ScopeNegotiation;
import org.slipway.oauth2.store.DeviceCode;
import org.slipway.oauth2.store.GrantType;

/** The device authorization endpoint's decisions (RFC 8628 section 3.1). */
@ApplicationScoped
@Unchecked("the client is authenticated here and gets nothing but a question to a person")
public class DeviceAuthorizations {

    static final Duration LIFETIME = Duration.ofMinutes(10);
    static final Duration INTERVAL = Duration.ofSeconds(5);

    @Inject
    ClientAuthentication clients;

    @Inject
    ResourceDirectory resources;

    @Inject
    NewDeviceCodes codes;

    @Inject
    RequestOrigin origin;

    @Inject
    Clock clock;

    /**
     * Starts a request.
     *
     * @param authorizationHeader as sent, or null
     * @param form the request's form fields
     */
    public DeviceOutcome start(String authorizationHeader, Parameters form) {
        try {
            form.requireNoRepetition();
            return begin(clients.authenticate(ClientCredentials.read(authorizationHeader, form)), form);
        } catch (OAuthException refusal) {
            return new DeviceOutcome.Refused(refusal);
        }
    }

    private DeviceOutcome begin(AuthenticatedClient client, Parameters form) {
        if (!client.app().grantTypes().contains(GrantType.DEVICE_CODE)) {
            throw new OAuthException(OAuthError.UNAUTHORIZED_CLIENT, "The client may not use the device grant.");
        }
        ProtectedResource resource = resources.target(form);
        String scope = String.join(
                " ",
                ScopeNegotiation.grant(
                        form.find("scope").orElse(""), client.app().scope(), resource));
        PrefixedSecret deviceCode = PrefixedSecret.random();
        UserCode userCode = UserCode.random();
        Instant now = clock.instant();
        Instant end = now.plus(LIFETIME);
        codes.add(new DeviceCode(
                        UUID.randomUUID(), client.app().id(), client.proof().secretId(), resource.identifier(), scope)
                .known(deviceCode.prefix(), deviceCode.hash(), userCode.letters())
                .waiting(origin.address(), INTERVAL, now, end));
        return new DeviceOutcome.Started(deviceCode, userCode, end, INTERVAL);
    }
}
