package org.slipway.oauth2;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.slipway.caller.Unchecked;
import org.slipway.oauth2.store.DeviceCode;
import org.slipway.oauth2.store.DeviceCodeStore;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/** The device grant at the token endpoint (RFC 8628 sections 3.4 and 3.5): the device asks until somebody has decided. */
@Stateless
@Unchecked("the client is authenticated; what it gets was decided by a person before")
public class DeviceExchange {

    @Inject
    DeviceCodeStore codes;

    @Inject
    ResourceDirectory resources;

    @Inject
    NewGrants newGrants;

    @Inject
    UserStore users;

    @Inject
    Clock clock;

    /**
     * Exchanges it, in a transaction that is kept when the request is refused.
     *
     * @throws OAuthException the refusal
     */
    public IssuedTokens exchange(AuthenticatedClient client, Parameters request) {
        Instant now = clock.instant();
        DeviceCode code = PrefixedSecret.parse(request.require("device_code"))
                .flatMap(text -> codes.findByPrefix(text.prefix()).filter(found -> text.matches(found.hashedSecret())))
                .filter(found -> found.appId().equals(client.app().id()))
                .filter(found -> found.consumedAt() == null)
                .orElseThrow(DeviceExchange::invalidCode);
        if (!code.expiresAt().isAfter(now)) {
            throw new OAuthException(OAuthError.EXPIRED_TOKEN, "The device code has expired. Start again.");
        }
        requireSameResource(code, request);
        if (!code.isDecided()) {
            throw undecided(codes.poll(code.id(), now));
        }
        if (!code.isAllowed()) {
            throw new OAuthException(OAuthError.ACCESS_DENIED, "The person refused the request.");
        }
        if (!isOfActivePerson(code)) {
            throw invalidCode();
        }
        return newGrants
                .give(client, NewGrants.Allowed.of(code), resources.remaining(code.resourceUri()), now)
                .orElseThrow(DeviceExchange::invalidCode);
    }

    private static OAuthException undecided(boolean tooSoon) {
        return tooSoon
                ? new OAuthException(OAuthError.SLOW_DOWN, "Wait five seconds longer between two requests.")
                : new OAuthException(OAuthError.AUTHORIZATION_PENDING, "The person has not decided yet.");
    }

    /** The resource may be repeated, not changed (RFC 8707 section 2.2). */
    private static void requireSameResource(DeviceCode code, Parameters request) {
        List<String> sent = request.all("resource");
        if (!sent.isEmpty() && !ResourceUri.isOnly(sent, code.resourceUri())) {
            throw new OAuthException(
                    OAuthError.INVALID_TARGET, "The resource is not the one of the device authorization request.");
        }
    }

    private boolean isOfActivePerson(DeviceCode code) {
        return users.find(code.userId())
                .filter(user -> user.status() == User.Status.active)
                .isPresent();
    }

    private static OAuthException invalidCode() {
        return new OAuthException(OAuthError.INVALID_GRANT, "The device code is not valid.");
    }
}
