package org.slipway.users;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditTrail;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.caller.Caller;
import org.slipway.login.PasswordPolicy;
import org.slipway.login.Passwords;
import org.slipway.login.store.ApiKeyStore;
import org.slipway.oauth2.store.CodeStore;
import org.slipway.oauth2.store.GrantStore;
import org.slipway.rbac.Action;
import org.slipway.roles.RoleBook;
import org.slipway.users.store.User;

/**
 * Whether and how people can sign in: passwords, suspension, the end of an account. Nobody takes over an account that has
 * a role which they may not assign: a user administrator sets no owner's password.
 */
@Stateless
public class Accounts {

    @Inject
    UserReferences references;

    @Inject
    ApiKeyStore keys;

    @Inject
    GrantStore grants;

    @Inject
    CodeStore codes;

    @Inject
    RoleBook book;

    @Inject
    Passwords passwords;

    @Inject
    Authorization authorization;

    @Inject
    AuditTrail audit;

    @Inject
    Clock clock;

    /**
     * Sets a password and ends all other sessions, tokens and grants of the user.
     *
     * @param oldPassword required to change one's own
     */
    @Audited(type = AuditedType.USER, action = "write")
    public void changePassword(String reference, String oldPassword, String newPassword) {
        User user = references.require(reference);
        Caller caller = authorization.require(Action.UPDATE_PERSONAL, UserReferences.objectOf(user));
        boolean own = caller.userId().equals(user.id());
        book.requireOver(caller, user.id());
        if (own && !passwords.verify(user.hashedPassword(), oldPassword == null ? "" : oldPassword)) {
            throw ProblemException.invalid("old_password", "This is not the current password.");
        }
        PasswordPolicy.objection(newPassword, user.username(), user.email()).ifPresent(detail -> {
            throw ProblemException.invalid("password", detail);
        });
        audit.changing(user, () -> user.setHashedPassword(passwords.hash(newPassword), clock.instant()));
        endAccess(user, own ? caller.tokenId() : null);
    }

    /** Suspends or reactivates a user. A suspended user's sessions and tokens do not work. */
    @Audited(type = AuditedType.USER, action = "write")
    public void setStatus(String reference, User.Status status) {
        User user = references.require(reference);
        Caller caller = authorization.require(Action.UPDATE, UserReferences.objectOf(user));
        if (caller.userId().equals(user.id())) {
            throw ProblemException.of(Problem.INVALID_REQUEST, "You cannot suspend yourself. Nothing was changed.");
        }
        book.requireOver(caller, user.id());
        if (user.isSystem()) {
            throw ProblemException.of(
                    Problem.INVALID_REQUEST, "System users cannot be suspended. Nothing was changed.");
        }
        audit.changing(user, () -> user.setStatus(status, clock.instant()));
    }

    /** Deletes a user: the account ends, its rows in the audit log stay. */
    @Audited(type = AuditedType.USER, action = "delete")
    public void delete(String reference) {
        User user = references.require(reference);
        Caller caller = authorization.require(Action.DELETE, UserReferences.objectOf(user));
        if (caller.userId().equals(user.id()) || user.isSystem()) {
            throw ProblemException.of(
                    Problem.INVALID_REQUEST, "You cannot delete yourself or a system user. Nothing was changed.");
        }
        book.requireOver(caller, user.id());
        audit.deleted(user);
        user.delete(clock.instant());
        endAccess(user, null);
    }

    /** Ends everything that acts in the user's name, but for one key (null for none). */
    private void endAccess(User user, String except) {
        codes.removeAll(user.id());
        grants.removeAll(user.id());
        keys.removeAll(user.id(), except);
    }
}
