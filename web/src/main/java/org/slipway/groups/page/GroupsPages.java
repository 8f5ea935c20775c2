package org.slipway.groups.page;

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
import org.slipway.api.ProblemException;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.groups.GroupChange;
import org.slipway.groups.GroupSummaries;
import org.slipway.groups.GroupSummary;
import org.slipway.groups.Groups;
import org.slipway.groups.store.Group;
import org.slipway.http.Access;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.http.PageForms;
import org.slipway.http.Slices;
import org.slipway.lists.Cursor;
import org.slipway.lists.Slice;
import org.slipway.organizations.Organizations;
import org.slipway.organizations.store.Organization;
import org.slipway.pages.Flash;
import org.slipway.pages.Form;
import org.slipway.pages.Listing;
import org.slipway.pages.OrganizationTabs;
import org.slipway.pages.Part;
import org.slipway.pages.Place;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;

/** Groups and who belongs to them. */
@Path("/admin/groups")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class GroupsPages {

    static final String PATH = "/admin/groups";
    private static final int PAGE_SIZE = 50;

    @Inject
    Groups groups;

    @Inject
    GroupSummaries summaries;

    @Inject
    GroupViews views;

    @Inject
    Organizations organizations;

    @Inject
    Authorization authorization;

    @Inject
    Frames frames;

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("organization") String reference,
            @QueryParam("q") String q,
            @QueryParam("after") String after,
            @QueryParam("before") String before) {
        String query = Optional.ofNullable(q).orElse("").strip();
        Organization home = reference == null || reference.isBlank() ? null : organizations.find(reference);
        String link = home == null ? "" : "?organization=" + home.id();
        Slice<String> slice = Slices.named(PAGE_SIZE, after, before);
        Part<GroupSummary> page = Part.of(
                slice,
                summaries.list(home == null ? null : home.id().toString(), query, slice),
                details -> new Cursor<>(details.group().name(), details.group().id()),
                Listing.address(PATH + link, query));
        return frames.page(new GroupsView(
                        frames.at(home == null ? Place.GROUPS : Place.ORGANIZATIONS, "Groups"),
                        home == null ? null : home.displayName(),
                        link,
                        home == null
                                ? List.of()
                                : OrganizationTabs.GROUPS.of(home.id().toString()),
                        Listing.part(PATH + link, query, "name", page),
                        page.rows().stream().map(GroupsPages::row).toList(),
                        authorization.isAllowed(Action.CREATE, newIn(home))))
                .build();
    }

    private static ResourceObject newIn(Organization home) {
        ResourceObject group = ResourceObject.of(ResourceType.GROUP);
        return home == null ? group.inAnyOrganization() : group.in(home.id());
    }

    private static GroupsView.Row row(GroupSummary details) {
        return new GroupsView.Row(
                details.group().id().toString(),
                details.group().name(),
                GroupViews.label(details.group()),
                details.organization().displayName(),
                details.group().isEveryone(),
                details.count());
    }

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public Response blank(@QueryParam("organization") String organization) {
        authorization.require(Action.CREATE, newIn(null));
        return newPage(Form.blank()
                        .with("organization", Optional.ofNullable(organization).orElse(""))
                        .with("quota_allowance", "0"))
                .build();
    }

    private Response.ResponseBuilder newPage(Form form) {
        List<GroupView.Home> homes = organizations.list().stream()
                .filter(home -> authorization.isAllowed(Action.CREATE, newIn(home)))
                .map(home -> new GroupView.Home(home.id().toString(), home.displayName()))
                .toList();
        return frames.page(new GroupView(
                frames.at(Place.GROUPS, "New group"),
                null,
                homes,
                form,
                Form.blank(),
                Listing.simple(PATH, "", ""),
                List.of(),
                0,
                true,
                false));
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.GROUP, action = "create")
    @Operation(hidden = true)
    public Response create(FormBody form) {
        try {
            Group made =
                    groups.create(form.value("organization"), details(form)).group();
            return frames.redirect(PATH + "/" + made.id(), Flash.done(GroupViews.label(made) + " is made."));
        } catch (ProblemException refusal) {
            return newPage(PageForms.rejected(PageForms.of(form), refusal))
                    .status(refusal.problem().status())
                    .build();
        }
    }

    private static GroupChange details(FormBody form) {
        String quota = form.value("quota_allowance");
        return new GroupChange(
                form.all("name").isEmpty() ? null : form.value("name"),
                form.value("display_name"),
                null,
                quota.isBlank() ? null : number(quota.strip()),
                null,
                null);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw ProblemException.invalid("quota_allowance", "Use a whole number.");
        }
    }

    @GET
    @Path("/{group}")
    @Operation(hidden = true)
    public Response show(
            @PathParam("group") String id,
            @QueryParam("q") String q,
            @QueryParam("after") String after,
            @QueryParam("before") String before) {
        GroupSummary summary = summaries.find(id);
        String query = Optional.ofNullable(q).orElse("").strip();
        Slice<String> slice = Slices.named(PAGE_SIZE, after, before);
        return frames.page(views.of(summary, query, slice, stored(summary.group()), Form.blank()))
                .build();
    }

    private static Form stored(Group group) {
        return Form.blank()
                .with("name", group.name())
                .with("display_name", group.displayName())
                .with("quota_allowance", Integer.toString(group.quotaAllowance()));
    }

    private Response.ResponseBuilder groupPage(GroupSummary summary, Form form, Form add) {
        return frames.page(views.of(summary, "", Slices.named(PAGE_SIZE, null, null), form, add));
    }

    @POST
    @Path("/{group}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.GROUP, action = "write")
    @Operation(hidden = true)
    public Response change(@PathParam("group") String id, FormBody form) {
        try {
            groups.change(id, details(form));
            return frames.redirect(PATH + "/" + id, Flash.done("The group is saved."));
        } catch (ProblemException refusal) {
            return groupPage(summaries.find(id), PageForms.rejected(PageForms.of(form), refusal), Form.blank())
                    .status(refusal.problem().status())
                    .build();
        }
    }

    @POST
    @Path("/{group}/members")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.GROUP, action = "write")
    @Operation(hidden = true)
    public Response add(@PathParam("group") String id, FormBody form) {
        try {
            String user = form.value("user").strip();
            groups.change(id, new GroupChange(null, null, null, null, List.of(user), null));
            return frames.redirect(PATH + "/" + id, Flash.done(user + " belongs to the group now."));
        } catch (ProblemException refusal) {
            GroupSummary summary = summaries.find(id);
            Form refused = PageForms.of(form)
                    .reject(
                            "user",
                            refusal.validations().isEmpty()
                                    ? refusal.getMessage()
                                    : refusal.validations().get(0).detail());
            return groupPage(summary, stored(summary.group()), refused)
                    .status(refusal.problem().status())
                    .build();
        }
    }

    @POST
    @Path("/{group}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.GROUP, action = "write")
    @Operation(hidden = true)
    public Response remove(@PathParam("group") String id, FormBody form) {
        groups.change(id, new GroupChange(null, null, null, null, null, List.of(form.value("user"))));
        return frames.redirect(PATH + "/" + id, Flash.done("They do not belong to the group any more."));
    }

    @POST
    @Path("/{group}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.GROUP, action = "delete")
    @Operation(hidden = true)
    public Response delete(@PathParam("group") String id, FormBody form) {
        Group group = summaries.find(id).group();
        if (!group.name().equals(form.value("confirm_name"))) {
            return frames.redirect(
                    PATH + "/" + id,
                    Flash.failed("The name did not match. " + GroupViews.label(group) + " was not deleted."));
        }
        groups.delete(id);
        return frames.redirect(PATH, Flash.done(GroupViews.label(group) + " is deleted."));
    }
}
