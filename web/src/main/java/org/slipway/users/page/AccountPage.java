package org.slipway.users.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.api.ProblemException;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.http.PageForms;
import org.slipway.login.PasswordPolicy;
import org.slipway.pages.Flash;
import org.slipway.pages.Form;
import org.slipway.pages.Place;
import org.slipway.roles.page.RoleWords;
import org.slipway.users.Accounts;
import org.slipway.users.Users;
import org.slipway.users.store.User;

/** The user's own profile and password. */
@Path("/settings/account")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class AccountPage {

    private static final String PATH = "/settings/account";

    @Inject
    Users users;

    @Inject
    Accounts accounts;

    @Inject
    Frames frames;

    @GET
    @Operation(hidden = true)
    public Response show() {
        User user = users.find("me").user();
        return page(user, profile(user), Form.blank()).build();
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.USER, action = "write")
    @Operation(hidden = true)
    public Response rename(FormBody form) {
        try {
            users.rename("me", form.value("username"), form.value("name"));
            return frames.redirect(PATH, Flash.done("Your profile is saved."));
        } catch (ProblemException refusal) {
            Form refused = PageForms.rejected(PageForms.of(form), refusal);
            return page(users.find("me").user(), refused, Form.blank())
                    .status(refusal.problem().status())
                    .build();
        }
    }

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.USER, action = "write")
    @Operation(hidden = true)
    public Response changePassword(FormBody form) {
        try {
            accounts.changePassword("me", form.value("old_password"), form.value("password"));
            return frames.redirect(
                    PATH, Flash.done("Your password is changed. All other sessions and tokens have ended."));
        } catch (ProblemException refusal) {
            User user = users.find("me").user();
            return page(user, profile(user), PageForms.rejected(Form.blank(), refusal))
                    .status(refusal.problem().status())
                    .build();
        }
    }

    private static Form profile(User user) {
        return Form.blank().with("username", user.username()).with("name", user.name());
    }

    private Response.ResponseBuilder page(User user, Form profile, Form password) {
        return frames.page(new AccountView(
                frames.at(Place.ACCOUNT, "Account"),
                user.id().toString(),
                user.createdAt(),
                RoleWords.labels(user.rbacRoles()),
                profile,
                user.loginType() == User.LoginType.password ? password : null,
                PasswordPolicy.SHORTEST));
    }
}
