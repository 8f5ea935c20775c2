package org.slipway.templates.page;

import java.util.List;
import org.slipway.pages.Form;
import org.slipway.pages.Frame;
import org.slipway.pages.Tab;
import org.slipway.pages.View;

/**
 * Template {@code templates/settings.jte}: how a template is shown, with whom it is shared, and its end.
 *
 * <p>Forms, all with {@code csrf_token}: {@code POST path/settings}: {@code name}, {@code display_name}, {@code
 * description}, {@code icon}, {@code deprecation_message}, {@code classic}; {@code POST path/settings/share}: {@code kind},
 * {@code subject} (name), {@code role}; {@code POST path/settings/role}: {@code kind}, {@code subject} (id), {@code role},
 * empty to take off the list; {@code POST path/delete}: {@code confirm_name}.
 *
 * @param path of the template's page
 * @param form the details
 * @param share the form that adds a person or group
 * @param shares with whom it is shared, groups first
 * @param people names that the form offers
 * @param groups names that the form offers
 * @param mayDelete whether the person may delete the template
 */
public record TemplateSettingsView(
        Frame frame,
        String path,
        List<Tab> tabs,
        String title,
        String name,
        Form form,
        Form share,
        List<Share> shares,
        List<String> people,
        List<String> groups,
        boolean mayDelete)
        implements View {

    /**
     * A person or group on the access list.
     *
     * @param kind {@code user} or {@code group}
     * @param everyone whether it is the group of all members
     * @param role {@code admin} or {@code use}
     */
    public record Share(String kind, String id, String name, String about, boolean everyone, String role) {

        /** What the role lets them do, in words. */
        public String words() {
            return role.equals("admin") ? "may change and share it" : "may use it";
        }
    }

    @Override
    public String template() {
        return "templates/settings.jte";
    }
}
