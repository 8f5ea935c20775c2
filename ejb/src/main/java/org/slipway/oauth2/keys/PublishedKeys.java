package org.slipway.oauth2.keys;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.slipway.caller.Unchecked;

/** What everybody may know of the keys. */
@Stateless
@Unchecked("public keys are for everybody")
public class PublishedKeys {

    @Inject
    SigningKeys keys;

    /** The public keys with which a token that has not expired can have been signed, each as a JWK. */
    public List<Map<String, Object>> all() {
        return keys.published();
    }
}
