package org.slipway.pages;

import static org.slipway.pages.Samples.AGENT;
import static org.slipway.pages.Samples.CATALOG;
import static org.slipway.pages.Samples.EDITOR;
import static org.slipway.pages.Samples.MCP;
import static org.slipway.pages.Samples.PIPELINE;
import static org.slipway.pages.Samples.READ_PROFILE;
import static org.slipway.pages.Samples.READ_WORKSPACES;
import static org.slipway.pages.Samples.ago;
import static org.slipway.pages.Samples.work;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slipway.oauth2.keys.KeyAdministration;
import org.slipway.oauth2.keys.KeyState;
import org.slipway.oauth2.page.AppFormView;
import org.slipway.oauth2.page.AppView;
import org.slipway.oauth2.page.AppsView;
import org.slipway.oauth2.page.ClientIdentity;
import org.slipway.oauth2.page.ClientType;
import org.slipway.oauth2.page.Grants;
import org.slipway.oauth2.page.RegistrationsView;
import org.slipway.oauth2.page.ResourceFormView;
import org.slipway.oauth2.page.ResourceView;
import org.slipway.oauth2.page.ResourcesView;
import org.slipway.oauth2.page.SignIn;
import org.slipway.oauth2.page.SigningKeysView;
import org.slipway.oauth2.store.ResourceScope;
import org.slipway.oauth2.store.TokenFormat;
import org.slipway.roles.page.RoleChoice;
import org.slipway.users.page.UserFormView;
import org.slipway.users.page.UserStatus;
import org.slipway.users.page.UsersView;

/** What administrators see. */
final class SampleAdministrationViews {

    private SampleAdministrationViews() {}

    static void addTo(Map<String, View> views) {
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
                "users-misread",
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
                        List.of(user("ada", "Ada Quayle", UserStatus.ACTIVE, List.of("Owner"), 1)),
                        false));
        views.put(
                "users-nothing",
                new UsersView(
                        work("Users", Place.USERS),
                        Listing.simple("/admin/users", "zebra", "name, email, status:active"),
                        List.of(),
                        true));
        List<RoleChoice> roles = List.of(
                new RoleChoice("owner", "Owner", "Everything, the deployment's settings included.", false),
                new RoleChoice("user-admin", "User admin", "Adds, changes and suspends users.", true),
                new RoleChoice("auditor", "Auditor", "Reads the audit log and nothing else.", true));
        views.put(
                "user-new",
                new UserFormView(
                        work("New user", Place.USERS), null, Form.blank(), Form.blank(), roles, List.of(), 12));
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
                        List.of(new UserFormView.Membership(
                                "2b1f8c52-6f0a-4a51-9b9e-6f6d6a1f7e10", "Harbour", List.of("Workspace Access"))),
                        12));
        apps(views);
        resources(views);
        signingKeys(views);
        registrations(views);
    }

    private static void resources(Map<String, View> views) {
        List<ResourcesView.Own> own = List.of(
                new ResourcesView.Own("Slipway API", "https://slipway.example.com"),
                new ResourcesView.Own("Slipway MCP server", MCP.toString()));
        views.put(
                "resources",
                new ResourcesView(
                        work("Protected resources", Place.RESOURCES),
                        Listing.simple("/admin/resources", "", "name or address"),
                        own,
                        List.of(
                                new ResourcesView.Resource(
                                        "s1",
                                        "Files",
                                        "https://files.example.com/mcp",
                                        TokenFormat.OPAQUE,
                                        2,
                                        ago(Duration.ofDays(3))),
                                new ResourcesView.Resource(
                                        "s2",
                                        "Tickets of the whole company",
                                        "https://tickets.internal.example.com/api/v1/mcp",
                                        TokenFormat.JWT,
                                        12,
                                        ago(Duration.ofDays(90))))));
        views.put(
                "resources-empty",
                new ResourcesView(
                        work("Protected resources", Place.RESOURCES),
                        Listing.simple("/admin/resources", "", "name or address"),
                        own,
                        List.of()));
        views.put(
                "resource-new",
                new ResourceFormView(
                        work("New resource", Place.RESOURCES),
                        null,
                        Form.blank()
                                .with("identifier", "https://slipway.example.com/files")
                                .with("name", "Files")
                                .with("scopes", "files:read See your files.\nfiles:write")
                                .with("token_format", "opaque")
                                .reject(
                                        "identifier",
                                        "This is an address of this server, which protects its own resources already.")));
        views.put(
                "resource",
                new ResourceView(
                        work("Files", Place.RESOURCES),
                        "5a0f2d7e-4c1b-4f5e-9d0a-6b7c8d9e0f1a",
                        "Files",
                        "https://files.example.com/mcp",
                        List.of(
                                new ResourceScope("files:read", "See your files."),
                                new ResourceScope("files:write", "")),
                        TokenFormat.JWT,
                        ago(Duration.ofDays(3)),
                        new ResourceView.Endpoints(
                                URI.create("https://slipway.example.com"),
                                URI.create("https://slipway.example.com/oauth2/introspect"),
                                URI.create("https://slipway.example.com/oauth2/jwks")),
                        List.of(new AppView.Secret(
                                "x3", "t5Rw1q", ago(Duration.ofDays(3)), ago(Duration.ofMinutes(1)))),
                        "coder_Yk3Vt8QwLm_4nB7xC2vM9aS6dF1gH5jK8lP0oI3uY7tRt5Rw1q"));
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
                                .with("token_endpoint_auth_method", "private_key_jwt")
                                .with("jwks", "{}")
                                .reject("jwks", "This is not a JSON Web Key Set: a JSON object with a list of keys.")
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
                                .with("grant_types", "authorization_code", "client_credentials")
                                .with("token_endpoint_auth_method", "private_key_jwt")
                                .with("jwks_uri", "https://ci.example.com/keys.json")
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
                        SignIn.SECRET,
                        List.of(),
                        true,
                        List.of(Grants.BROWSER, Grants.ITSELF),
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

    private static void signingKeys(Map<String, View> views) {
        URI published = URI.create("https://slipway.example.com/oauth2/jwks");
        views.put(
                "signing-keys",
                new SigningKeysView(
                        work("Signing keys", Place.SIGNING_KEYS),
                        published,
                        List.of(
                                signingKey("f3b0c1d2-7a64-4c1b-9d0a-5b6c7d8e9f01", KeyState.NEXT, 0),
                                signingKey("a91f0e7c-1c7e-4f5e-8b3a-9d4c5b6a7f80", KeyState.SIGNING, 12),
                                signingKey("07d4e5f6-2b3c-4d5e-9f60-718293a4b5c6", KeyState.RETIRING, 42)),
                        true,
                        true));
        views.put(
                "signing-keys-empty",
                new SigningKeysView(work("Signing keys", Place.SIGNING_KEYS), published, List.of(), true, true));
    }

    private static KeyAdministration.Key signingKey(String kid, KeyState state, int days) {
        Instant made = ago(Duration.ofDays(days).plusMinutes(5));
        return new KeyAdministration.Key(
                kid,
                "ES256",
                state,
                made,
                made.plus(Duration.ofHours(1)),
                state == KeyState.RETIRING ? ago(Duration.ofHours(-20)) : null);
    }

    private static void registrations(Map<String, View> views) {
        Form settings = Form.blank()
                .with("documents_enabled", "on")
                .with("document_denied_domains", "evil.example.net")
                .with("unused_days", "30");
        Listing all = new Listing(
                "/admin/registrations",
                "",
                "name or client id",
                null,
                List.of(
                        new Listing.Filter("All", "/admin/registrations", true),
                        new Listing.Filter(
                                "Registered themselves", "/admin/registrations?source=self_registered", false)),
                null,
                null);
        views.put(
                "registrations",
                new RegistrationsView(
                        work("Registrations", Place.REGISTRATIONS),
                        settings,
                        true,
                        all,
                        "",
                        2,
                        List.of(
                                registration("r1", EDITOR, "editor.example.com", 12),
                                registration("r2", AGENT, "127.0.0.1", 0))));
        views.put(
                "registrations-refused",
                new RegistrationsView(
                        work("Registrations", Place.REGISTRATIONS),
                        settings.with("document_allowed_domains", "https://example.com/")
                                .reject("document_allowed_domains", "\"https://example.com/\" is not a domain."),
                        true,
                        Listing.simple("/admin/registrations", "", "name or client id"),
                        "",
                        0,
                        List.of()));
    }

    private static RegistrationsView.Client registration(String id, ClientIdentity client, String host, int users) {
        return new RegistrationsView.Client(id, client, List.of(host), users, client.since(), null);
    }

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
}
