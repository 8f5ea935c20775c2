package org.slipway.oauth2.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.api.ProblemException;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.http.Access;
import org.slipway.http.Bodies;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.http.PageForms;
import org.slipway.http.Slices;
import org.slipway.lists.Cursor;
import org.slipway.lists.Slice;
import org.slipway.oauth2.AppUse;
import org.slipway.oauth2.Apps;
import org.slipway.oauth2.clients.ClientAdministration;
import org.slipway.oauth2.store.ClientAdmission;
import org.slipway.oauth2.store.ClientSource;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.pages.Flash;
import org.slipway.pages.Form;
import org.slipway.pages.Listing;
import org.slipway.pages.Part;
import org.slipway.pages.Place;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;

/** Clients that came by themselves, for administrators. */
@Path("/admin/registrations")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class RegistrationsPage {

    private static final String PATH = "/admin/registrations";
    private static final int PAGE_SIZE = 50;

    @Inject
    ClientAdministration administration;

    @Inject
    Apps apps;

    @Inject
    Authorization authorization;

    @Inject
    Frames frames;

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("q") String q,
            @QueryParam("source") String source,
            @QueryParam("after") String after,
            @QueryParam("before") String before) {
        return page(form(administration.admission()), text(q), text(source), Slices.timed(PAGE_SIZE, after, before))
                .build();
    }

    private Response.ResponseBuilder page(Form form, String query, String source, Slice<Instant> slice) {
        Part<OAuth2App> page = Part.of(
                slice,
                administration.list(query, source, slice),
                app -> new Cursor<>(app.createdAt(), app.id()),
                link(query, source));
        long count = administration.count(query, source);
        Map<UUID, AppUse> use = apps.use(page.rows().stream().map(OAuth2App::id).toList());
        return frames.page(new RegistrationsView(
                frames.at(Place.REGISTRATIONS, "Registrations"),
                form,
                authorization.isAllowed(Action.UPDATE, ResourceObject.of(ResourceType.DEPLOYMENT_CONFIG)),
                listing(query, source, page),
                source,
                count,
                page.rows().stream()
                        .map(app -> row(app, use.getOrDefault(app.id(), AppUse.NONE)))
                        .toList()));
    }

    private static Listing listing(String query, String source, Part<?> page) {
        return new Listing(
                PATH,
                query,
                "name or client id",
                null,
                List.of(
                        filter("All", "", query, source),
                        filter("Registered themselves", ClientSource.SELF_REGISTERED.wireName(), query, source),
                        filter("By a document", ClientSource.METADATA_DOCUMENT.wireName(), query, source)),
                page.previous(),
                page.next());
    }

    private static Listing.Filter filter(String label, String value, String query, String source) {
        return new Listing.Filter(label, link(query, value), value.equals(source));
    }

    private static String link(String query, String source) {
        return Listing.address(PATH, query) + "&source=" + source;
    }

    private static RegistrationsView.Client row(OAuth2App app, AppUse use) {
        return new RegistrationsView.Client(
                app.id().toString(),
                ClientIdentities.of(app),
                app.redirectUris().stream()
                        .map(uri -> new RedirectTarget(URI.create(uri)).headline())
                        .distinct()
                        .toList(),
                use.users(),
                app.createdAt(),
                use.lastUsedAt());
    }

    private static Form form(ClientAdmission admission) {
        Form form = Form.blank()
                .with("document_allowed_domains", String.join("\n", admission.allowedDomains()))
                .with("document_denied_domains", String.join("\n", admission.deniedDomains()))
                .with("unused_days", String.valueOf(admission.unusedDays()));
        form = admission.registrationEnabled() ? form.with("registration_enabled", "on") : form;
        return admission.documentsEnabled() ? form.with("documents_enabled", "on") : form;
    }

    @POST
    @Path("/settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.OAUTH2_PROVIDER_SETTINGS, action = "write")
    @Operation(hidden = true)
    public Response decide(FormBody form) {
        try {
            administration.decide(new ClientAdmission(
                    "on".equals(form.value("registration_enabled")),
                    "on".equals(form.value("documents_enabled")),
                    lines(form.value("document_allowed_domains")),
                    lines(form.value("document_denied_domains")),
                    number(form.value("unused_days"))));
            return frames.redirect(PATH, Flash.done("The settings are saved."));
        } catch (ProblemException refusal) {
            return page(PageForms.rejected(PageForms.of(form), refusal), "", "", Slice.first(PAGE_SIZE + 1))
                    .status(refusal.problem().status())
                    .build();
        }
    }

    @POST
    @Path("/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP, action = "delete")
    @Operation(hidden = true)
    public Response delete(FormBody form) {
        List<UUID> ids =
                form.all("id").stream().map(id -> Bodies.uuid("id", id)).toList();
        if (ids.isEmpty()) {
            return frames.redirect(PATH, Flash.failed("No client was chosen. Nothing was deleted."));
        }
        return deleted(administration.remove(ids));
    }

    @POST
    @Path("/delete-matching")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP, action = "delete")
    @Operation(hidden = true)
    public Response deleteMatching(FormBody form) {
        return deleted(administration.removeMatching(text(form.value("q")), text(form.value("source"))));
    }

    private Response deleted(int count) {
        return frames.redirect(
                PATH,
                Flash.done(
                        count == 1
                                ? "1 client is deleted, with all access that it had."
                                : count + " clients are deleted, with all access that they had."));
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** What is no number is out of range, and told as that. */
    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static String text(String parameter) {
        return Optional.ofNullable(parameter).orElse("").strip();
    }
}
