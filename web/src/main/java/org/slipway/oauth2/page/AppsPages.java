package org.slipway.oauth2.page;

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
import java.net.URI;
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
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.http.PageForms;
import org.slipway.http.Slices;
import org.slipway.lists.Cursor;
import org.slipway.lists.Slice;
import org.slipway.oauth2.AppUse;
import org.slipway.oauth2.Apps;
import org.slipway.oauth2.NewSecret;
import org.slipway.oauth2.ScopeNegotiation;
import org.slipway.oauth2.store.OAuth2App;
import org.slipway.pages.Flash;
import org.slipway.pages.Form;
import org.slipway.pages.Listing;
import org.slipway.pages.Part;
import org.slipway.pages.Place;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.rbac.Scopes;
import org.slipway.settings.Settings;

/** OAuth2 apps, for administrators. */
@Path("/admin/apps")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class AppsPages {

    private static final String PATH = "/admin/apps";
    private static final int PAGE_SIZE = 50;

    @Inject
    Apps apps;

    @Inject
    Authorization authorization;

    @Inject
    Frames frames;

    @Inject
    Settings settings;

    @Inject
    SecretPages secretPages;

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("q") String q, @QueryParam("after") String after, @QueryParam("before") String before) {
        requireAdministrator();
        String query = Optional.ofNullable(q).orElse("").strip();
        Slice<String> slice = Slices.named(PAGE_SIZE, after, before);
        Part<OAuth2App> page = Part.of(
                slice,
                apps.list(query, slice),
                app -> new Cursor<>(app.name(), app.id()),
                Listing.address(PATH, query));
        Map<UUID, AppUse> use = apps.use(page.rows().stream().map(OAuth2App::id).toList());
        return frames.page(new AppsView(
                        frames.at(Place.OAUTH2_APPS, "OAuth2 apps"),
                        Listing.part(PATH, query, "name", page),
                        page.rows().stream()
                                .map(app -> row(app, use.getOrDefault(app.id(), AppUse.NONE)))
                                .toList()))
                .build();
    }

    private static AppsView.App row(OAuth2App app, AppUse use) {
        return new AppsView.App(
                app.id().toString(),
                ClientIdentities.of(app),
                type(app),
                use.users(),
                app.createdAt(),
                use.lastUsedAt());
    }

    private static ClientType type(OAuth2App app) {
        return app.isPublic() ? ClientType.PUBLIC : ClientType.CONFIDENTIAL;
    }

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public Response blank() {
        requireAdministrator();
        return formPage(null, AppForms.blank()).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP, action = "create")
    @Operation(hidden = true)
    public Response create(FormBody form) {
        try {
            OAuth2App app = apps.create(AppForms.details(form, "public".equals(form.value("client_type")), null));
            return frames.redirect(PATH + "/" + app.id(), Flash.done(app.name() + " is registered."));
        } catch (ProblemException refusal) {
            return formPage(null, PageForms.rejected(PageForms.of(form), refusal))
                    .status(refusal.problem().status())
                    .build();
        }
    }

    private Response.ResponseBuilder formPage(OAuth2App app, Form form) {
        String title = app == null ? "New OAuth2 app" : app.name();
        return frames.page(new AppFormView(
                frames.at(Place.OAUTH2_APPS, title),
                app == null ? null : app.id().toString(),
                app == null ? null : type(app),
                form,
                ScopeWords.lines(Scopes.publicCatalog(), List.of())));
    }

    @GET
    @Path("/{app}")
    @Operation(hidden = true)
    public Response show(@PathParam("app") String reference) {
        requireAdministrator();
        return appPage(apps.find(reference), null).build();
    }

    private Response.ResponseBuilder appPage(OAuth2App app, String createdSecret) {
        AppUse use = apps.use(List.of(app.id())).getOrDefault(app.id(), AppUse.NONE);
        List<AppView.Secret> secrets = SecretPages.rows(apps.secrets(app.id().toString()));
        return frames.page(new AppView(
                frames.at(Place.OAUTH2_APPS, app.name()),
                app.id().toString(),
                ClientIdentities.of(app),
                type(app),
                SignIn.of(app.usesKeys()),
                app.keys().names(),
                app.requirePkce(),
                Grants.in(app.grantTypes()),
                app.redirectUris().stream().map(URI::create).toList(),
                app.scope() == null ? List.of() : ScopeWords.lines(ScopeNegotiation.plainNames(app.scope()), List.of()),
                use.users(),
                use.grants(),
                new AppView.Endpoints(
                        settings.url("/.well-known/oauth-authorization-server"),
                        settings.url("/oauth2/authorize"),
                        settings.url("/oauth2/tokens"),
                        settings.url("/oauth2/revoke")),
                secrets,
                createdSecret));
    }

    @GET
    @Path("/{app}/edit")
    @Operation(hidden = true)
    public Response edit(@PathParam("app") String reference) {
        requireAdministrator();
        OAuth2App app = apps.find(reference);
        return formPage(app, AppForms.of(app)).build();
    }

    @POST
    @Path("/{app}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP, action = "write")
    @Operation(hidden = true)
    public Response change(@PathParam("app") String reference, FormBody form) {
        try {
            OAuth2App app = apps.update(reference, current -> AppForms.details(form, current.isPublic(), current));
            return frames.redirect(PATH + "/" + app.id(), Flash.done(app.name() + " is saved."));
        } catch (ProblemException refusal) {
            return formPage(apps.find(reference), PageForms.rejected(PageForms.of(form), refusal))
                    .status(refusal.problem().status())
                    .build();
        }
    }

    @POST
    @Path("/{app}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP, action = "delete")
    @Operation(hidden = true)
    public Response delete(@PathParam("app") String reference, FormBody form) {
        OAuth2App app = apps.find(reference);
        return secretPages.delete(
                PATH + "/" + reference,
                PATH,
                app.name(),
                form,
                () -> apps.delete(reference),
                ", with all access that it had.");
    }

    @POST
    @Path("/{app}/secrets")
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP_SECRET, action = "create")
    @Operation(hidden = true)
    public Response createSecret(@PathParam("app") String reference) {
        NewSecret secret = apps.createSecret(reference);
        return appPage(apps.find(reference), secret.text().text()).build();
    }

    @POST
    @Path("/{app}/secrets/{secret}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.OAUTH2_PROVIDER_APP_SECRET, action = "delete")
    @Operation(hidden = true)
    public Response deleteSecret(
            @PathParam("app") String reference, @PathParam("secret") String secretId, FormBody form) {
        return secretPages.delete(
                PATH + "/" + reference,
                secretId,
                apps.secrets(reference),
                form,
                id -> apps.deleteSecret(reference, id),
                ", with all access that it gave.");
    }

    /** Everybody may read apps, because everybody may be asked by one; these pages are for those who manage them. */
    private void requireAdministrator() {
        authorization.require(Action.UPDATE, ResourceObject.of(ResourceType.OAUTH2_APP));
    }
}
