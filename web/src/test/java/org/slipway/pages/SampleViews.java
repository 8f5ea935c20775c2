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

<<<<<<< HEAD
    private static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    private static final URI MCP = URI.create("https://slipway.example.com/mcp");
    private static final SignedIn ADA = new SignedIn("ada", "Ada Quayle", "ada@example.com");

    private static final ClientIdentity EDITOR = new ClientIdentity(
            "https://editor.example.dev/oauth/client.json",
            "Fathom Editor",
            ClientIdentity.Source.METADATA_DOCUMENT,
            URI.create("https://editor.example.dev/oauth/client.json"),
            ago(Duration.ofDays(3)));
    private static final ClientIdentity PIPELINE = new ClientIdentity(
            "8a2d1f0e-7c55-4a38-9f0e-2f3a5d1c6b70",
            "Release pipeline",
            ClientIdentity.Source.ADMINISTRATOR,
            null,
            ago(Duration.ofDays(200)));
    private static final ClientIdentity AGENT = new ClientIdentity(
            "c0ffee5e-12ab-4f6d-8e90-6a7b8c9d0e1f",
            "claude-code (slipway)",
            ClientIdentity.Source.SELF_REGISTERED,
            null,
            ago(Duration.ofMinutes(2)));

    private static final ScopeLine READ_PROFILE =
            new ScopeLine("user:read", "See who you are: name, username, email", "You", false, false);
    private static final ScopeLine READ_WORKSPACES =
            new ScopeLine("workspace:read", "See your workspaces and their state", "Workspaces", false, false);
    private static final ScopeLine OPERATE = new ScopeLine(
            "coder:workspaces.operate", "Start, stop and update your workspaces", "Workspaces", false, false);
    private static final ScopeLine DELETE = new ScopeLine(
            "coder:workspaces.delete", "Delete your workspaces and all that is on them", "Workspaces", true, false);
    private static final ScopeLine STAY =
            new ScopeLine("offline_access", "Stay connected until you revoke it", "Time", false, false);
    private static final ScopeLine ALL =
            new ScopeLine("coder:all", "Do everything that you can do, now and later", "Everything", true, false);
    private static final List<ScopeLine> CATALOG = List.of(READ_PROFILE, READ_WORKSPACES, OPERATE, DELETE, ALL);

=======
>>>>>>> ui
    private SampleViews() {}

    /** File name of the preview to its view. */
    static Map<String, View> all() {
        Map<String, View> views = new LinkedHashMap<>();
        beforeSignIn(views);
        SampleAuthorizationViews.addTo(views);
        SampleOwnViews.addTo(views);
        SampleAdministrationViews.addTo(views);
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

<<<<<<< HEAD
    private static void authorization(Map<String, View> views) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("response_type", "code");
        request.put("client_id", EDITOR.clientId());
        request.put("redirect_uri", "https://editor.example.dev/callback");
        request.put("scope", "user:read workspace:read coder:workspaces.delete");
        request.put("state", "a\"b<c>&d");
        request.put("resource", MCP.toString());
        views.put(
                "consent",
                new ConsentView(
                        plainSignedIn("Allow access?"),
                        EDITOR,
                        new RedirectTarget(URI.create("https://editor.example.dev/callback")),
                        "MCP tools of this deployment",
                        MCP,
                        List.of(READ_PROFILE, READ_WORKSPACES, OPERATE, DELETE, STAY),
                        EnumSet.noneOf(ConsentView.Warning.class),
                        request,
                        "consent-token"));
        views.put(
                "consent-warnings",
                new ConsentView(
                        plainSignedIn("Allow access?"),
                        AGENT,
                        new RedirectTarget(URI.create("http://127.0.0.1:53682/callback")),
                        "MCP tools of this deployment",
                        MCP,
                        List.of(held(READ_PROFILE), held(READ_WORKSPACES), ALL),
                        EnumSet.of(
                                ConsentView.Warning.LOOPBACK,
                                ConsentView.Warning.SELF_REGISTERED,
                                ConsentView.Warning.NEW_CLIENT),
                        request,
                        "consent-token"));
        views.put(
                "consent-error",
                new ConsentErrorView(
                        plainSignedIn("Request refused"),
                        "invalid_request",
                        List.of("The address to return to is not one that this app has registered."),
                        EDITOR.clientId(),
                        "https://evil.example.net/callback?next=editor.example.dev"));
        views.put("device", new DeviceCodeView(plainSignedIn("Connect a device"), Form.blank()));
        views.put(
                "device-refused",
                new DeviceCodeView(
                        plainSignedIn("Connect a device"),
                        Form.blank()
                                .with("user_code", "WDJB-MJHX")
                                .reject(
                                        "user_code",
                                        "No device is waiting with this code. Codes end after 10 minutes: ask the device"
                                                + " for a new one.")));
        views.put(
                "device-confirm",
                new DeviceConfirmView(
                        plainSignedIn("Allow this device?"),
                        PIPELINE,
                        "WDJB-MJHT",
                        "API of this deployment",
                        List.of(READ_PROFILE, READ_WORKSPACES),
                        ago(Duration.ofSeconds(70)),
                        "203.0.113.24",
                        "consent-token"));
        views.put("device-done", new DeviceDoneView(plainSignedIn("Connected"), "Release pipeline", true));
        views.put("device-denied", new DeviceDoneView(plainSignedIn("Denied"), "Release pipeline", false));
    }

    private static void own(Map<String, View> views) {
        views.put(
                "overview",
                new OverviewView(
                        work("Overview", Place.OVERVIEW),
                        MCP,
                        3,
                        2,
                        1,
                        new OverviewView.Deployment(
                                URI.create("https://slipway.example.com"),
                                "PostgreSQL 18.4, embedded",
                                ago(Duration.ofHours(52)),
                                41,
                                6)));
        views.put("overview-member", new OverviewView(member("Overview", Place.OVERVIEW), MCP, 0, 1, 0, null));
        views.put(
                "connected-apps",
                new ConnectedAppsView(
                        flash(
                                "Connected apps",
                                Place.CONNECTED_APPS,
                                Flash.done("Release pipeline has no access any more.")),
                        Listing.simple("/settings/connected-apps", "", "name, resource:…, unused:30d"),
                        List.of(
                                new ConnectedAppsView.Grant(
                                        "g1",
                                        EDITOR,
                                        MCP,
                                        List.of(READ_PROFILE, READ_WORKSPACES, DELETE),
                                        ago(Duration.ofDays(3)),
                                        ago(Duration.ofSeconds(20))),
                                new ConnectedAppsView.Grant(
                                        "g2", AGENT, MCP, List.of(READ_PROFILE), ago(Duration.ofMinutes(2)), null),
                                new ConnectedAppsView.Grant(
                                        "g3",
                                        PIPELINE,
                                        URI.create("https://slipway.example.com/"),
                                        List.of(ALL),
                                        ago(Duration.ofDays(190)),
                                        ago(Duration.ofDays(41)))),
                        MCP));
        views.put(
                "connected-apps-empty",
                new ConnectedAppsView(
                        work("Connected apps", Place.CONNECTED_APPS),
                        Listing.simple("/settings/connected-apps", "", "name"),
                        List.of(),
                        MCP));
        views.put(
                "sessions",
                new SessionsView(
                        work("Sessions", Place.SESSIONS),
                        Listing.simple("/settings/sessions", "", "device, address"),
                        List.of(
                                session("s1", "Firefox on Linux", "203.0.113.24", 2, true),
                                session("s2", "Safari on iPhone", "2001:db8:85a3::8a2e:370:7334", 60 * 26, false),
                                session("s3", "Slipway CLI on macOS", "198.51.100.7", 60 * 24 * 5, false))));
        tokens(views);
        views.put(
                "account",
                new AccountView(
                        work("Account", Place.ACCOUNT),
                        "5b1f3c1e-4c0b-4a7e-9d57-0f9a7f1f6f0e",
                        ago(Duration.ofDays(240)),
                        List.of("Owner"),
                        Form.blank().with("username", "ada").with("name", "Ada Quayle"),
                        Form.blank().reject("old_password", "This is not your current password."),
                        12));
    }

    private static void tokens(Map<String, View> views) {
        Form blank = Form.blank().with("lifetime", "30").with("scope", "workspace:read");
        List<Integer> lifetimes = List.of(1, 7, 30, 90);
        TokensView.Token backup = new TokensView.Token(
                "t1",
                "nightly backup",
                List.of("workspace:read", "user:read"),
                ago(Duration.ofDays(12)),
                NOW.plus(Duration.ofDays(18)),
                ago(Duration.ofHours(7)));
        views.put(
                "tokens",
                new TokensView(
                        work("API tokens", Place.TOKENS),
                        Listing.simple("/settings/tokens", "", "name"),
                        List.of(backup),
                        new TokensView.Created(
                                "nightly backup",
                                "kQ3vZx81Lm-9wF2bTn5Yc7Rj0Hd4Sg6Ap8Ue1KiWo",
                                NOW.plus(Duration.ofDays(18))),
                        blank,
                        lifetimes,
                        CATALOG));
        views.put(
                "tokens-empty",
                new TokensView(
                        work("API tokens", Place.TOKENS),
                        Listing.simple("/settings/tokens", "", "name"),
                        List.of(),
                        null,
                        blank.reject("name", "A token needs a name.")
                                .reject("scope", "Choose at least one permission."),
                        lifetimes,
                        CATALOG));
    }

    private static void administration(Map<String, View> views) {
        Listing users = new Listing(
                "/admin/users",
                "",
                "name, email, status:active, role:owner",
                null,
                List.of(
                        new Listing.Filter("All", "/admin/users", true),
                        new Listing.Filter("Active", "/admin/users?q=status:active", false),
                        new Listing.Filter("Suspended", "/admin/users?q=status:suspended", false)),
                null,
                "/admin/users?after=cleo");
        views.put(
                "users",
                new UsersView(
                        work("Users", Place.USERS),
                        users,
                        List.of(
                                user("ada", "Ada Quayle", UserStatus.ACTIVE, List.of("Owner"), 1),
                                user("bram", "Bram Oduya", UserStatus.ACTIVE, List.of(), 60 * 30),
                                user(
                                        "build-bot",
                                        "",
                                        UserStatus.DORMANT,
                                        List.of("Template admin", "Auditor"),
                                        60 * 24 * 95),
                                user("cleo", "Cleo Vant", UserStatus.SUSPENDED, List.of(), -1)),
                        true));
        views.put(
                "users-nothing",
                new UsersView(
                        work("Users", Place.USERS),
                        new Listing(
                                "/admin/users",
                                "statsu:active",
                                "name, email, status:active",
                                "“statsu” is not a key. Keys are: status, role. The list shows everybody.",
                                List.of(),
                                null,
                                null),
                        List.of(),
                        false));
        List<UserFormView.Role> roles = List.of(
                new UserFormView.Role("owner", "Owner", "Everything, the deployment's settings included."),
                new UserFormView.Role("user-admin", "User admin", "Adds, changes and suspends users."),
                new UserFormView.Role("auditor", "Auditor", "Reads the audit log and nothing else."));
        views.put(
                "user-new",
                new UserFormView(work("New user", Place.USERS), null, Form.blank(), Form.blank(), roles, 12));
        views.put(
                "user",
                new UserFormView(
                        work("bram", Place.USERS),
                        new UserFormView.Existing(
                                "7d7a7f56-42d3-4f0d-a4a0-0e3b7f0c9d11",
                                "bram",
                                "bram@example.com",
                                UserStatus.ACTIVE,
                                false,
                                2,
                                1,
                                3,
                                ago(Duration.ofDays(80)),
                                ago(Duration.ofHours(30))),
                        Form.blank()
                                .with("username", "bram")
                                .with("name", "Bram Oduya")
                                .with("role", "auditor"),
                        Form.blank(),
                        roles,
                        12));
        apps(views);
    }

    private static void apps(Map<String, View> views) {
        Listing all = new Listing(
                "/admin/apps",
                "",
                "name, source:self-registered, type:public",
                null,
                List.of(
                        new Listing.Filter("All", "/admin/apps", true),
                        new Listing.Filter("By administrators", "/admin/apps?q=source:administrator", false),
                        new Listing.Filter("Self-registered", "/admin/apps?q=source:self-registered", false)),
                "/admin/apps?before=x",
                "/admin/apps?after=y");
        views.put(
                "apps",
                new AppsView(
                        work("OAuth2 apps", Place.OAUTH2_APPS),
                        all,
                        List.of(
                                app("a1", EDITOR, ClientType.PUBLIC, 18),
                                app("a2", AGENT, ClientType.PUBLIC, 1),
                                app("a3", PIPELINE, ClientType.CONFIDENTIAL, 4))));
        views.put(
                "apps-empty",
                new AppsView(
                        work("OAuth2 apps", Place.OAUTH2_APPS), Listing.simple("/admin/apps", "", "name"), List.of()));
        views.put(
                "app-new",
                new AppFormView(
                        work("New app", Place.OAUTH2_APPS),
                        null,
                        null,
                        Form.blank()
                                .with("name", "Release pipeline")
                                .with("redirect_uris", "http://ci.example.com/callback")
                                .with("client_type", "confidential")
                                .reject(
                                        "redirect_uris",
                                        "http://ci.example.com/callback is not safe: use https, or http on 127.0.0.1."),
                        CATALOG));
        views.put(
                "app-edit",
                new AppFormView(
                        work("Release pipeline", Place.OAUTH2_APPS),
                        "a3",
                        ClientType.CONFIDENTIAL,
                        Form.blank()
                                .with("name", "Release pipeline")
                                .with("redirect_uris", "https://ci.example.com/callback\nhttp://127.0.0.1/callback")
                                .with("scope", "user:read", "workspace:read"),
                        CATALOG));
        views.put(
                "app",
                new AppView(
                        work("Release pipeline", Place.OAUTH2_APPS),
                        "a3",
                        PIPELINE,
                        ClientType.CONFIDENTIAL,
                        true,
                        List.of(URI.create("https://ci.example.com/callback"), URI.create("http://127.0.0.1/callback")),
                        List.of(READ_PROFILE, READ_WORKSPACES),
                        4,
                        9,
                        new AppView.Endpoints(
                                URI.create("https://slipway.example.com/.well-known/oauth-authorization-server"),
                                URI.create("https://slipway.example.com/oauth2/authorize"),
                                URI.create("https://slipway.example.com/oauth2/tokens"),
                                URI.create("https://slipway.example.com/oauth2/revoke")),
                        List.of(
                                new AppView.Secret("x1", "h7Tq2z", ago(Duration.ofMinutes(1)), null),
                                new AppView.Secret("x2", "9PwLm4", ago(Duration.ofDays(190)), ago(Duration.ofDays(2)))),
                        "coder_Zk3Vt8QwLm_4nB7xC2vM9aS6dF1gH5jK8lP0oI3uY7tR2eWh7Tq2z"));
    }

=======
>>>>>>> ui
    private static View error(int status) {
        List<ErrorView.Validation> validations = status == 400
                ? List.of(new ErrorView.Validation("lifetime", "“soon” is not a number of days."))
                : List.of();
        return new ErrorView(plain("Error " + status), status, null, validations);
    }
<<<<<<< HEAD

    private static AppsView.App app(String id, ClientIdentity client, ClientType type, int users) {
        return new AppsView.App(id, client, type, users, client.since(), ago(Duration.ofMinutes(users * 40L)));
    }

    private static UsersView.User user(
            String username, String name, UserStatus status, List<String> roles, int minutesSinceSeen) {
        Instant seen = minutesSinceSeen < 0 ? null : ago(Duration.ofMinutes(minutesSinceSeen));
        return new UsersView.User(
                "id-" + username,
                username,
                name,
                username + "@example.com",
                status,
                roles,
                seen,
                ago(Duration.ofDays(120)));
    }

    private static SessionsView.Session session(
            String id, String device, String address, int minutesSinceUse, boolean current) {
        Instant used = ago(Duration.ofMinutes(minutesSinceUse));
        return new SessionsView.Session(
                id, device, address, ago(Duration.ofDays(9)), used, used.plus(Duration.ofDays(7)), current);
    }

    private static ScopeLine held(ScopeLine line) {
        return new ScopeLine(line.scope(), line.words(), line.group(), line.dangerous(), true);
    }

    private static Instant ago(Duration duration) {
        return NOW.minus(duration);
    }

    private static Frame work(String title, Place active) {
        return frame(title, ADA, Navigation.at(active, places(Place.Group.YOURS, Place.Group.ADMINISTRATION)), null);
    }

    private static Frame flash(String title, Place active, Flash flash) {
        return frame(title, ADA, Navigation.at(active, places(Place.Group.YOURS, Place.Group.ADMINISTRATION)), flash);
    }

    private static Frame member(String title, Place active) {
        return frame(title, ADA, Navigation.at(active, places(Place.Group.YOURS)), null);
    }

    private static Frame plain(String title) {
        return frame(title, null, Navigation.none(), null);
    }

    private static Frame plainSignedIn(String title) {
        return frame(title, ADA, Navigation.none(), null);
    }

    private static List<Place> places(Place.Group... groups) {
        List<Place> places = new ArrayList<>(List.of(Place.OVERVIEW));
        for (Place place : Place.values()) {
            if (List.of(groups).contains(place.group())) {
                places.add(place);
            }
        }
        return places;
    }

    private static Frame frame(String title, SignedIn user, Navigation navigation, Flash flash) {
        return new Frame(
                title,
                user,
                navigation,
                "csrf-token",
                Theme.SYSTEM,
                flash,
                "0f8c2a7e5b1d4c36",
                NOW,
                "0.1.0",
                "/somewhere?q=1");
    }
=======
>>>>>>> ui
}
