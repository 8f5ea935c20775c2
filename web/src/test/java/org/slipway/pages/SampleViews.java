package org.slipway.pages;

import static org.slipway.pages.Samples.plain;
import static org.slipway.pages.Samples.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.slipway.deployment.page.ApiDocsView;
import org.slipway.login.page.LoggedOutView;
import org.slipway.login.page.LoginView;
import org.slipway.login.page.SetupView;

/** Every page in its telling states: full, empty, refused, shown once. */
final class SampleViews {

    private SampleViews() {}

    /** File name of the preview to its view. */
    static Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        beforeSignIn(views);
        SampleAuthorizationViews.addTo(views);
        SampleOwnViews.addTo(views);
        SampleAdministrationViews.addTo(views);
        SampleTemplateViews.addTo(views);
        SampleAccessViews.addTo(views);
        SampleAuditViews.addTo(views);
        for (int status : List.of(400, 401, 403, 404, 405, 409, 413, 429, 500, 503)) {
            views.put("error-" + status, error(status));
        }
        views.put("api-docs", new ApiDocsView(work("API", null), "/webjars/swagger-ui/5.34.1", "/openapi"));
        return views;
    }

    private static void beforeSignIn(Map<String, View> views) {
        views.put("setup", new SetupView(plain("Set up"), Form.blank(), 12));
        views.put(
                "setup-refused",
                new SetupView(
                        plain("Set up"),
                        Form.blank()
                                .with("email", "ada@example")
                                .with("username", "Ada Q")
                                .with("name", "Ada Quayle")
                                .reject("email", "This email address has no domain that can receive mail.")
                                .reject("username", "A username has no spaces and no capitals: try ada-q.")
                                .reject("password", "This password has 8 characters, at least 12 are needed."),
                        12));
        views.put("login", new LoginView(plain("Sign in"), Form.blank(), null, null, true, List.of()));
        views.put(
                "login-refused",
                new LoginView(
                        plain("Sign in"),
                        Form.blank()
                                .with("email", "ada@example.com")
                                .reject("Email or password is wrong. You are not signed in. After three more failures"
                                        + " this account is locked for 10 minutes."),
                        "/oauth2/authorize?client_id=x",
                        "Fathom Editor asks for access to your account. Sign in to decide.",
                        true,
                        List.of(new LoginView.Provider("Example SSO", "/login/oidc"))));
        views.put("logged-out", new LoggedOutView(plain("Signed out"), 2));
    }

    private static View error(int status) {
        List<ErrorView.Validation> validations = status == 400
                ? List.of(new ErrorView.Validation("lifetime", "“soon” is not a number of days."))
                : List.of();
        return new ErrorView(plain("Error " + status), status, null, validations);
    }
}
