package org.slipway.users;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.login.Callers;
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

    /**
     * The user.
     *
     * @throws ProblemException {@code NOT_FOUND} if there is none
     */
    User require(String reference) {
        Optional<User> found = "me".equals(reference)
                ? users.find(callers.require().userId())
                : uuid(reference).flatMap(users::find).or(() -> users.findByUsername(reference));
        return found.orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    }

    /** The user as the object of a check: everybody owns themselves. */
    static ResourceObject objectOf(User user) {
        return ResourceObject.of(ResourceType.USER, user.id(), user.id(), null);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
