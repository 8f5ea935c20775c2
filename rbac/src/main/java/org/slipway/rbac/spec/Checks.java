package org.slipway.rbac.spec;

import java.util.Map;
import org.slipway.rbac.Authorizer;
import org.slipway.rbac.Explanation;
import org.slipway.rbac.InvalidAuthorizationException;

/** Answers inputs of the specification with the compiled engine. */
public final class Checks {
    private static final Authorizer AUTHORIZER = new Authorizer();

    private Checks() {}

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
    public static Explanation explain(Map<String, ?> input) {
        Question question = Question.read(input);
        Explanation explanation = AUTHORIZER.explain(question.subject(), question.action(), question.object());
        return new Explanation(
                explanation.allowed(),
                explanation.decidedBy(),
                explanation.level(),
                explanation.role(),
                explanation.permission(),
                question.ids().restore(explanation.sentence()),
                explanation.remedies().stream().map(question.ids()::restore).toList());
    }
}
