package org.slipway.organizations.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.api.ProblemException;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.http.Access;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.http.PageForms;
import org.slipway.organizations.OrganizationDetails;
import org.slipway.organizations.OrganizationReferences;
import org.slipway.organizations.Organizations;
import org.slipway.organizations.store.Organization;
import org.slipway.pages.Flash;
import org.slipway.pages.Form;
import org.slipway.pages.Place;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;

/** Organizations and their settings. */
@Path("/admin/organizations")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class OrganizationsPages {

    private static final String PATH = "/admin/organizations";

    @Inject
    Organizations organizations;

    @Inject
    Authorization authorization;

    @Inject
    Frames frames;

    @GET
    @Operation(hidden = true)
    public Response list() {
        return frames.page(new OrganizationsView(
                        frames.at(Place.ORGANIZATIONS, "Organizations"),
                        organizations.list().stream()
                                .map(OrganizationsPages::row)
                                .toList(),
                        authorization.isAllowed(Action.CREATE, ResourceObject.of(ResourceType.ORGANIZATION))))
                .build();
    }

    private static OrganizationsView.Row row(Organization organization) {
        return new OrganizationsView.Row(
                organization.id().toString(),
                organization.name(),
                organization.displayName(),
                organization.description(),
                organization.isDefault(),
                organization.createdAt());
    }

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public Response blank() {
        authorization.require(Action.CREATE, ResourceObject.of(ResourceType.ORGANIZATION));
        return newPage(Form.blank()).build();
    }

    private Response.ResponseBuilder newPage(Form form) {
        return frames.page(
                new OrganizationFormView(frames.at(Place.ORGANIZATIONS, "New organization"), null, form, true, false));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.ORGANIZATION, action = "create")
    @Operation(hidden = true)
    public Response create(FormBody form) {
        try {
            Organization made = organizations.create(OrganizationDetails.checked(
                    form.value("name"), form.value("display_name"), form.value("description"), "", null));
            return frames.redirect(PATH + "/" + made.id(), Flash.done(made.displayName() + " is made."));
        } catch (ProblemException refusal) {
            return newPage(PageForms.rejected(PageForms.of(form), refusal))
                    .status(refusal.problem().status())
                    .build();
        }
    }

    @GET
    @Path("/{organization}/settings")
    @Operation(hidden = true)
    public Response settings(@PathParam("organization") String reference) {
        Organization organization = organizations.find(reference);
        return settingsPage(organization, stored(organization)).build();
    }

    private static Form stored(Organization organization) {
        return Form.blank()
                .with("name", organization.name())
                .with("display_name", organization.displayName())
                .with("description", organization.description());
    }

    private Response.ResponseBuilder settingsPage(Organization organization, Form form) {
        ResourceObject object = OrganizationReferences.objectOf(organization);
        return frames.page(new OrganizationFormView(
                frames.at(Place.ORGANIZATIONS, organization.displayName()),
                new OrganizationFormView.Existing(
                        organization.id().toString(),
                        organization.name(),
                        organization.displayName(),
                        organization.isDefault(),
                        organization.sharing().wireName(),
                        organization.createdAt()),
                form,
                authorization.isAllowed(Action.UPDATE, object),
                authorization.isAllowed(Action.DELETE, object)));
    }

    @POST
    @Path("/{organization}/settings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.ORGANIZATION, action = "write")
    @Operation(hidden = true)
    public Response change(@PathParam("organization") String reference, FormBody form) {
        try {
            organizations.change(
                    reference,
                    present -> new OrganizationDetails(
                            form.value("name"), form.value("display_name"), form.value("description"), present.icon()));
            return frames.redirect(settingsOf(reference), Flash.done("The organization is saved."));
        } catch (ProblemException refusal) {
            return settingsPage(organizations.find(reference), PageForms.rejected(PageForms.of(form), refusal))
                    .status(refusal.problem().status())
                    .build();
        }
    }

    @POST
    @Path("/{organization}/sharing")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.ORGANIZATION, action = "write")
    @Operation(hidden = true)
    public Response share(@PathParam("organization") String reference, FormBody form) {
        organizations.setSharing(reference, form.value("shareable_workspace_owners"));
        return frames.redirect(settingsOf(reference), Flash.done("It counts for every member from now on."));
    }

    @POST
    @Path("/{organization}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.ORGANIZATION, action = "delete")
    @Operation(hidden = true)
    public Response delete(@PathParam("organization") String reference, FormBody form) {
        Organization organization = organizations.find(reference);
        if (!organization.name().equals(form.value("confirm_name"))) {
            return frames.redirect(
                    settingsOf(reference),
                    Flash.failed("The name did not match. " + organization.displayName() + " was not deleted."));
        }
        organizations.delete(reference);
        return frames.redirect(PATH, Flash.done(organization.displayName() + " is deleted."));
    }

    private static String settingsOf(String reference) {
        return PATH + "/" + reference + "/settings";
    }
}
