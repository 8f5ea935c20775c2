package org.slipway.users;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.caller.Callers;
import org.slipway.rbac.Ids;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.users.store.User;
import org.slipway.users.store.UserStore;

/** Finds the user that a path names: {@code me}, an id or a username (spec/platform 7.2). System users are found, too. */
@Dependent
public class UserReferences {

    @Inject
    UserStore users;

    @Inject
    Callers callers;

    /** The user, if there is one. */
    public Optional<User> find(String reference) {
        return "me".equals(reference)
                ? users.find(callers.require().userId())
                : Ids.parse(reference).flatMap(users::find).or(() -> users.findByUsername(reference));
    }

    /**
     * The user.
     *
     * @throws ProblemException {@code NOT_FOUND} if there is none
     */
    public User require(String reference) {
        return find(reference).orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    }

    /** The user as the object of a check: everybody owns themselves. */
    public static ResourceObject objectOf(User user) {
        return ResourceObject.of(ResourceType.USER, user.id(), user.id(), null);
    }
}
