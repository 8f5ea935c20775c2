package org.slipway.rbac;

/**
 * A name or combination that the authorization tables do not know: an unknown type, action, role or scope, an action
 * that a type does not declare, an organization role without an organization. The message says what was wrong and is
 * fit to be shown to the caller.
 */
public final class InvalidAuthorizationException extends IllegalArgumentException {
    public InvalidAuthorizationException(String message) {
        super(message);
    }
}
