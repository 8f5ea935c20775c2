package org.slipway.templates.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code templates/template.jte}: a template with its versions.
 *
 * <p>Forms: {@code POST path/activate} with {@code version}; {@code POST path/delete} with {@code confirm_name}.
 *
 * @param path of this page
 * @param versions the newest first
 * @param older address of the next page of versions, or null
 * @param mayUpdate whether the person may change the template
 */
public record TemplateView(
        Frame frame,
        String path,
        String title,
        String name,
        String id,
        String description,
        String deprecated,
        boolean classic,
        String creator,
        Instant createdAt,
        List<Version> versions,
        String older,
        boolean mayUpdate)
        implements View {

    /**
     * One version.
     *
     * @param path of its page
     * @param active whether new workspaces come from it
     * @param status how its import went: {@code running}, {@code succeeded}, {@code failed}
     */
    public record Version(
            String path,
            String id,
            String name,
            String message,
            String author,
            Instant createdAt,
            boolean active,
            String status) {}

    @Override
    public String template() {
        return "templates/template.jte";
    }
}
