package org.slipway.templates.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.api.ProblemException;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Frames;
import org.slipway.http.MultipartBody;
import org.slipway.http.PageForms;
import org.slipway.http.Slices;
import org.slipway.lists.Slice;
import org.slipway.organizations.Organizations;
import org.slipway.organizations.store.Organization;
import org.slipway.pages.Flash;
import org.slipway.pages.Form;
import org.slipway.pages.Listing;
import org.slipway.pages.Part;
import org.slipway.pages.Place;
import org.slipway.templates.TemplateNames;
import org.slipway.templates.TemplateVersions;
import org.slipway.templates.Templates;
import org.slipway.templates.api.TemplateQueries;
import org.slipway.templates.store.Template;
import org.slipway.templates.store.TemplateDetails;
import org.slipway.templates.store.TemplateQuery;
import org.slipway.templates.store.TemplateVersion;

/** The list of templates, and making one. */
@Path("/templates")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class TemplatesPage {

    static final String PATH = "/templates";
    private static final int PAGE_SIZE = 50;
    private static final String GRAMMAR = "name, deprecated:true, organization:default";

    @Inject
    Templates templates;

    @Inject
    TemplateVersions versions;

    @Inject
    TemplateNames names;

    @Inject
    Organizations organizations;

    @Inject
    TemplateUploads uploads;

    @Inject
    Frames frames;

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("q") String q, @QueryParam("after") String after, @QueryParam("before") String before) {
        String text = Optional.ofNullable(q).orElse("").strip();
        TemplateQuery query = TemplateQuery.ALL;
        String misread = null;
        try {
            query = TemplateQueries.parse(
                    text, reference -> organizations.find(reference).id());
        } catch (ProblemException wrong) {
            misread = wrong.validations().isEmpty()
                    ? "There is no such organization. The list shows all templates."
                    : wrong.validations().get(0).detail() + ". The list shows all templates.";
        }
        Slice<String> slice = Slices.named(PAGE_SIZE, after, before);
        Part<Template> page =
                Part.of(slice, templates.list(query, slice), Template::place, Listing.address(PATH, text));
        Listing listing = new Listing(PATH, text, GRAMMAR, misread, List.of(), page.previous(), page.next());
        return frames.page(new TemplatesView(
                        frames.at(Place.TEMPLATES, "Templates"), listing, rows(page.rows()), mayCreate()))
                .build();
    }

    private List<TemplatesView.Row> rows(List<Template> page) {
        Map<UUID, TemplateVersion> active = versions.active(page);
        Map<UUID, Organization> homes =
                names.organizations(page.stream().map(Template::organizationId).toList());
        return page.stream()
                .filter(template -> homes.containsKey(template.organizationId()))
                .map(template -> new TemplatesView.Row(
                        new NamedTemplate(homes.get(template.organizationId()), template).path(),
                        template.title(),
                        template.name(),
                        template.description(),
                        Optional.ofNullable(active.get(template.activeVersionId()))
                                .map(TemplateVersion::name)
                                .orElse(""),
                        template.deprecated(),
                        template.updatedAt()))
                .toList();
    }

    private boolean mayCreate() {
        return templates.mayCreate(organizations.find("default").id());
    }

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public Response blank() {
        return page(Form.blank(), null, Response.Status.OK.getStatusCode());
    }

    @POST
    @Path("/new")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Audited(type = AuditedType.TEMPLATE, action = "create")
    @Operation(hidden = true)
    public Response create(MultipartBody body) {
        Form form = TemplateUploads.entered(body);
        Organization home = organizations.find("default");
        try {
            TemplateVersion version = uploads.version(home.id(), null, body);
            if (!version.isImported()) {
                return page(
                        form.reject("The archive could not be imported. No template was made."),
                        version.jobError(),
                        400);
            }
            TemplateDetails details = new TemplateDetails(
                    form.value("name").strip(),
                    form.value("display_name").strip(),
                    form.value("description").strip(),
                    "",
                    "",
                    false);
            Template template = templates.create(home.id(), details, version.id(), true);
            return frames.redirect(
                    new NamedTemplate(home, template).path(), Flash.done(template.title() + " can be used now."));
        } catch (ProblemException refusal) {
            return page(
                    PageForms.rejected(form, refusal), null, refusal.problem().status());
        }
    }

    private Response page(Form form, String importError, int status) {
        return frames.page(new UploadView(
                        frames.at(Place.TEMPLATES, "New template"), null, PATH + "/new", form, importError))
                .status(status)
                .build();
    }
}
