package org.slipway.oauth2.device;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.slipway.caller.Unchecked;
import org.slipway.oauth2.store.DeviceCode;
import org.slipway.oauth2.store.DeviceCodeStore;

/** Keeps what a device has asked for, once the client behind it has been authenticated. */
@Stateless
@Unchecked("the client has been authenticated and gets nothing but a question to a person")
public class NewDeviceCodes {

    @Inject
    DeviceCodeStore codes;

    /** Keeps a code. */
    public void add(DeviceCode code) {
        codes.add(code);
    }
}
