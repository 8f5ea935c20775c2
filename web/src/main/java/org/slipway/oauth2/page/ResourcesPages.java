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
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.slipway.oauth2.NewResourceSecret;
import org.slipway.oauth2.ProtectedResources;
import org.slipway.oauth2.Resources;
import org.slipway.oauth2.store.RegisteredResource;
import org.slipway.oauth2.store.ResourceDetails;
import org.slipway.oauth2.store.ResourceScope;
import org.slipway.oauth2.store.TokenFormat;
import org.slipway.pages.Flash;
import org.slipway.pages.Form;
import org.slipway.pages.Listing;
import org.slipway.pages.Part;
import org.slipway.pages.Place;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.settings.Settings;

/** Registered resources, for administrators. */
@Path("/admin/resources")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class ResourcesPages {

    private static final String PATH = "/admin/resources";
    private static final int PAGE_SIZE = 50;

    @Inject
    Resources resources;

    @Inject
    ProtectedResources own;

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
        Part<RegisteredResource> page = Part.of(
                slice,
                resources.list(query, slice),
                resource -> new Cursor<>(resource.name(), resource.id()),
                Listing.address(PATH, query));
        return frames.page(new ResourcesView(
                        frames.at(Place.RESOURCES, "Protected resources"),
                        Listing.part(PATH, query, "name or address", page),
                        own.all().stream()
                                .map(resource -> new ResourcesView.Own(resource.name(), resource.identifier()))
                                .toList(),
                        page.rows().stream().map(ResourcesPages::row).toList()))
                .build();
    }

    private static ResourcesView.Resource row(RegisteredResource resource) {
        return new ResourcesView.Resource(
                resource.id().toString(),
                resource.name(),
                resource.identifier(),
                resource.tokenFormat(),
                resource.scopes().size(),
                resource.createdAt());
    }

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public Response blank() {
        requireAdministrator();
        return formPage(null, Form.blank().with("token_format", "opaque")).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.OAUTH2_PROVIDER_RESOURCE, action = "create")
    @Operation(hidden = true)
    public Response create(FormBody form) {
        try {
            RegisteredResource resource =
                    resources.create(form.value("identifier").strip(), details(form));
            return frames.redirect(PATH + "/" + resource.id(), Flash.done(resource.name() + " is registered."));
        } catch (ProblemException refusal) {
            return formPage(null, PageForms.rejected(PageForms.of(form), refusal))
                    .status(refusal.problem().status())
                    .build();
        }
    }

    private Response.ResponseBuilder formPage(RegisteredResource resource, Form form) {
        return frames.page(new ResourceFormView(
                frames.at(Place.RESOURCES, resource == null ? "New resource" : resource.name()),
                resource == null ? null : resource.id().toString(),
                form));
    }

    private static ResourceDetails details(FormBody form) {
        List<ResourceScope> scopes = form.value("scopes")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(ResourcesPages::scope)
                .toList();
        TokenFormat format = TokenFormat.of(form.value("token_format"))
                .orElseThrow(() -> ProblemException.invalid("token_format", "Choose one of the two."));
        return new ResourceDetails(form.value("name").strip(), scopes, format);
    }

    /** The name, then what it allows in words. */
    private static ResourceScope scope(String line) {
        String[] parts = line.split("\\s+", 2);
        return new ResourceScope(parts[0], parts.length == 1 ? "" : parts[1].strip());
    }

    @GET
    @Path("/{resource}")
    @Operation(hidden = true)
    public Response show(@PathParam("resource") String reference) {
        requireAdministrator();
        return resourcePage(resources.find(reference), null).build();
    }

    private Response.ResponseBuilder resourcePage(RegisteredResource resource, String createdSecret) {
        List<AppView.Secret> secrets =
                SecretPages.rows(resources.secrets(resource.id().toString()));
        return frames.page(new ResourceView(
                frames.at(Place.RESOURCES, resource.name()),
                resource.id().toString(),
                resource.name(),
                resource.identifier(),
                resource.scopes(),
                resource.tokenFormat(),
                resource.createdAt(),
                new ResourceView.Endpoints(
                        settings.accessUrl(), settings.url("/oauth2/introspect"), settings.url("/oauth2/jwks")),
                secrets,
                createdSecret));
    }

    @GET
    @Path("/{resource}/edit")
    @Operation(hidden = true)
    public Response edit(@PathParam("resource") String reference) {
        requireAdministrator();
        RegisteredResource resource = resources.find(reference);
        Form form = Form.blank()
                .with("name", resource.name())
                .with(
                        "scopes",
                        resource.scopes().stream()
                                .map(scope -> (scope.name() + " " + scope.description()).strip())
                                .collect(Collectors.joining("\n")))
                .with("token_format", resource.tokenFormat().wireName());
        return formPage(resource, form).build();
    }

    @POST
    @Path("/{resource}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.OAUTH2_PROVIDER_RESOURCE, action = "write")
    @Operation(hidden = true)
    public Response change(@PathParam("resource") String reference, FormBody form) {
        try {
            ResourceDetails details = details(form);
            RegisteredResource resource = resources.update(reference, current -> details);
            return frames.redirect(PATH + "/" + resource.id(), Flash.done(resource.name() + " is saved."));
        } catch (ProblemException refusal) {
            return formPage(resources.find(reference), PageForms.rejected(PageForms.of(form), refusal))
                    .status(refusal.problem().status())
                    .build();
        }
    }

    @POST
    @Path("/{resource}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.OAUTH2_PROVIDER_RESOURCE, action = "delete")
    @Operation(hidden = true)
    public Response delete(@PathParam("resource") String reference, FormBody form) {
        RegisteredResource resource = resources.find(reference);
        return secretPages.delete(
                PATH + "/" + reference,
                PATH,
                resource.name(),
                form,
                () -> resources.delete(reference),
                ", with all access that was given for it.");
    }

    @POST
    @Path("/{resource}/secrets")
    @Audited(type = AuditedType.OAUTH2_PROVIDER_RESOURCE_SECRET, action = "create")
    @Operation(hidden = true)
    public Response createSecret(@PathParam("resource") String reference) {
        NewResourceSecret made = resources.createSecret(reference);
        return resourcePage(made.resource(), made.text().text()).build();
    }

    @POST
    @Path("/{resource}/secrets/{secret}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.OAUTH2_PROVIDER_RESOURCE_SECRET, action = "delete")
    @Operation(hidden = true)
    public Response deleteSecret(
            @PathParam("resource") String reference, @PathParam("secret") String secretId, FormBody form) {
        return secretPages.delete(
                PATH + "/" + reference,
                secretId,
                resources.secrets(reference),
                form,
                id -> resources.deleteSecret(reference, id),
                " and does not work any more.");
    }

    /** Everybody may read resources, because everybody may be asked for one; these pages are for those who manage them. */
    private void requireAdministrator() {
        authorization.require(Action.UPDATE, ResourceObject.of(ResourceType.OAUTH2_APP));
    }
}
