package org.slipway.templates.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code templates/version.jte}: a version with its presets, and its form as an owner would see it. The form goes
 * to {@code POST path}; {@link FormEntries} says what it sends, besides {@code preset}, {@code was_preset} and {@code owner}.
 *
 * @param path of this page
 * @param parent its template
 * @param presets by name
 * @param form the form for what was entered, or null if it cannot be shown
 */
public record VersionView(
        Frame frame,
        String path,
        UploadView.Named parent,
        String name,
        String id,
        String message,
        String author,
        Instant createdAt,
        boolean active,
        String status,
        String error,
        String readme,
        List<Preset> presets,
        Preview form)
        implements View {

    /**
     * A preset.
     *
     * @param prebuilds how many workspaces are kept ready; 0 for none
     */
    public record Preset(String name, String description, boolean isDefault, List<Value> values, int prebuilds) {}

    /** A parameter's value in a preset. */
    public record Value(String parameter, String value) {}

    /**
     * The form.
     *
     * @param owner whom it is for; empty for the person themselves
     * @param ownerError why it cannot be shown for this owner, or null
     * @param preset the chosen preset, empty for none
     * @param problems what is wrong with the template as a whole
     */
    public record Preview(
            String owner,
            String ownerError,
            String preset,
            List<ParameterField> fields,
            List<ParameterField.Problem> problems,
            List<Value> tags) {

        /** What a screen reader says when the form has changed. */
        public String announcement() {
            long wrong = fields.stream().filter(ParameterField::wrong).count()
                    + problems.stream().filter(ParameterField.Problem::error).count();
            String shown = fields.size() == 1 ? "1 parameter" : fields.size() + " parameters";
            return wrong == 0 ? shown + "." : shown + ", " + wrong + (wrong == 1 ? " problem." : " problems.");
        }
    }

    @Override
    public String template() {
        return "templates/version.jte";
    }
}
