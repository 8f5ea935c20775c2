package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.authorization.Authorization;
import org.slipway.caller.Caller;
import org.slipway.caller.Callers;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Scopes;

/** Only a person in full possession of the account may give access away: no token that was itself given away. */
@Dependent
public class ConsentingPerson {

    @Inject
    Authorization authorization;

    @Inject
    Callers callers;

    /** The caller, if it is such a person. */
    public Caller require() {
        UUID self = callers.require().userId();
        Caller caller = authorization.require(
                Action.CREATE, ResourceObject.of(ResourceType.OAUTH2_APP_CODE_TOKEN, null, self, null));
        if (caller.grantId() != null || !caller.scopes().contains(Scopes.ALL)) {
            throw ProblemException.of(Problem.INSUFFICIENT_SCOPE);
        }
        return caller;
    }
}
