package org.slipway.templates.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Frame;
import org.slipway.pages.Tab;
import org.slipway.pages.View;

/**
 * Template {@code templates/template.jte}: a template with its versions.
 *
 * <p>Forms: {@code POST path/activate}, {@code POST path/archive} and {@code POST path/unarchive} with {@code version};
 * {@code POST path/archive-unused}.
 *
 * @param path of this page
 * @param tabs the pages of the template; empty for those who may not change it
 * @param versions the newest first
 * @param archived whether archived versions are shown, too
 * @param newer address of the page of versions before, or null
 * @param older address of the page of versions after, or null
 * @param mayUpdate whether the person may change the template
 */
public record TemplateView(
        Frame frame,
        String path,
        List<Tab> tabs,
        String title,
        String name,
        String id,
        String description,
        String deprecated,
        boolean classic,
        String creator,
        Instant createdAt,
        List<Version> versions,
        boolean archived,
        String newer,
        String older,
        boolean mayUpdate)
        implements View {

    /**
     * One version.
     *
     * @param path of its page
     * @param active whether new workspaces come from it
     * @param archived whether it is out of sight
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
            boolean archived,
            String status) {

        /** Whether it can be made the active one. */
        public boolean canActivate() {
            return !active && !archived && status.equals("succeeded");
        }

        /** Whether it can be put out of sight. */
        public boolean canArchive() {
            return !active && !archived && !status.equals("running");
        }
    }

    @Override
    public String template() {
        return "templates/template.jte";
    }
}
