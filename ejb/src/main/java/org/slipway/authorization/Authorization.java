package org.slipway.authorization;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.authorization.store.AccessFilter;
import org.slipway.caller.Caller;
import org.slipway.caller.Callers;
import org.slipway.rbac.Action;
import org.slipway.rbac.Authorizer;
import org.slipway.rbac.Residual;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Scope;
import org.slipway.rbac.Scopes;
import org.slipway.rbac.Subject;

/** Asks the authorization engine on behalf of the current caller. */
@ApplicationScoped
public class Authorization {

    private final Authorizer authorizer = new Authorizer();

    @Inject
    Callers callers;

    /** Whether the caller may do this. Anonymous callers may do nothing. */
    public boolean isAllowed(Action action, ResourceObject object) {
        CheckRecord.noteCheck();
        return callers.find()
                .map(caller -> authorizer.authorize(caller.subject(), action, object))
                .orElse(false);
    }

    /**
     * Goes on only if the caller may do this.
     *
     * @return the caller
     * @throws ProblemException 401 without a caller; 403 if the token's scope is what is missing, or if the caller can
     *     read the object; 404 otherwise
     */
    public Caller require(Action action, ResourceObject object) {
        Caller caller = callers.require();
        CheckRecord.noteCheck();
        if (authorizer.authorize(caller.subject(), action, object)) {
            return caller;
        }
        throw refusal(caller.subject(), action, object);
    }

    /**
     * Goes on only if the caller's person may do this, whatever the token's scope: for finding what a path names, when what
     * the token does there is checked by itself.
     *
     * @throws ProblemException 401 without a caller; 404 if the person may not
     */
    public void requireOfPerson(Action action, ResourceObject object) {
        Caller caller = callers.require();
        CheckRecord.noteCheck();
        if (!authorizer.authorize(unscoped(caller.subject()), action, object)) {
            throw ProblemException.of(Problem.NOT_FOUND);
        }
    }

    /** The caller with roles and scope, for rules beyond a single check; an anonymous request is refused. */
    public Subject subject() {
        return callers.require().subject();
    }

    /**
     * Which objects of a type the caller may do this to.
     *
     * @throws ProblemException 401 without a caller; 403 if only the token's scope leaves nothing: an empty list would hide why
     */
    public Residual residual(Action action, ResourceType type) {
        CheckRecord.noteCheck();
        Subject subject = callers.require().subject();
        Residual residual = authorizer.residual(subject, action, type);
        if (residual.isNothing()
                && !authorizer.residual(unscoped(subject), action, type).isNothing()) {
            throw ProblemException.insufficientScope(scopeFor(action, type));
        }
        return residual;
    }

    /** Whether there can be an object of the type that the caller may do this to, be it shared with the caller. */
    public boolean isAllowedSomewhere(Action action, ResourceType type) {
        CheckRecord.noteCheck();
        return callers.find()
                .map(caller ->
                        !authorizer.residual(caller.subject(), action, type).isNothing())
                .orElse(false);
    }

    /** The same as {@link #residual} as the condition of a list query, for a type without access lists. */
    public AccessFilter filter(Action action, ResourceType type) {
        return new AccessFilter(residual(action, type).withoutAccessLists());
    }

    /** The condition of a list that is refused, not empty, to whoever may do this to no object at all. */
    public AccessFilter requireAny(Action action, ResourceType type) {
        AccessFilter filter = filter(action, type);
        if (filter.residual().isNothing()) {
            throw ProblemException.of(Problem.FORBIDDEN);
        }
        return filter;
    }

    private static Subject unscoped(Subject subject) {
        return subject.toBuilder().scope(Scope.all()).build();
    }

    private ProblemException refusal(Subject subject, Action action, ResourceObject object) {
        if (authorizer.authorize(unscoped(subject), action, object)) {
            return ProblemException.insufficientScope(scopeFor(action, object.type()));
        }
        boolean readable = action != Action.READ && authorizer.authorize(subject, Action.READ, object);
        boolean unborn = action == Action.CREATE || object.id() == null;
        return ProblemException.of(readable || unborn ? Problem.FORBIDDEN : Problem.NOT_FOUND);
    }

    /** The narrowest public scope that allows the action; what has none of its own needs the one for everything. */
    private static String scopeFor(Action action, ResourceType type) {
        String scope = type.wireName() + ":" + action.wireName();
        return Scopes.isPublic(scope) ? scope : Scopes.ALL;
    }
}
