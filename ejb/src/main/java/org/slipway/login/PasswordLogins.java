package org.slipway.login;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditedType;
import org.slipway.audit.FailedAttempts;
import org.slipway.audit.RequestOrigin;
import org.slipway.caller.Unchecked;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/**
 * Lets a person in by name and password. It runs without a transaction: a connection that waits for a slow hash is one that
 * everybody else misses.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
@Unchecked("it finds out who the caller is; there is nobody to authorize before")
public class PasswordLogins {

    @Inject
    UserStore users;

    @Inject
    Passwords passwords;

    @Inject
    LoginLimits limits;

    @Inject
    NewSessions sessions;

    @Inject
    FailedAttempts failedAttempts;

    @Inject
    RequestOrigin origin;

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
        String proven = user.hashedPassword();
        String renewed = passwords.isOutdated(proven) ? passwords.hash(password) : null;
        return sessions.start(user.id(), proven, renewed).orElseThrow(() -> ProblemException.of(Problem.INVALID_LOGIN));
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
}
