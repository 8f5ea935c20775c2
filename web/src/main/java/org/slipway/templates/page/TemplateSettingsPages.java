package org.slipway.templates.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.api.ProblemException;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.store.AclEntry.SubjectKind;
import org.slipway.groups.store.Group;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.http.PageForms;
import org.slipway.pages.Flash;
import org.slipway.pages.Form;
import org.slipway.pages.Place;
import org.slipway.templates.TemplateRole;
import org.slipway.templates.TemplateSharing;
import org.slipway.templates.Templates;
import org.slipway.templates.store.Template;
import org.slipway.templates.store.TemplateDetails;

/** How a template is shown and with whom it is shared. */
@Path("/templates/{organization}/{template}/settings")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class TemplateSettingsPages {

    @Inject
    Templates templates;

    @Inject
    TemplateSharing sharing;

    @Inject
    NamedTemplates namedTemplates;

    @Inject
    Frames frames;

    @PathParam("organization")
    String organization;

    @PathParam("template")
    String name;

    @GET
    @Operation(hidden = true)
    public Response show() {
        NamedTemplate named = named();
        return page(named, stored(named.template()), Form.blank(), 200);
    }

    private NamedTemplate named() {
        return namedTemplates.find(organization, name);
    }

    private static Form stored(Template template) {
        return Form.blank()
                .with("name", template.name())
                .with("display_name", template.displayName())
                .with("description", template.description())
                .with("icon", template.icon())
                .with("deprecation_message", template.deprecated())
                .with("classic", template.useClassicParameterFlow() ? "on" : "");
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.TEMPLATE, action = "write")
    @Operation(hidden = true)
    public Response change(FormBody form) {
        NamedTemplate named = named();
        TemplateDetails details = new TemplateDetails(
                form.value("name").strip(),
                form.value("display_name").strip(),
                form.value("description").strip(),
                form.value("icon").strip(),
                form.value("deprecation_message").strip(),
                form.value("classic").equals("on"));
        try {
            Template changed = templates.update(named.template().id(), current -> details, Optional.empty());
            return frames.redirect(
                    settings(new NamedTemplate(named.home(), changed)), Flash.done("The settings are saved."));
        } catch (ProblemException refusal) {
            return page(
                    named,
                    PageForms.rejected(PageForms.of(form), refusal),
                    Form.blank(),
                    refusal.problem().status());
        }
    }

    @POST
    @Path("/share")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.TEMPLATE, action = "write")
    @Operation(hidden = true)
    public Response share(FormBody form) {
        NamedTemplate named = named();
        SubjectKind kind = kind(form);
        String wanted = form.value("subject").strip();
        Optional<UUID> subject = sharing.subject(named.template().id(), kind, wanted);
        if (subject.isEmpty()) {
            String what = kind == SubjectKind.user ? "member of " : "group of ";
            Form refused = PageForms.of(form)
                    .reject("subject", "There is no " + what + named.home().displayName() + " with this name.");
            return page(named, stored(named.template()), refused, 400);
        }
        give(named.template(), kind, subject.get(), form);
        return frames.redirect(settings(named), Flash.done("It is shared with " + wanted + " now."));
    }

    @POST
    @Path("/role")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.TEMPLATE, action = "write")
    @Operation(hidden = true)
    public Response role(FormBody form) {
        NamedTemplate named = named();
        give(named.template(), kind(form), Bodies.uuid("subject", form.value("subject")), form);
        return frames.redirect(settings(named), Flash.done("The access list is changed."));
    }

    private void give(Template template, SubjectKind kind, UUID subject, FormBody form) {
        Optional<TemplateRole> role = TemplateRole.named(form.value("role"));
        Map<UUID, Optional<TemplateRole>> change = Map.of(subject, role);
        sharing.change(
                template.id(),
                kind == SubjectKind.user ? change : Map.of(),
                kind == SubjectKind.group ? change : Map.of());
    }

    private static SubjectKind kind(FormBody form) {
        return form.value("kind").equals("user") ? SubjectKind.user : SubjectKind.group;
    }

    private static String settings(NamedTemplate named) {
        return named.path() + "/settings";
    }

    private Response page(NamedTemplate named, Form form, Form share, int status) {
        Template template = named.template();
        String path = named.path();
        TemplateSharing.AccessList shared = sharing.find(template.id());
        TemplateSharing.AccessList candidates = sharing.candidates(template.id(), "");
        return frames.page(new TemplateSettingsView(
                        frames.at(Place.TEMPLATES, "Settings of " + template.title()),
                        path,
                        TemplateTabs.SETTINGS.of(path),
                        template.title(),
                        template.name(),
                        form,
                        share,
                        shares(shared),
                        candidates.people().stream()
                                .map(person -> person.user().username())
                                .toList(),
                        candidates.teams().stream()
                                .map(team -> team.group().name())
                                .toList(),
                        templates.mayDelete(template)))
                .status(status)
                .build();
    }

    private static List<TemplateSettingsView.Share> shares(TemplateSharing.AccessList list) {
        Stream<TemplateSettingsView.Share> groups = list.teams().stream()
                .map(team -> new TemplateSettingsView.Share(
                        SubjectKind.group.name(),
                        team.group().id().toString(),
                        label(team.group()),
                        team.group().isEveryone() ? "All members of the organization" : "A group",
                        team.group().isEveryone(),
                        team.role().wireName()));
        Stream<TemplateSettingsView.Share> people = list.people().stream()
                .map(person -> new TemplateSettingsView.Share(
                        SubjectKind.user.name(),
                        person.user().id().toString(),
                        person.user().username(),
                        person.user().name().isBlank()
                                ? person.user().email()
                                : person.user().name() + ", " + person.user().email(),
                        false,
                        person.role().wireName()));
        return Stream.concat(groups, people).toList();
    }

    private static String label(Group group) {
        return group.displayName().isBlank() ? group.name() : group.displayName();
    }
}
