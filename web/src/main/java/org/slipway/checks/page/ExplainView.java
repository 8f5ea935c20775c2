package org.slipway.checks.page;

import java.util.List;
import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code checks/explain.jte}: a question about somebody's rights, and its answer.
 *
 * <p>Form: {@code GET /admin/explain}: {@code user}, {@code action}, {@code resource_type}, {@code owner}, {@code
 * organization} (an id, {@code any} or empty), {@code resource_id}, {@code scope}.
 *
 * @param frame of the signed-in user
 * @param form the question
 * @param types every type, by name
 * @param actions every action, by name
 * @param organizations those that the question can name
 * @param scopes the public catalog
 * @param answer the answer, or null where nothing was asked or it was not understood
 */
public record ExplainView(
        Frame frame,
        Form form,
        List<String> types,
        List<String> actions,
        List<Option> organizations,
        List<String> scopes,
        Answer answer)
        implements View {

    /** An organization to choose. */
    public record Option(String value, String label) {}

    /**
     * The answer.
     *
     * @param allowed the decision
     * @param question what was asked, in one line
     * @param sentence the reason
     * @param level the deciding level, or null
     * @param role the deciding role, or null
     * @param permission the deciding permission, or null
     * @param remedies what would allow it
     * @param roles every role of the person
     * @param userId whose rights they are
     */
    public record Answer(
            boolean allowed,
            String question,
            String sentence,
            String level,
            String role,
            String permission,
            List<String> remedies,
            List<String> roles,
            String userId) {}

    @Override
    public String template() {
        return "checks/explain.jte";
    }
}
