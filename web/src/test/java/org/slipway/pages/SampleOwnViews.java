package org.slipway.pages;

import static org.slipway.pages.Samples.AGENT;
import static org.slipway.pages.Samples.ALL;
import static org.slipway.pages.Samples.CATALOG;
import static org.slipway.pages.Samples.DELETE;
import static org.slipway.pages.Samples.EDITOR;
import static org.slipway.pages.Samples.MCP;
import static org.slipway.pages.Samples.NOW;
import static org.slipway.pages.Samples.PIPELINE;
import static org.slipway.pages.Samples.READ_PROFILE;
import static org.slipway.pages.Samples.READ_WORKSPACES;
import static org.slipway.pages.Samples.ago;
import static org.slipway.pages.Samples.flash;
import static org.slipway.pages.Samples.member;
import static org.slipway.pages.Samples.work;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.slipway.deployment.page.OverviewView;
import org.slipway.login.page.SessionsView;
import org.slipway.login.page.TokensView;
import org.slipway.oauth2.page.ConnectedAppsView;
import org.slipway.users.page.AccountView;

/** What a signed-in user sees of their own. */
final class SampleOwnViews {

    private SampleOwnViews() {}

    static void addTo(Map<String, View> views) {
        views.put(
                "overview",
                new OverviewView(
                        work("Overview", Place.OVERVIEW),
                        MCP,
                        true,
                        3,
                        2,
                        1,
                        new OverviewView.Deployment(
                                URI.create("https://slipway.example.com"),
                                "PostgreSQL 18.4, embedded",
                                ago(Duration.ofHours(52)),
                                41,
                                6)));
        views.put("overview-member", new OverviewView(member("Overview", Place.OVERVIEW), MCP, false, 0, 1, 0, null));
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

    private static SessionsView.Session session(
            String id, String device, String address, int minutesSinceUse, boolean current) {
        Instant used = ago(Duration.ofMinutes(minutesSinceUse));
        return new SessionsView.Session(
                id, device, address, ago(Duration.ofDays(9)), used, used.plus(Duration.ofDays(7)), current);
    }
}
