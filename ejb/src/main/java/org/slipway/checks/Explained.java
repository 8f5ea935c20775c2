package org.slipway.checks;

import org.slipway.rbac.Action;
import org.slipway.rbac.Explanation;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.Subject;
import org.slipway.users.store.User;

/** A question about a person's rights with its answer. */
public record Explained(User user, Subject subject, Action action, ResourceObject object, Explanation explanation) {}
