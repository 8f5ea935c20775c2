package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.slipway.oauth2.clients.Clients;
import org.slipway.oauth2.rules.AuthorizationRule;
import org.slipway.oauth2.rules.ClientKnown;
import org.slipway.oauth2.rules.ClientMayUseCodes;
import org.slipway.oauth2.rules.NoParameterRepeated;
import org.slipway.oauth2.rules.RedirectUriRegistered;
import org.slipway.oauth2.rules.RequirePkce;
import org.slipway.oauth2.rules.ResourceIsCanonical;
import org.slipway.oauth2.rules.ResponseModeIsQuery;
import org.slipway.oauth2.rules.ResponseTypeIsCode;
import org.slipway.oauth2.rules.ScopesGrantable;

/** The rules of an authorization request in the order in which they are applied: read the list, read the specification. */
@Dependent
public class AuthorizationRules {

    private final List<AuthorizationRule> rules;

    @Inject
    public AuthorizationRules(Clients clients, ResourceDirectory resources) {
        rules = List.of(
                // Refusals up to here are shown to the person: there is no redirect URI to trust yet.
                new NoParameterRepeated(),
                new ClientKnown(clients::find),
                new RedirectUriRegistered(),
                // From here on they are told to the client.
                new ResponseTypeIsCode(),
                new ClientMayUseCodes(),
                new ResponseModeIsQuery(),
                new RequirePkce(),
                new ResourceIsCanonical(resources),
                new ScopesGrantable());
    }

    /**
     * Applies all rules.
     *
     * @throws OAuthException of the first rule that is not met
     */
    public void apply(AuthorizationAttempt attempt) {
        rules.forEach(rule -> rule.apply(attempt));
    }
}
