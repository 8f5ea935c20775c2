package org.slipway.oauth2;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.authorization.Authorization;
import org.slipway.caller.Callers;
import org.slipway.oauth2.store.AppStore;
import org.slipway.oauth2.store.CodeStore;
import org.slipway.oauth2.store.DeviceCodeStore;
import org.slipway.oauth2.store.Grant;
import org.slipway.oauth2.store.GrantStore;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;

/** What the caller has given to apps, and taking it back. */
@Stateless
public class ConnectedApps {

    @Inject
    AppStore apps;

    @Inject
    GrantStore grants;

    @Inject
    CodeStore codes;

    @Inject
    DeviceCodeStore deviceCodes;

    @Inject
    EndedGrants endedGrants;

    @Inject
    ResourceDirectory resources;

    @Inject
    Authorization authorization;

    @Inject
    Callers callers;

    @Inject
    Clock clock;

    /** The caller's live grants with their apps, the most recently used first. A grant is a key to the account. */
    public List<ConnectedApp> list() {
        UUID self = callers.require().userId();
        authorization.require(Action.READ, ResourceObject.of(ResourceType.API_KEY, null, self, null));
        List<Grant> held = grants.listOfUser(self, clock.instant());
        Map<UUID, OAuth2App> known =
                apps.findAll(held.stream().map(Grant::appId).distinct().toList());
        Map<String, ProtectedResource> targets =
                resources.findAll(held.stream().map(Grant::resourceUri).toList());
        return held.stream()
                .map(grant -> new ConnectedApp(known.get(grant.appId()), grant, targets.get(grant.resourceUri())))
                .toList();
    }

    /** Ends one grant: its tokens stop working at once. */
    public void revoke(UUID grantId) {
        UUID self = requireOwn(grantId);
        Grant grant = grants.find(grantId)
                .filter(found -> found.userId().equals(self))
                .orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
        codes.remove(self, grant.appId());
        deviceCodes.remove(self, grant.appId());
        endedGrants.end(grantId);
    }

    /**
     * Ends everything that the caller has given to an app: codes, refresh tokens, access tokens.
     *
     * @param clientId the app's {@code client_id}
     */
    public void revokeApp(String clientId) {
        UUID self = requireOwn(null);
        OAuth2App app = apps.findByClientId(clientId).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
        codes.remove(self, app.id());
        deviceCodes.remove(self, app.id());
        endedGrants.endAll(self, app.id());
    }

    private UUID requireOwn(UUID grantId) {
        UUID self = callers.require().userId();
        authorization.require(
                Action.DELETE, ResourceObject.of(ResourceType.OAUTH2_APP_CODE_TOKEN, grantId, self, null));
        return self;
    }
}
