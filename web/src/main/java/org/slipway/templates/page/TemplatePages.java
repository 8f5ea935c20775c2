package org.slipway.templates.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.api.ProblemException;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.http.MultipartBody;
import org.slipway.http.PageForms;
import org.slipway.http.Slices;
import org.slipway.lists.Slice;
import org.slipway.pages.Flash;
import org.slipway.pages.Form;
import org.slipway.pages.Part;
import org.slipway.pages.Place;
import org.slipway.templates.TemplateNames;
import org.slipway.templates.TemplateVersions;
import org.slipway.templates.Templates;
import org.slipway.templates.store.Template;
import org.slipway.templates.store.TemplateVersion;
import org.slipway.users.store.User;

/** A template with its versions. */
@Path("/templates/{organization}/{template}")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class TemplatePages {

    private static final int PAGE_SIZE = 20;

    @Inject
    Templates templates;

    @Inject
    TemplateVersions versions;

    @Inject
    TemplateNames names;

    @Inject
    NamedTemplates namedTemplates;

    @Inject
    TemplateUploads uploads;

    @Inject
    Frames frames;

    @PathParam("organization")
    String organization;

    @PathParam("template")
    String name;

    private NamedTemplate named() {
        return namedTemplates.find(organization, name);
    }

    @GET
    @Operation(hidden = true)
    public Response show(
            @QueryParam("archived") boolean archived,
            @QueryParam("after") String after,
            @QueryParam("before") String before) {
        NamedTemplate named = named();
        Template template = named.template();
        String path = named.path();
        Slice<Instant> slice = Slices.timed(PAGE_SIZE, after, before);
        Part<TemplateVersion> page = Part.of(
                slice,
                versions.list(template.id(), archived, slice),
                TemplateVersion::place,
                path + "?archived=" + archived);
        Map<UUID, User> people = names.users(Stream.concat(
                        Stream.of(template.createdBy()), page.rows().stream().map(TemplateVersion::createdBy))
                .toList());
        boolean mayUpdate = templates.mayUpdate(template);
        return frames.page(new TemplateView(
                        frames.at(Place.TEMPLATES, template.title()),
                        path,
                        mayUpdate ? TemplateTabs.VERSIONS.of(path) : List.of(),
                        template.title(),
                        template.name(),
                        template.id().toString(),
                        template.description(),
                        template.deprecated(),
                        template.useClassicParameterFlow(),
                        username(people, template.createdBy()),
                        template.createdAt(),
                        page.rows().stream()
                                .map(version -> row(path, template, version, username(people, version.createdBy())))
                                .toList(),
                        archived,
                        page.previous(),
                        page.next(),
                        mayUpdate))
                .build();
    }

    static String username(Map<UUID, User> people, UUID id) {
        return Optional.ofNullable(people.get(id)).map(User::username).orElse("");
    }

    private static TemplateView.Version row(String path, Template template, TemplateVersion version, String author) {
        return new TemplateView.Version(
                path + "/versions/" + version.name(),
                version.id().toString(),
                version.name(),
                version.message(),
                author,
                version.createdAt(),
                version.id().equals(template.activeVersionId()),
                version.isArchived(),
                version.jobStatus().name());
    }

    @POST
    @Path("/activate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.TEMPLATE, action = "write")
    @Operation(hidden = true)
    public Response activate(FormBody form) {
        NamedTemplate named = named();
        TemplateVersion version = versions.find(Bodies.uuid("version", form.value("version")));
        templates.activate(named.template().id(), version.id());
        return frames.redirect(named.path(), Flash.done("New workspaces are made from " + version.name() + " now."));
    }

    @POST
    @Path("/archive")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.TEMPLATE_VERSION, action = "write")
    @Operation(hidden = true)
    public Response archive(FormBody form) {
        return archive(form, true);
    }

    @POST
    @Path("/unarchive")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.TEMPLATE_VERSION, action = "write")
    @Operation(hidden = true)
    public Response unarchive(FormBody form) {
        return archive(form, false);
    }

    private Response archive(FormBody form, boolean away) {
        NamedTemplate named = named();
        TemplateVersion version = versions.archive(Bodies.uuid("version", form.value("version")), away);
        String path = named.path();
        return frames.redirect(
                away ? path : path + "?archived=true",
                Flash.done(version.name() + (away ? " is archived." : " is back in the list.")));
    }

    @POST
    @Path("/archive-unused")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.TEMPLATE_VERSION, action = "write")
    @Operation(hidden = true)
    public Response archiveUnused() {
        NamedTemplate named = named();
        int count = versions.archiveUnused(named.template().id(), true).size();
        return frames.redirect(
                named.path(), Flash.done(count == 1 ? "1 version is archived." : count + " versions are archived."));
    }

    @POST
    @Path("/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.TEMPLATE, action = "delete")
    @Operation(hidden = true)
    public Response delete(FormBody form) {
        NamedTemplate named = named();
        Template template = named.template();
        if (!template.name().equals(form.value("confirm_name"))) {
            return frames.redirect(
                    named.path() + "/settings",
                    Flash.failed("The name did not match. " + template.title() + " was not deleted."));
        }
        templates.delete(template.id());
        return frames.redirect(TemplatesPage.PATH, Flash.done(template.title() + " is deleted."));
    }

    @GET
    @Path("/upload")
    @Operation(hidden = true)
    public Response blank() {
        NamedTemplate named = named();
        return page(named, Form.blank().with("activate", "on"), null, 200);
    }

    @POST
    @Path("/upload")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(type = AuditedType.TEMPLATE, action = "write")
    @Operation(hidden = true)
    public Response create(MultipartBody body) {
        NamedTemplate named = named();
        Form form = TemplateUploads.entered(body);
        try {
            TemplateVersion version =
                    uploads.version(named.home().id(), named.template().id(), body);
            if (!version.isImported()) {
                return page(
                        named,
                        form.reject("The archive could not be imported. The active version stays as it is."),
                        version.jobError(),
                        400);
            }
            boolean activate = form.value("activate").equals("on");
            if (activate) {
                templates.activate(named.template().id(), version.id());
            }
            return frames.redirect(
                    named.path(),
                    Flash.done(version.name() + (activate ? " is the active version now." : " is imported.")));
        } catch (ProblemException refusal) {
            return page(
                    named,
                    PageForms.rejected(form, refusal),
                    null,
                    refusal.problem().status());
        }
    }

    private Response page(NamedTemplate named, Form form, String importError, int status) {
        String title = named.template().title();
        String path = named.path();
        return frames.page(new UploadView(
                        frames.at(Place.TEMPLATES, "New version of " + title),
                        new UploadView.Named(title, path),
                        path + "/upload",
                        form,
                        importError))
                .status(status)
                .build();
    }
}
