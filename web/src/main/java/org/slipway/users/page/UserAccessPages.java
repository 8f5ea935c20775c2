package org.slipway.users.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.pages.Flash;
import org.slipway.users.Accounts;
import org.slipway.users.Users;
import org.slipway.users.store.User;

/** Ends a user's access, for a while or for good. */
@Path("/admin/users")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class UserAccessPages {

    private static final String PATH = "/admin/users";

    @Inject
    Users users;

    @Inject
    Accounts accounts;

    @Inject
    Frames frames;

    @POST
    @Path("/{user}/suspend")
    @Audited(type = AuditedType.USER, action = "write")
    @Operation(hidden = true)
    public Response suspend(@PathParam("user") String reference) {
        accounts.setStatus(reference, User.Status.suspended);
        return frames.redirect(
                PATH + "/" + reference, Flash.done("The user is suspended and cannot do anything any more."));
    }

    @POST
    @Path("/{user}/activate")
    @Audited(type = AuditedType.USER, action = "write")
    @Operation(hidden = true)
    public Response activate(@PathParam("user") String reference) {
        accounts.setStatus(reference, User.Status.active);
        return frames.redirect(PATH + "/" + reference, Flash.done("The user is active again."));
    }

    @POST
    @Path("/{user}/delete")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Audited(type = AuditedType.USER, action = "delete")
    @Operation(hidden = true)
    public Response delete(@PathParam("user") String reference, FormBody form) {
        User user = users.find(reference).user();
        if (!user.username().equals(form.value("confirm_name"))) {
            return frames.redirect(
                    PATH + "/" + reference,
                    Flash.failed("The name did not match. " + user.username() + " was not deleted."));
        }
        accounts.delete(reference);
        return frames.redirect(PATH, Flash.done(user.username() + " is deleted."));
    }
}
