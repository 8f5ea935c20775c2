package org.slipway.login;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.caller.Caller;
import org.slipway.caller.Callers;
import org.slipway.login.store.ApiKey;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;

/** A person's browser sessions: seen and ended. */
@Stateless
public class Sessions {

    @Inject
    ApiKeyStore keys;

    @Inject
    Authorization authorization;

    @Inject
    Callers callers;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /** The live sessions of a user, the most recently used first. */
    public List<ApiKey> list(UUID userId) {
        authorization.require(Action.READ, keysOf(userId));
        return keys.sessions(userId, clock.instant());
    }

    /** Ends one session: its next request is anonymous. */
    @Audited(type = AuditedType.API_KEY, action = "delete")
    public void revoke(UUID userId, String sessionId) {
        authorization.require(Action.DELETE, keysOf(userId));
        ApiKey session = keys.find(sessionId)
                .filter(ApiKey::isSession)
                .filter(key -> key.userId().equals(userId))
                .orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
        audit.deleted(session);
        keys.remove(session);
    }

    /** Ends all sessions of the caller but the one of this request. */
    @Audited(type = AuditedType.API_KEY, action = "delete")
    public int revokeOthers() {
        Caller caller =
                authorization.require(Action.DELETE, keysOf(callers.require().userId()));
        List<ApiKey> others = keys.sessions(caller.userId(), clock.instant()).stream()
                .filter(session -> !session.id().equals(caller.tokenId()))
                .toList();
        others.forEach(audit::deleted);
        others.forEach(keys::remove);
        return others.size();
    }

    /** Ends the session, or revokes the token, of this request. */
    @Audited(type = AuditedType.API_KEY, action = "logout")
    public void logout() {
        Caller caller =
                authorization.require(Action.DELETE, keysOf(callers.require().userId()));
        keys.find(caller.tokenId()).ifPresent(key -> {
            audit.session("logout", key, caller.userId());
            keys.remove(key);
        });
    }

    private static ResourceObject keysOf(UUID userId) {
        return ResourceObject.of(ResourceType.API_KEY, userId, userId, null);
    }
}
