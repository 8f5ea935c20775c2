package org.slipway.oauth2.exchange;

import java.time.Instant;
import java.util.List;
import org.slipway.oauth2.OAuthException;
import org.slipway.oauth2.Parameters;
import org.slipway.oauth2.store.AuthorizationCode;

/** One demand on the exchange of a code that was issued to the authenticated client. */
@FunctionalInterface
public interface CodeRule {

    /** The rules in the order in which they are applied. */
    List<CodeRule> IN_ORDER = List.of(new NotExpired(), new SameRedirectUri(), new VerifierFits(), new SameResource());

    /**
     * Goes on if the demand is met.
     *
     * @throws OAuthException if it is not
     */
    void apply(AuthorizationCode code, Parameters request, Instant now);
}
