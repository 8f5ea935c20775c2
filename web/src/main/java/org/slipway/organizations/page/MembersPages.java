package org.slipway.organizations.page;

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
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.api.ProblemException;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.authorization.Authorization;
import org.slipway.caller.Callers;
import org.slipway.http.Access;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.http.PageForms;
import org.slipway.http.Slices;
import org.slipway.lists.Cursor;
import org.slipway.lists.Slice;
import org.slipway.organizations.Members;
import org.slipway.organizations.Organizations;
import org.slipway.organizations.store.MemberStore.Member;
import org.slipway.organizations.store.Organization;
import org.slipway.pages.Flash;
import org.slipway.pages.Form;
import org.slipway.pages.Listing;
import org.slipway.pages.Part;
import org.slipway.pages.Place;
import org.slipway.rbac.Action;
import org.slipway.rbac.ResourceObject;
import org.slipway.rbac.ResourceType;
import org.slipway.roles.Roles;
import org.slipway.roles.page.RoleChoice;
import org.slipway.roles.page.RoleWords;

/** The members of an organization and their roles there. */
@Path("/admin/organizations")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class MembersPages {

    private static final int PAGE_SIZE = 50;

    @Inject
    Members members;

    @Inject
    Organizations organizations;

    @Inject
    Roles roles;

    @Inject
    Authorization authorization;

    @Inject
    Callers callers;

    @Inject
    Frames frames;

    @GET
    @Path("/{organization}")
    @Operation(hidden = true)
    public Response list(
            @PathParam("organization") String organization,
            @QueryParam("q") String q,
            @QueryParam("after") String after,
            @QueryParam("before") String before) {
        return listPage(
                        organization,
                        Optional.ofNullable(q).orElse("").strip(),
                        Slices.named(PAGE_SIZE, after, before),
                        Form.blank())
                .build();
    }

    private Response.ResponseBuilder listPage(String reference, String query, Slice<String> slice, Form add) {
        Organization home = organizations.find(reference);
        String path = pathOf(home.id().toString());
        Part<Member> page = Part.of(
                slice,
                members.list(home.id().toString(), query, slice),
                member -> new Cursor<>(member.user().username(), member.user().id()),
                Listing.address(path, query));
        Listing listing = Listing.part(path, query, "name or email", page);
        boolean mayAdd = authorization.isAllowed(
                Action.CREATE, ResourceObject.of(ResourceType.ORGANIZATION_MEMBER, null, null, home.id()));
        return frames.page(new MembersView(
                frames.at(Place.ORGANIZATIONS, home.displayName()),
                home.id().toString(),
                home.displayName(),
                listing,
                page.rows().stream().map(MembersPages::row).toList(),
                mayAdd ? add : null));
    }

    private static MembersView.Member row(Member member) {
        return new MembersView.Member(
                member.user().id().toString(),
                member.user().username(),
                member.user().name(),
                member.user().email(),
                RoleWords.labels(member.membership().roles()),
                member.membership().createdAt());
    }

    @POST
    @Path("/{organization}/members")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.ORGANIZATION_MEMBER, action = "create")
    @Operation(hidden = true)
    public Response add(@PathParam("organization") String organization, FormBody form) {
        String user = form.value("user").strip();
        try {
            Member added = members.add(organization, user);
            return frames.redirect(pathOf(organization), Flash.done(added.user().username() + " is a member now."));
        } catch (ProblemException refusal) {
            Form refused = refusal.validations().isEmpty()
                    ? PageForms.of(form).reject("user", "There is no user \"" + user + "\" that you may add.")
                    : PageForms.rejected(PageForms.of(form), refusal);
            return listPage(organization, "", Slices.named(PAGE_SIZE, null, null), refused)
                    .status(refusal.problem().status())
                    .build();
        }
    }

    @GET
    @Path("/{organization}/members/{user}")
    @Operation(hidden = true)
    public Response show(@PathParam("organization") String organization, @PathParam("user") String user) {
        Member member = members.find(organization, user);
        Form stored = Form.blank().with("role", member.membership().roles().toArray(String[]::new));
        return memberPage(organization, member, stored).build();
    }

    private Response.ResponseBuilder memberPage(String reference, Member member, Form form) {
        Organization home = organizations.find(reference);
        boolean mayRemove = authorization.isAllowed(
                Action.DELETE,
                ResourceObject.of(
                        ResourceType.ORGANIZATION_MEMBER,
                        member.user().id(),
                        member.user().id(),
                        home.id()));
        return frames.page(new MemberView(
                frames.at(Place.ORGANIZATIONS, member.user().username()),
                home.id().toString(),
                home.displayName(),
                member.user().id().toString(),
                member.user().username(),
                member.membership().createdAt(),
                member.user().id().equals(callers.require().userId()),
                form,
                RoleChoice.of(roles.list(home.id())),
                mayRemove));
    }

    @POST
    @Path("/{organization}/members/{user}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.ORGANIZATION_MEMBER, action = "write")
    @Operation(hidden = true)
    public Response setRoles(
            @PathParam("organization") String organization, @PathParam("user") String user, FormBody form) {
        try {
            members.setRoles(organization, user, form.all("role"));
            return frames.redirect(pathOf(organization) + "/members/" + user, Flash.done("The roles are saved."));
        } catch (ProblemException refusal) {
            return memberPage(
                            organization,
                            members.find(organization, user),
                            PageForms.rejected(PageForms.of(form), refusal))
                    .status(refusal.problem().status())
                    .build();
        }
    }

    @POST
    @Path("/{organization}/members/{user}/remove")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.ORGANIZATION_MEMBER, action = "delete")
    @Operation(hidden = true)
    public Response remove(
            @PathParam("organization") String organization, @PathParam("user") String user, FormBody form) {
        String name = members.find(organization, user).user().username();
        String page = pathOf(organization);
        if (!name.equals(form.value("confirm_name"))) {
            return frames.redirect(
                    page + "/members/" + user, Flash.failed("The name did not match. " + name + " was not removed."));
        }
        try {
            members.remove(organization, user);
            return frames.redirect(page, Flash.done(name + " is not a member any more."));
        } catch (ProblemException refusal) {
            return frames.redirect(page + "/members/" + user, Flash.failed(firstDetail(refusal)));
        }
    }

    private static String firstDetail(ProblemException refusal) {
        return refusal.validations().isEmpty()
                ? refusal.getMessage()
                : refusal.validations().get(0).detail() + " Nothing was changed.";
    }

    private static String pathOf(String organization) {
        return "/admin/organizations/" + organization;
    }
}
