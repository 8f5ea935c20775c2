package org.slipway.templates.page;

import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code templates/upload.jte}: a new template, or a new version of one. {@code POST action}, with files: {@code
 * csrf_token}, {@code file} (tar or zip), {@code name}, {@code display_name}, {@code description} for a template, {@code
 * version_name}, {@code message}, {@code variables} (lines {@code name = value}), {@code activate}.
 *
 * @param parent the template that gets a version, or null for a new one
 * @param action where the form goes
 * @param form what was entered and what is wrong with it
 * @param importError why the archive could not be imported, with places in the source; null if it was not tried
 */
public record UploadView(Frame frame, Named parent, String action, Form form, String importError) implements View {

    /** A template's title and the path of its page. */
    public record Named(String title, String path) {}

    @Override
    public String template() {
        return "templates/upload.jte";
    }
}
