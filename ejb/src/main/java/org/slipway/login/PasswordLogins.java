package org.slipway.login;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.AuditedType;
import org.slipway.audit.FailedAttempts;
import org.slipway.audit.RequestOrigin;
import org.slipway.authorization.Unchecked;
import org.slipway.login.store.ApiKey;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.settings.Settings;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/** Lets a person in by name and password. */
@Stateless
@Unchecked("it finds out who the caller is; there is nobody to authorize before")
public class PasswordLogins {

    @Inject
    UserStore users;

    @Inject
    ApiKeyStore keys;

    @Inject
    Passwords passwords;

    @Inject
    LoginLimits limits;

    @Inject
    AuditTrail audit;

    @Inject
    FailedAttempts failedAttempts;

    @Inject
    RequestOrigin origin;

    @Inject
    Settings settings;

    @Inject
    Clock clock;

    /**
     * A new session for the person with this name and password.
     *
     * @param name email address or username
     * @return the session's token, shown this once
     * @throws ProblemException {@code INVALID_LOGIN} whatever it was that did not fit; {@code TOO_MANY_REQUESTS} after
     *     too many failures
     */
    public KeyText login(String name, String password) {
        Optional<User> found = users.findByEmail(name).or(() -> users.findByUsername(name));
        // One count for an account, by whichever of its names it is tried.
        String account = found.map(user -> user.id().toString()).orElse(name);
        limits.wait(account, origin.address()).ifPresent(wait -> {
            throw ProblemException.tooMany("Too many failed logins. Wait before the next try.", wait);
        });
        if (!passwords.verify(passwordHash(found), password)) {
            limits.failed(account, origin.address());
            refuse(found);
        }
        User user = found.orElseThrow();
        if (user.status() == User.Status.suspended) {
            refuse(found);
        }
        limits.succeeded(account);
        return admit(user, password);
    }

    private static String passwordHash(Optional<User> user) {
        return user.filter(found -> found.loginType() == User.LoginType.password && !found.isSystem())
                .map(User::hashedPassword)
                .orElse(null);
    }

    private void refuse(Optional<User> user) {
        failedAttempts.record(
                AuditedType.API_KEY,
                "login",
                user.map(User::username).orElse(""),
                user.map(User::id).orElse(null),
                Problem.INVALID_LOGIN.status());
        throw ProblemException.of(Problem.INVALID_LOGIN);
    }

    private KeyText admit(User user, String password) {
        if (passwords.isOutdated(user.hashedPassword())) {
            user.setHashedPassword(passwords.hash(password), clock.instant());
        }
        if (user.status() == User.Status.dormant) {
            audit.changing(user, user.id(), () -> user.setStatus(User.Status.active, clock.instant()));
        }
        return startSession(user);
    }

    /** A new session for somebody who has just proved who they are. */
    KeyText startSession(User user) {
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
