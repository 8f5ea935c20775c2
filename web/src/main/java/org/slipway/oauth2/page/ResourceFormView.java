package org.slipway.oauth2.page;

import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.View;

/**
 * Template {@code oauth2/resourceForm.jte}: a new resource, or the settings of one.
 *
 * <p>Form {@code POST /admin/resources} (new) or {@code POST /admin/resources/{id}}: {@code identifier} (only for a new
 * one), {@code name}, {@code scopes} (one per line: the name, then what it allows in words), {@code token_format} ({@code
 * opaque} or {@code jwt}), {@code csrf_token}.
 *
 * @param frame of the signed-in administrator
 * @param resourceId id of the resource, or null for a new one
 * @param form what was typed or is stored, and what was refused
 */
public record ResourceFormView(Frame frame, String resourceId, Form form) implements View {

    public boolean isNew() {
        return resourceId == null;
    }

    /** Where the form posts to. */
    public String action() {
        return isNew() ? "/admin/resources" : "/admin/resources/" + resourceId;
    }

    @Override
    public String template() {
        return "oauth2/resourceForm.jte";
    }
}
