package org.slipway.users.api;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.slipway.caller.Caller;
import org.slipway.caller.Callers;
import org.slipway.users.Users;

/**
 * The id behind {@code {user}} in paths to what a user owns. Callers are found without being read: a token that manages its
 * person's keys need not be allowed to read the person.
 */
@RequestScoped
public class UserIds {

    @Inject
    Callers callers;

    @Inject
    Users users;

    /** The id of {@code me}, of the caller's own id or name, or of a user whom the caller may read. */
    public UUID of(String reference) {
        Caller caller = callers.require();
        boolean own = reference.equals("me")
                || reference.equalsIgnoreCase(caller.userId().toString())
                || reference.equalsIgnoreCase(caller.getName());
        return own ? caller.userId() : users.find(reference).user().id();
    }
}
