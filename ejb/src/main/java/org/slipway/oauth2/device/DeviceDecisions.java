package org.slipway.oauth2.device;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slipway.api.ProblemException;
import org.slipway.oauth2.ConsentingPerson;
import org.slipway.oauth2.ResourceDirectory;
import org.slipway.oauth2.ScopeNegotiation;
import org.slipway.oauth2.store.AppStore;
import org.slipway.oauth2.store.DeviceCode;
import org.slipway.oauth2.store.DeviceCodeStore;

/** What a signed-in person sees of a device's request, and decides about it. */
@Stateless
public class DeviceDecisions {

    private static final String NOBODY_WAITS =
            "No device is waiting with this code. Codes end after 10 minutes: ask the device for a new one.";

    @Inject
    ConsentingPerson person;

    @Inject
    DeviceCodeStore codes;

    @Inject
    AppStore apps;

    @Inject
    ResourceDirectory resources;

    @Inject
    UserCodeLimits limits;

    @Inject
    Clock clock;

    /** Goes on if the caller may give access away. */
    public void requirePerson() {
        person.require();
    }

    /**
     * The request that waits under this code. Changes nothing, but counts wrong codes.
     *
     * @param typed as the person typed it
     * @throws ProblemException that names the field {@code user_code} if nothing waits, or if the person has to wait
     */
    public DeviceRequest find(String typed) {
        UUID self = person.require().userId();
        return described(waiting(self, typed));
    }

    /**
     * The person decides.
     *
     * @return what was decided about
     * @throws ProblemException as {@link #find}, also if somebody has decided before
     */
    public DeviceRequest decide(String typed, boolean allowed) {
        UUID self = person.require().userId();
        DeviceCode code = waiting(self, typed);
        DeviceRequest request = described(code);
        if (!codes.decide(code.id(), self, allowed, clock.instant())) {
            throw ProblemException.invalid("user_code", NOBODY_WAITS);
        }
        return request;
    }

    private DeviceCode waiting(UUID self, String typed) {
        if (limits.isLocked(self)) {
            throw ProblemException.invalid(
                    "user_code", "Too many wrong codes. Wait some minutes before you try again.");
        }
        Optional<DeviceCode> code =
                UserCode.parse(typed).flatMap(parsed -> codes.findWaiting(parsed.letters(), clock.instant()));
        if (code.isEmpty()) {
            limits.failed(self);
            throw ProblemException.invalid("user_code", NOBODY_WAITS);
        }
        return code.get();
    }

    private DeviceRequest described(DeviceCode code) {
        return new DeviceRequest(
                apps.find(code.appId()).orElseThrow(() -> ProblemException.invalid("user_code", NOBODY_WAITS)),
                new UserCode(code.userCode()),
                resources
                        .find(code.resourceUri())
                        .orElseThrow(() -> ProblemException.invalid("user_code", NOBODY_WAITS)),
                ScopeNegotiation.plainNames(code.scope()),
                code.createdAt(),
                code.requestedFrom());
    }
}
