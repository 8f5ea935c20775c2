package org.slipway.oauth2;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slipway.caller.Caller;
import org.slipway.login.KeyText;
import org.slipway.login.OtherCallers;
import org.slipway.login.Secrets;
import org.slipway.oauth2.store.AppTokenStore;
import org.slipway.rbac.Scope;
import org.slipway.rbac.Subject;

/**
 * Apps that come for themselves. Such a caller is nobody: it has no roles, so it may do nothing that somebody must be allowed
 * to do, and its id is no person's, whatever the app's client id may be (RFC 9700 section 4.15).
 */
@Dependent
public class AppCallers implements OtherCallers {

    /** The id of no person. */
    private static final UUID NOBODY = new UUID(0, 0);

    @Inject
    AppTokenStore tokens;

    /** The app that holds this token. */
    @Override
    public Optional<Caller> find(KeyText key, Instant now) {
        return tokens.findLive(key.id(), now)
                .filter(found -> Secrets.matches(found.token().hashedSecret(), key.secret()))
                .map(AppCallers::caller);
    }

    private static Caller caller(AppTokenStore.Live found) {
        List<String> scopes = ScopeNegotiation.plainNames(found.token().scope());
        Subject subject =
                Subject.of(NOBODY).named(found.appName()).scope(Scope.all()).build();
        return Caller.with(Caller.Credential.ACCESS_TOKEN, found.token().id(), subject)
                .limitedTo(scopes)
                .boundTo(found.token().audience(), null, found.appId())
                .named(found.appName());
    }
}
