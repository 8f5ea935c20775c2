package org.slipway.roles.page;

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
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.http.Access;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.http.PageForms;
import org.slipway.organizations.Organizations;
import org.slipway.organizations.store.Organization;
import org.slipway.pages.Flash;
import org.slipway.pages.Form;
import org.slipway.pages.OrganizationTabs;
import org.slipway.pages.Place;
import org.slipway.pages.Tab;
import org.slipway.rbac.Action;
import org.slipway.rbac.Level;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.roles.AssignableRole;
import org.slipway.roles.RoleDraft;
import org.slipway.roles.Roles;

/** Roles: what each allows, and those that are made here. */
@Path("/admin/roles")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class RolesPages {

    private static final String PATH = "/admin/roles";

    @Inject
    Roles roles;

    @Inject
    Organizations organizations;

    @Inject
    Authorization authorization;

    @Inject
    Frames frames;

    /**
     * Where roles count.
     *
     * @param organization null for the site
     */
    private record Home(Organization organization) {

        UUID id() {
            return organization == null ? null : organization.id();
        }

        String name() {
            return organization == null ? null : organization.displayName();
        }

        String query() {
            return organization == null ? "" : "?organization=" + organization.id();
        }

        Place place() {
            return organization == null ? Place.ROLES : Place.ORGANIZATIONS;
        }
    }

    private Home home(String reference) {
        return new Home(reference == null || reference.isBlank() ? null : organizations.find(reference));
    }

    private boolean mayManage(Home home, Action action) {
        return authorization.isAllowed(action, ResourceObject.of(ResourceType.ASSIGN_ORG_ROLE, null, null, home.id()));
    }

    @GET
    @Operation(hidden = true)
    public Response list(@QueryParam("organization") String organization) {
        Home home = home(organization);
        List<AssignableRole> all = roles.list(home.id());
        return frames.page(new RolesView(
                        frames.at(home.place(), "Roles"),
                        home.name(),
                        home.query(),
                        home.id() == null
                                ? sites()
                                : OrganizationTabs.ROLES.of(home.id().toString()),
                        rows(all.stream().filter(AssignableRole::builtIn)),
                        rows(all.stream().filter(role -> !role.builtIn())),
                        mayManage(home, Action.CREATE)))
                .build();
    }

    private List<Tab> sites() {
        Stream<Tab> homes = organizations.list().stream()
                .map(home -> new Tab(home.displayName(), PATH + "?organization=" + home.id(), false));
        return Stream.concat(Stream.of(new Tab("Whole site", PATH, true)), homes)
                .toList();
    }

    private static List<RolesView.Row> rows(Stream<AssignableRole> all) {
        return all.map(assignable -> new RolesView.Row(
                        assignable.role().name(),
                        RoleWords.label(assignable.role()),
                        RoleWords.meaning(assignable.role().name()),
                        Stream.of(Level.values())
                                .mapToInt(level ->
                                        assignable.role().permissions(level).size())
                                .sum(),
                        assignable.assignable()))
                .toList();
    }

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public Response blank(@QueryParam("organization") String organization) {
        Home home = home(organization);
        authorization.require(Action.CREATE, ResourceObject.of(ResourceType.ASSIGN_ORG_ROLE, null, null, home.id()));
        return formPage(home, null, "New role", Form.blank()).build();
    }

    private Response.ResponseBuilder formPage(Home home, String name, String label, Form form) {
        return frames.page(new RoleView(
                frames.at(home.place(), label),
                home.name(),
                home.query(),
                name,
                label,
                "",
                true,
                form,
                PermissionLines.offered(home.id() != null, form)));
    }

    @GET
    @Path("/{role}")
    @Operation(hidden = true)
    public Response show(@PathParam("role") String name, @QueryParam("organization") String organization) {
        Home home = home(organization);
        AssignableRole assignable = require(home, name);
        if (!assignable.builtIn() && mayManage(home, Action.UPDATE)) {
            return formPage(home, name, RoleWords.label(assignable.role()), PermissionLines.form(assignable.role()))
                    .build();
        }
        return frames.page(new RoleView(
                        frames.at(home.place(), RoleWords.label(assignable.role())),
                        home.name(),
                        home.query(),
                        name,
                        RoleWords.label(assignable.role()),
                        RoleWords.meaning(name),
                        false,
                        Form.blank(),
                        PermissionLines.of(assignable.role())))
                .build();
    }

    private AssignableRole require(Home home, String name) {
        return roles.list(home.id()).stream()
                .filter(role -> role.role().name().equals(name))
                .findFirst()
                .orElseThrow(() -> ProblemException.of(Problem.NOT_FOUND));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.CUSTOM_ROLE, action = "create")
    @Operation(hidden = true)
    public Response create(@QueryParam("organization") String organization, FormBody form) {
        Home home = home(organization);
        try {
            String name = form.value("name").strip();
            roles.create(home.id(), draft(name, form));
            return frames.redirect(PATH + "/" + name + home.query(), Flash.done("The role is made."));
        } catch (ProblemException refusal) {
            return formPage(home, null, "New role", PageForms.rejected(PageForms.of(form), refusal))
                    .status(refusal.problem().status())
                    .build();
        }
    }

    private static RoleDraft draft(String name, FormBody form) {
        return new RoleDraft(
                name,
                form.value("display_name"),
                lines(form, PermissionLines.field(Level.SITE)),
                lines(form, PermissionLines.field(Level.USER)),
                lines(form, PermissionLines.field(Level.ORGANIZATION)),
                lines(form, PermissionLines.field(Level.MEMBER)));
    }

    private static List<RoleDraft.Line> lines(FormBody form, String field) {
        return form.all(field).stream()
                .map(text -> text.split(":", 2))
                .map(parts -> new RoleDraft.Line(false, parts[0], parts.length < 2 ? "" : parts[1]))
                .toList();
    }

    @POST
    @Path("/{role}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.CUSTOM_ROLE, action = "write")
    @Operation(hidden = true)
    public Response replace(
            @PathParam("role") String name, @QueryParam("organization") String organization, FormBody form) {
        Home home = home(organization);
        try {
            roles.replace(home.id(), draft(name, form));
            return frames.redirect(
                    PATH + "/" + name + home.query(), Flash.done("The role is saved and counts at once."));
        } catch (ProblemException refusal) {
            return formPage(home, name, name, PageForms.rejected(PageForms.of(form), refusal))
                    .status(refusal.problem().status())
                    .build();
        }
    }

    @POST
    @Path("/{role}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.CUSTOM_ROLE, action = "delete")
    @Operation(hidden = true)
    public Response delete(
            @PathParam("role") String name, @QueryParam("organization") String organization, FormBody form) {
        Home home = home(organization);
        if (!name.equals(form.value("confirm_name"))) {
            return frames.redirect(
                    PATH + "/" + name + home.query(),
                    Flash.failed("The name did not match. " + name + " was not deleted."));
        }
        roles.delete(home.id(), name);
        return frames.redirect(PATH + home.query(), Flash.done("The role " + name + " is deleted."));
    }
}
