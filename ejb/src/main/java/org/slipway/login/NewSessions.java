package org.slipway.login;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.RequestOrigin;
import org.slipway.caller.Unchecked;
import org.slipway.login.store.ApiKey;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.settings.Settings;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/** Starts sessions of people who have just proved who they are. */
@Stateless
@Unchecked("the person has just proved who they are; the session is their own")
public class NewSessions {

    @Inject
    UserStore users;

    @Inject
    ApiKeyStore keys;

    @Inject
    AuditTrail audit;

    @Inject
    RequestOrigin origin;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * A new session. A person who was dormant is active again.
     *
     * @param provenHash the hash of the password that was right; if it is no longer the person's there is no session
     * @param renewedHash what to keep instead of it, or null
     * @return the session's token, shown this once; empty if the person or the password has changed meanwhile
     */
    public Optional<KeyText> start(UUID userId, String provenHash, String renewedHash) {
        return users.find(userId)
                .filter(user -> user.status() != User.Status.suspended)
                .filter(user -> provenHash.equals(user.hashedPassword()))
                .map(user -> start(user, renewedHash));
    }

    private KeyText start(User user, String renewedHash) {
        if (renewedHash != null) {
            user.setHashedPassword(renewedHash, clock.instant());
        }
        if (user.status() == User.Status.dormant) {
            audit.changing(user, user.id(), () -> user.setStatus(User.Status.active, clock.instant()));
        }
        KeyText text = KeyText.random();
        ApiKey session = ApiKey.session(
                        text.id(),
                        text.hashedSecret(),
                        user.id(),
                        ApiKey.LoginType.password,
                        settings.sessionLifetime(),
                        clock.instant())
                .from(origin.address(), origin.userAgent());
        keys.add(session);
        users.touch(user.id(), clock.instant());
        audit.session("login", session, user.id());
        return text;
    }
}
