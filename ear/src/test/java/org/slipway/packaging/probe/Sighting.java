package org.slipway.packaging.probe;

import java.security.Principal;
import org.slipway.caller.Caller;

/**
 * What a bean saw of its caller.
 *
 * @param principal the container's principal, described
 * @param caller the application's caller, described
 * @param thread that the bean ran in
 */
public record Sighting(String principal, String caller, String thread) {

    /** How a call without our caller is described. */
    public static final String NOBODY = "nobody";

    /** One line about this principal: {@link #NOBODY} unless it is a {@link Caller}. */
    static String describe(Principal principal) {
        return Caller.of(principal).map(Sighting::line).orElse(NOBODY);
    }

    private static String line(Caller caller) {
        return "name=%s user=%s subject=%s credential=%s token=%s scopes=%s"
                .formatted(
                        caller.getName(),
                        caller.userId(),
                        caller.subject().id(),
                        caller.credential(),
                        caller.tokenId(),
                        caller.scopes());
    }
}
