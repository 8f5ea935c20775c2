package org.slipway.login.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.api.ProblemException;
import org.slipway.audit.Audited;
import org.slipway.audit.AuditedType;
import org.slipway.http.Access;
import org.slipway.http.Cookies;
import org.slipway.http.FormBody;
import org.slipway.http.Frames;
import org.slipway.http.PageForms;
import org.slipway.http.Redirects;
import org.slipway.login.KeyText;
import org.slipway.login.PasswordLogins;
import org.slipway.login.PasswordPolicy;
import org.slipway.login.Sessions;
import org.slipway.pages.Form;
import org.slipway.settings.Settings;
import org.slipway.users.FirstUser;
import org.slipway.users.NewUser;

/** Signing in and out, and the first user. */
@Path("/")
@RequestScoped
@Access(Access.Rule.PUBLIC)
public class LoginPages {

    @Inject
    FirstUser firstUser;

    @Inject
    PasswordLogins logins;

    @Inject
    Sessions sessions;

    @Inject
    Frames frames;

    @Inject
    Settings settings;

    @Inject
    HttpServletRequest request;

    @GET
    @Path("/login")
    @Operation(hidden = true)
    public Response login(@QueryParam("return_to") String returnTo) {
        if (!firstUser.exists()) {
            return Redirects.to("/setup").build();
        }
        if (request.getUserPrincipal() != null) {
            return Redirects.to(Redirects.local(returnTo)).build();
        }
        return loginPage(Form.blank(), returnTo).build();
    }

    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response login(FormBody form) {
        try {
            KeyText session = logins.login(form.value("email"), form.value("password"));
            return signedIn(session, Redirects.local(form.value("return_to")));
        } catch (ProblemException refusal) {
            Form refused = PageForms.rejected(PageForms.of(form), refusal);
            Response.ResponseBuilder page = loginPage(refused, form.value("return_to"))
                    .status(refusal.problem().status());
            if (refusal.retryAfter() != null) {
                page.header("Retry-After", refusal.retryAfter().toSeconds() + 1);
            }
            return page.build();
        }
    }

    private Response.ResponseBuilder loginPage(Form form, String returnTo) {
        String path = Redirects.local(returnTo);
        boolean forClient = path.startsWith("/oauth2/authorize");
        String purpose = forClient ? "An app asks for access to your account. Sign in to decide." : null;
        return frames.page(
                new LoginView(frames.plain("Sign in"), form, "/".equals(path) ? null : path, purpose, true, List.of()));
    }

    private Response signedIn(KeyText session, String path) {
        return Redirects.to(path)
                .cookie(
                        Cookies.set(Cookies.SESSION, session.text(), settings.sessionLifetime(), settings.isSecure()),
                        Cookies.remove(Cookies.VISIT, settings.isSecure()))
                .build();
    }

    @GET
    @Path("/setup")
    @Operation(hidden = true)
    public Response setup() {
        return firstUser.exists()
                ? Redirects.to("/login").build()
                : setupPage(Form.blank()).build();
    }

    @POST
    @Path("/setup")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Operation(hidden = true)
    public Response setup(FormBody form) {
        try {
            firstUser.create(NewUser.checked(
                    form.value("email"), form.value("username"), form.value("name"), form.value("password")));
            return signedIn(logins.login(form.value("email").strip(), form.value("password")), "/");
        } catch (ProblemException refusal) {
            return setupPage(PageForms.rejected(PageForms.of(form), refusal))
                    .status(refusal.problem().status())
                    .build();
        }
    }

    private Response.ResponseBuilder setupPage(Form form) {
        return frames.page(new SetupView(frames.plain("Set up Slipway"), form, PasswordPolicy.SHORTEST));
    }

    @POST
    @Path("/logout")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Access(Access.Rule.SIGNED_IN)
    @Audited(type = AuditedType.API_KEY, action = "logout")
    @Operation(hidden = true)
    public Response logout(FormBody form) {
        sessions.logout();
        String returnTo = form.value("return_to");
        String next = returnTo.isEmpty() ? "/logged-out" : Redirects.local(returnTo);
        return Redirects.to(next)
                .cookie(Cookies.remove(Cookies.SESSION, settings.isSecure()))
                .build();
    }

    @GET
    @Path("/logged-out")
    @Operation(hidden = true)
    public Response loggedOut() {
        return frames.page(new LoggedOutView(frames.plain("Signed out"), 0)).build();
    }
}
