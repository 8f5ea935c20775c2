package org.slipway.rbac.spec;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slipway.rbac.Authorizer;
import org.slipway.rbac.Explanation;
import org.slipway.rbac.InvalidAuthorizationException;

/** Answers inputs of the specification with the compiled engine. */
public final class Checks {
    private static final Authorizer AUTHORIZER = new Authorizer();

    private Checks() {}

    /**
     * A decision and its reason, in strings; see {@link Explanation}.
     *
     * @param allowed the decision
     * @param decidedBy what tipped it, for example {@code role_grant}
     * @param level the level of the deciding permission, or null
     * @param role the role that holds it, or null
     * @param permission the deciding permission, or null
     * @param reason one or two sentences
     * @param remedies what would allow it; empty if it is allowed
     */
    public record Answer(
            boolean allowed,
            String decidedBy,
            String level,
            String role,
            String permission,
            String reason,
            List<String> remedies) {}

    /**
     * Whether the input's subject may do the action to the object, the prebuild rule included.
     *
     * @param input {@code {action, object, subject}}; roles and scopes may be names, see the package description
     * @throws InvalidAuthorizationException if the input is incomplete, of the wrong shape, or names something unknown
     */
    public static boolean authorized(Map<String, ?> input) {
        Question question = Question.read(input);
        return AUTHORIZER.authorize(question.subject(), question.action(), question.object());
    }

    /**
     * Why the input's subject may or may not do the action, with the ids as the input has them.
     *
     * @throws InvalidAuthorizationException if the input is incomplete, of the wrong shape, or names something unknown
     */
    public static Answer explain(Map<String, ?> input) {
        Question question = Question.read(input);
        Explanation why = AUTHORIZER.explain(question.subject(), question.action(), question.object());
        SpecIds ids = question.ids();
        return new Answer(
                why.allowed(),
                why.decidedBy().name().toLowerCase(Locale.ROOT),
                text(why.level()),
                why.role() == null ? null : ids.restore(why.role().toString()),
                text(why.permission()),
                ids.restore(why.sentence()),
                why.remedies().stream().map(ids::restore).toList());
    }

    private static String text(Object value) {
        return value == null ? null : value.toString();
    }
}
