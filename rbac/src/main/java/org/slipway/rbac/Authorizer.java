package org.slipway.rbac;

/**
 * Decides, explains and describes access. This is the front of the engine; it adds one rule to what
 * {@link Subject}s may do.
 *
 * <p>Prebuilt workspaces: a workspace owned by {@link SystemSubjects#PREBUILDS_USER} may also be updated and deleted by
 * those who may do so to a {@code prebuilt_workspace}. The ordinary {@code workspace} check always comes first, and the
 * second one runs only if it failed.
 */
public final class Authorizer {
    private final CheckListener listener;

    /** An authorizer that tells nobody. */
    public Authorizer() {
        this((subject, action, object, allowed) -> {});
    }

    /** An authorizer that reports each check that it runs. */
    public Authorizer(CheckListener listener) {
        this.listener = listener;
    }

    /** Whether the subject may do this. Allocates nothing unless the prebuild rule applies. */
    public boolean authorize(Subject subject, Action action, ResourceObject object) {
        return check(subject, action, object)
                || isPrebuild(action, object) && check(subject, action, object.as(ResourceType.PREBUILT_WORKSPACE));
    }

    /**
     * Which objects of a type the subject may do this to, as a condition on their rows. Of workspaces it describes what
     * the ordinary check allows: the prebuild rule is for single objects.
     */
    public Residual residual(Subject subject, Action action, ResourceType type) {
        return Residual.of(subject.compiled(), action, type);
    }

    /**
     * Why the subject may or may not do this, and what would allow it. If the prebuild rule allows it, the explanation is
     * that of the {@code prebuilt_workspace} check. Not reported to the listener: nothing is being done.
     */
    public Explanation explain(Subject subject, Action action, ResourceObject object) {
        Explanation first = new Explainer(subject, action, object).explain();
        if (first.allowed() || !isPrebuild(action, object)) {
            return first;
        }
        Explanation second = new Explainer(subject, action, object.as(ResourceType.PREBUILT_WORKSPACE)).explain();
        return second.allowed() ? second : first;
    }

    private boolean check(Subject subject, Action action, ResourceObject object) {
        boolean allowed = subject.compiled().allows(action, object);
        listener.checked(subject, action, object, allowed);
        return allowed;
    }

    private static boolean isPrebuild(Action action, ResourceObject object) {
        return object.type() == ResourceType.WORKSPACE
                && (action == Action.UPDATE || action == Action.DELETE)
                && SystemSubjects.PREBUILDS_USER.equals(object.owner());
    }
}
