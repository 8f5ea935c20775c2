package org.slipway.rbac;

/** Told about every single check that an {@link Authorizer} runs: for decision trails, metrics and tests. */
@FunctionalInterface
public interface CheckListener {

    /** A check of {@code action} on {@code object} has run; {@code object} carries the type that was asked about. */
    void checked(Subject subject, Action action, ResourceObject object, boolean allowed);
}
