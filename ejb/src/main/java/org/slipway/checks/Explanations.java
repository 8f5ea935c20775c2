package org.slipway.checks;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.api.Validation;
import org.slipway.authorization.Authorization;
import org.slipway.authorization.store.AclStore;
import org.slipway.login.Subjects;
import org.slipway.rbac.Action;
import org.slipway.rbac.Authorizer;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.Scope;
import org.slipway.rbac.Scopes;
import org.slipway.rbac.Subject;
import org.slipway.users.UserReferences;
import org.slipway.users.store.AccessProfileStore;
import org.slipway.users.store.User;

/** Why somebody may, or may not, do something. */
@Stateless
public class Explanations {

    private final Authorizer authorizer = new Authorizer();

    @Inject
    UserReferences users;

    @Inject
    AccessProfileStore profiles;

    @Inject
    AclStore accessLists;

    @Inject
    Authorization authorization;

    /**
     * Explains a decision about a person whom the caller may read.
     *
     * @param reference {@code me}, an id or a username
     * @param scopes what the person's credential is limited to; empty for nothing
     */
    public Explained explain(String reference, Question question, List<String> scopes) {
        User user = users.require(reference);
        authorization.require(Action.READ, UserReferences.objectOf(user));
        List<Validation> problems = new ArrayList<>();
        scopes.stream()
                .filter(scope -> !Scopes.isPublic(scope))
                .map(scope -> new Validation("scope", "There is no scope \"" + scope + "\"."))
                .forEach(problems::add);
        Question.Read read = question.read("", user.id(), problems).orElse(null);
        if (!problems.isEmpty()) {
            throw ProblemException.invalid(problems);
        }
        ResourceObject object = read.object().id() == null
                ? read.object()
                : read.object()
                        .sharedWith(accessLists.find(
                                read.object().type(), read.object().id()));
        Subject subject = Subjects.compile(
                user.id(),
                profiles.find(user.id()).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND)),
                scopes.isEmpty() || scopes.contains(Scopes.ALL) ? Scope.all() : Scopes.parse(scopes));
        return new Explained(user, subject, read.action(), object, authorizer.explain(subject, read.action(), object));
    }
}
