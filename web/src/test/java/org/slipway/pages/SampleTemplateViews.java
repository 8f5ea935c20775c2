package org.slipway.pages;

import static org.slipway.pages.Samples.NOW;
import static org.slipway.pages.Samples.ago;
import static org.slipway.pages.Samples.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slipway.parameters.FormType;
import org.slipway.parameters.ParameterType;
import org.slipway.templates.page.ParameterField;
import org.slipway.templates.page.ParameterField.Option;
import org.slipway.templates.page.ParameterField.Problem;
import org.slipway.templates.page.TemplateSettingsView;
import org.slipway.templates.page.TemplateView;
import org.slipway.templates.page.TemplatesView;
import org.slipway.templates.page.UploadView;
import org.slipway.templates.page.VersionView;

/** Templates, their versions, and the form with every kind of field. */
final class SampleTemplateViews {

    private static final String PATH = "/templates/default/boat";

    private SampleTemplateViews() {}

    static void addTo(Map<String, View> views) {
        views.put("templates", new TemplatesView(work("Templates", Place.TEMPLATES), listing(""), rows(), true));
        views.put(
                "templates-none", new TemplatesView(work("Templates", Place.TEMPLATES), listing(""), List.of(), true));
        views.put("template", template());
        addSettings(views);
        views.put("template-upload", upload(null, Form.blank(), null));
        views.put(
                "template-upload-refused",
                upload(
                        new UploadView.Named("Boat", PATH),
                        Form.blank()
                                .with("version_name", "second")
                                .reject("The archive could not be imported. The active version stays as it is."),
                        "Error: Invalid expression\n\n"
                                + "  on main.tf line 1, column 37:\n"
                                + "  1: data \"x\" \"y\" { name = }\n"));
        views.put("template-version", version("succeeded", "", form()));
        views.put(
                "template-version-failed",
                version(
                        "failed",
                        "Error: Invalid expression\n\n  on main.tf line 1, column 37:\n",
                        new VersionView.Preview(
                                "grace",
                                "There is no member with this name, or none that you may see. The form is shown for"
                                        + " you.",
                                "",
                                List.of(),
                                List.of(new Problem(true, "Invalid expression", "An expression should begin here.")),
                                List.of())));
    }

    private static Listing listing(String query) {
        return Listing.simple("/templates", query, "name, deprecated:true, organization:default");
    }

    private static List<TemplatesView.Row> rows() {
        return List.of(
                new TemplatesView.Row(
                        PATH,
                        "Boat",
                        "boat",
                        "A container with the usual tools",
                        "calm_pier12",
                        "",
                        ago(Duration.ofHours(3))),
                new TemplatesView.Row(
                        "/templates/default/raft", "raft", "raft", "", "v1", "Use the boat", ago(Duration.ofDays(90))));
    }

    private static View template() {
        return new TemplateView(
                work("Boat", Place.TEMPLATES),
                PATH,
                tabs("Versions"),
                "Boat",
                "boat",
                "76bf5fae-183e-45d9-b775-4c8dc1513b2f",
                "A container with the usual tools",
                "Use the ship",
                false,
                "ada",
                ago(Duration.ofDays(30)),
                List.of(
                        version("second", "Newer tools", false, "succeeded"),
                        version("calm_pier12", "", true, "succeeded"),
                        version("broken", "", false, "failed"),
                        version("now", "", false, "running"),
                        new TemplateView.Version(
                                PATH + "/versions/old", "old", "old", "", "ada", NOW, false, true, "succeeded")),
                true,
                null,
                PATH + "?after=x",
                true);
    }

    private static List<Tab> tabs(String active) {
        return List.of(
                new Tab("Versions", PATH, active.equals("Versions")),
                new Tab("Settings", PATH + "/settings", active.equals("Settings")));
    }

    private static View settings(List<TemplateSettingsView.Share> shares, Form form, Form share) {
        return new TemplateSettingsView(
                work("Settings of Boat", Place.TEMPLATES),
                PATH,
                tabs("Settings"),
                "Boat",
                "boat",
                form,
                share,
                shares,
                List.of("ada", "grace"),
                List.of("everyone", "crew"),
                true);
    }

    private static void addSettings(Map<String, View> views) {
        Form details = Form.blank()
                .with("name", "boat")
                .with("display_name", "Boat")
                .with("description", "A container with the usual tools")
                .with("classic", "on");
        views.put(
                "template-settings",
                settings(
                        List.of(
                                new TemplateSettingsView.Share(
                                        "group", "g1", "Everyone", "All members of the organization", true, "use"),
                                new TemplateSettingsView.Share("group", "g2", "crew", "A group", false, "admin"),
                                new TemplateSettingsView.Share(
                                        "user", "u1", "grace", "Grace, grace@example.com", false, "use")),
                        details,
                        Form.blank()));
        views.put(
                "template-settings-refused",
                settings(
                        List.of(),
                        details.reject("name", "There is already a template with this name."),
                        Form.blank()
                                .with("kind", "group")
                                .with("subject", "nobody")
                                .reject("subject", "There is no group of Default with this name.")));
    }

    private static TemplateView.Version version(String name, String message, boolean active, String status) {
        return new TemplateView.Version(
                PATH + "/versions/" + name, name, name, message, "ada", NOW, active, false, status);
    }

    private static View upload(UploadView.Named parent, Form form, String error) {
        return new UploadView(work("New template", Place.TEMPLATES), parent, PATH + "/upload", form, error);
    }

    private static View version(String status, String error, VersionView.Preview form) {
        return new VersionView(
                work("second of Boat", Place.TEMPLATES),
                PATH + "/versions/second",
                new UploadView.Named("Boat", PATH),
                "second",
                "4415b3e1-e799-4e1e-b93b-295f3d9028b9",
                "Newer tools",
                "ada",
                ago(Duration.ofMinutes(5)),
                status.equals("succeeded"),
                status,
                error,
                "# Boat\nIt floats.",
                List.of(new VersionView.Preset(
                        "Small", "For a quick look", true, List.of(new VersionView.Value("size", "1")), 2)),
                form);
    }

    private static VersionView.Preview form() {
        List<Option> options = List.of(
                new Option("o-1", "Small", "A service or two", "small", true),
                new Option("o-2", "Large", "", "large", false));
        return new VersionView.Preview(
                "",
                null,
                "Small",
                List.of(
                        field("radio", FormType.RADIO, ParameterType.STRING, "small", options),
                        field("dropdown", FormType.DROPDOWN, ParameterType.STRING, "small", options),
                        field("multi", FormType.MULTI_SELECT, ParameterType.LIST_OF_STRING, "[\"small\"]", options),
                        field("tags", FormType.TAG_SELECT, ParameterType.LIST_OF_STRING, "[]", List.of()),
                        field("slider", FormType.SLIDER, ParameterType.NUMBER, "40", List.of()),
                        field("checkbox", FormType.CHECKBOX, ParameterType.BOOL, "true", List.of()),
                        field("switch", FormType.SWITCH, ParameterType.BOOL, "false", List.of()),
                        field("textarea", FormType.TEXTAREA, ParameterType.STRING, "two\nlines", List.of()),
                        field("input", FormType.INPUT, ParameterType.STRING, "", List.of()),
                        field("error", FormType.ERROR, ParameterType.STRING, "", List.of())),
                List.of(new Problem(false, "Module not loaded", "The module \"x\" is neither local nor cached.")),
                List.of(new VersionView.Value("zone", "eu")));
    }

    private static ParameterField field(
            String name, FormType kind, ParameterType type, String value, List<Option> options) {
        List<Option> own = options.stream()
                .map(option -> new Option(
                        name + option.id(), option.name(), option.description(), option.value(), option.chosen()))
                .toList();
        boolean wrong = kind == FormType.INPUT || kind == FormType.ERROR || kind == FormType.RADIO;
        return new ParameterField(
                "p-" + name,
                name,
                "A field of the form " + name,
                "What it is for",
                kind,
                type,
                value,
                kind == FormType.TAG_SELECT ? List.of("one", "two") : List.of(),
                own,
                false,
                kind == FormType.RADIO,
                kind == FormType.CHECKBOX,
                kind == FormType.SLIDER,
                false,
                false,
                null,
                0,
                100,
                wrong ? List.of(new Problem(true, "This is not right", "It has to be something else.")) : List.of());
    }
}
