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
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.http.Access;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.pages.Place;
import org.slipway.templates.TemplateNames;
import org.slipway.templates.TemplateVersions;
import org.slipway.templates.TemplateVersions.StoredPreset;
import org.slipway.templates.store.Template;
import org.slipway.templates.store.TemplateVersion;

/** A version, and its form as an owner would see it. */
@Path("/templates/{organization}/{template}/versions/{version}")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class VersionPages {

    @Inject
    TemplateVersions versions;

    @Inject
    TemplateNames names;

    @Inject
    NamedTemplates namedTemplates;

    @Inject
    FormPreviews previews;

    @Inject
    Frames frames;

    @PathParam("organization")
    String organization;

    @PathParam("template")
    String templateName;

    @PathParam("version")
    String versionName;

    /** The form as it first shows: with the preset and for the owner that the address names. */
    @GET
    @Operation(hidden = true)
    public Response show(@QueryParam("preset") String preset, @QueryParam("owner") String owner) {
        return page(
                null, Optional.ofNullable(preset), Optional.ofNullable(owner).orElse(""));
    }

    /** The form for what was entered. Values do not stand in addresses: they may be secrets. */
    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response change(FormBody form) {
        return page(form, Optional.empty(), "");
    }

    private Response page(FormBody form, Optional<String> preset, String owner) {
        NamedTemplate named = namedTemplates.find(organization, templateName);
        Template template = named.template();
        TemplateVersion version = versions.findByName(template.id(), versionName);
        List<StoredPreset> presets = versions.presets(version.id());
        String path = named.path();
        return frames.page(new VersionView(
                        frames.at(Place.TEMPLATES, version.name() + " of " + template.title()),
                        path + "/versions/" + version.name(),
                        new UploadView.Named(template.title(), path),
                        version.name(),
                        version.id().toString(),
                        version.message(),
                        TemplatePages.username(names.users(List.of(version.createdBy())), version.createdBy()),
                        version.createdAt(),
                        version.id().equals(template.activeVersionId()),
                        version.jobStatus().name(),
                        version.jobError(),
                        version.readme(),
                        presets.stream().map(VersionPages::row).toList(),
                        form == null
                                ? previews.first(version, presets, preset, owner)
                                : previews.changed(version, presets, form)))
                .build();
    }

    private static VersionView.Preset row(StoredPreset preset) {
        return new VersionView.Preset(
                preset.columns().name(),
                preset.columns().description(),
                preset.columns().isDefault(),
                preset.values().entrySet().stream()
                        .map(value -> new VersionView.Value(value.getKey(), value.getValue()))
                        .toList(),
                preset.columns().prebuilds() == null
                        ? 0
                        : preset.columns().prebuilds().instances());
    }
}
