package org.slipway.users.page;

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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.slipway.login.PasswordPolicy;
import org.slipway.organizations.Organizations;
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
import org.slipway.users.Accounts;
import org.slipway.users.Holdings;
import org.slipway.users.NewUser;
import org.slipway.users.UserProfile;
import org.slipway.users.Users;
import org.slipway.users.api.UserQueries;
import org.slipway.users.store.User;
import org.slipway.users.store.UserQuery;

/** People, for administrators. */
@Path("/admin/users")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class UsersPages {

    private static final String PATH = "/admin/users";
    private static final int PAGE_SIZE = 50;

    @Inject
    Users users;

    @Inject
    Accounts accounts;

    @Inject
    Roles roles;

    @Inject
    Organizations organizations;

    @Inject
    Authorization authorization;

    @Inject
    Callers callers;

    @Inject
    Frames frames;

    @GET
    @Operation(hidden = true)
    public Response list(
            @QueryParam("q") String q, @QueryParam("after") String after, @QueryParam("before") String before) {
        authorization.require(Action.READ, ResourceObject.of(ResourceType.USER));
        String query = Optional.ofNullable(q).orElse("").strip();
        String error = null;
        UserQuery parsed = UserQuery.ALL;
        try {
            parsed = UserQueries.parse(query);
        } catch (ProblemException refusal) {
            error = refusal.validations().get(0).detail() + ".";
        }
        Slice<String> slice = Slices.named(PAGE_SIZE, after, before);
        Part<UserProfile> page =
                Part.of(slice, users.list(parsed, slice), UsersPages::place, Listing.address(PATH, query));
        Listing listing = new Listing(
                PATH,
                query,
                "name, email, status:active, role:owner",
                error,
                filters(query),
                page.previous(),
                page.next());
        boolean mayCreate = authorization.isAllowed(Action.CREATE, ResourceObject.of(ResourceType.USER));
        return frames.page(new UsersView(
                        frames.at(Place.USERS, "Users"),
                        listing,
                        page.rows().stream().map(UsersPages::row).toList(),
                        mayCreate))
                .build();
    }

    private static Cursor<String> place(UserProfile profile) {
        return new Cursor<>(profile.user().username(), profile.user().id());
    }

    private static List<Listing.Filter> filters(String query) {
        return Stream.of(
                        new String[] {"All", ""},
                        new String[] {"Active", "status:active"},
                        new String[] {"Suspended", "status:suspended"},
                        new String[] {"Owners", "role:owner"})
                .map(filter -> new Listing.Filter(
                        filter[0],
                        Listing.address(PATH, filter[1]),
                        query.toLowerCase(Locale.ROOT).equals(filter[1])))
                .toList();
    }

    private static UsersView.User row(UserProfile profile) {
        User user = profile.user();
        return new UsersView.User(
                user.id().toString(),
                user.username(),
                user.name(),
                user.email(),
                status(user),
                RoleWords.labels(user.rbacRoles()),
                user.lastSeenAt(),
                user.createdAt());
    }

    private static UserStatus status(User user) {
        return UserStatus.valueOf(user.status().name().toUpperCase(Locale.ROOT));
    }

    @GET
    @Path("/new")
    @Operation(hidden = true)
    public Response blank() {
        authorization.require(Action.CREATE, ResourceObject.of(ResourceType.USER));
        return newPage(Form.blank()).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.USER, action = "create")
    @Operation(hidden = true)
    public Response create(FormBody form) {
        try {
            NewUser details = NewUser.checked(
                    form.value("email"), form.value("username"), form.value("name"), form.value("password"));
            User user = users.create(details, form.all("role"), List.of()).user();
            return frames.redirect(PATH + "/" + user.id(), Flash.done(user.username() + " can sign in now."));
        } catch (ProblemException refusal) {
            return newPage(PageForms.rejected(PageForms.of(form), refusal))
                    .status(refusal.problem().status())
                    .build();
        }
    }

    private Response.ResponseBuilder newPage(Form form) {
        return frames.page(new UserFormView(
                frames.at(Place.USERS, "New user"),
                null,
                form,
                Form.blank(),
                RoleChoice.of(roles.list(null)),
                List.of(),
                PasswordPolicy.SHORTEST));
    }

    @GET
    @Path("/{user}")
    @Operation(hidden = true)
    public Response show(@PathParam("user") String reference) {
        authorization.require(Action.READ, ResourceObject.of(ResourceType.USER));
        User user = users.find(reference).user();
        return userPage(user, stored(user), Form.blank()).build();
    }

    private static Form stored(User user) {
        return Form.blank()
                .with("username", user.username())
                .with("name", user.name())
                .with("role", user.rbacRoles().toArray(String[]::new));
    }

    private Response.ResponseBuilder userPage(User user, Form form, Form password) {
        Holdings holdings = users.holdings(user.id());
        UserFormView.Existing existing = new UserFormView.Existing(
                user.id().toString(),
                user.username(),
                user.email(),
                status(user),
                user.id().equals(callers.require().userId()),
                holdings.sessions(),
                holdings.tokens(),
                holdings.grants(),
                user.createdAt(),
                user.lastSeenAt());
        return frames.page(new UserFormView(
                frames.at(Place.USERS, user.username()),
                existing,
                form,
                password,
                RoleChoice.of(roles.list(null)),
                memberships(user),
                PasswordPolicy.SHORTEST));
    }

    private List<UserFormView.Membership> memberships(User user) {
        Map<UUID, Organization> known =
                organizations.list().stream().collect(Collectors.toMap(Organization::id, organization -> organization));
        return users.roles(user.id().toString()).memberships().stream()
                .filter(membership -> known.containsKey(membership.organizationId()))
                .map(membership -> new UserFormView.Membership(
                        membership.organizationId().toString(),
                        known.get(membership.organizationId()).displayName(),
                        RoleWords.labels(membership.roles())))
                .toList();
    }

    @POST
    @Path("/{user}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.USER, action = "write")
    @Operation(hidden = true)
    public Response change(@PathParam("user") String reference, FormBody form) {
        try {
            users.change(reference, form.value("username"), form.value("name"), form.all("role"));
            return frames.redirect(PATH + "/" + reference, Flash.done("The user is saved."));
        } catch (ProblemException refusal) {
            return userPage(users.find(reference).user(), PageForms.rejected(PageForms.of(form), refusal), Form.blank())
                    .status(refusal.problem().status())
                    .build();
        }
    }

    @POST
    @Path("/{user}/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.USER, action = "write")
    @Operation(hidden = true)
    public Response setPassword(@PathParam("user") String reference, FormBody form) {
        try {
            accounts.changePassword(reference, null, form.value("password"));
            return frames.redirect(
                    PATH + "/" + reference,
                    Flash.done("The password is set. All sessions and tokens of the user have ended."));
        } catch (ProblemException refusal) {
            User user = users.find(reference).user();
            return userPage(user, stored(user), PageForms.rejected(Form.blank(), refusal))
                    .status(refusal.problem().status())
                    .build();
        }
    }
}
