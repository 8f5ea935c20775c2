package org.slipway.templates.page;

import java.time.Instant;
import java.util.List;
import org.slipway.pages.Frame;
import org.slipway.pages.Listing;
import org.slipway.pages.View;

/**
 * Template {@code templates/templates.jte}: the templates that the person may use.
 *
 * @param rows of this page
 * @param mayCreate whether the person may make templates
 */
public record TemplatesView(Frame frame, Listing listing, List<Row> rows, boolean mayCreate) implements View {

    /**
     * One template.
     *
     * @param path of its page
     * @param version name of the active version
     * @param deprecated why nobody should use it any more; empty if it may be used
     */
    public record Row(
            String path,
            String title,
            String name,
            String description,
            String version,
            String deprecated,
            Instant updatedAt) {}

    @Override
    public String template() {
        return "templates/templates.jte";
    }
}
