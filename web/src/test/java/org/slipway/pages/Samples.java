package org.slipway.pages;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slipway.oauth2.page.ClientIdentity;
import org.slipway.oauth2.page.ScopeLine;

/** People, clients, scopes and frames that the sample views share. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-23T09:30:00Z");
    static final URI MCP = URI.create("https://slipway.example.com/mcp");
    static final SignedIn ADA = new SignedIn("ada", "Ada Quayle", "ada@example.com");

    static final ClientIdentity EDITOR = new ClientIdentity(
            "https://editor.example.dev/oauth/client.json",
            "Fathom Editor",
            ClientIdentity.Source.METADATA_DOCUMENT,
            URI.create("https://editor.example.dev/oauth/client.json"),
            ago(Duration.ofDays(3)));
    static final ClientIdentity PIPELINE = new ClientIdentity(
            "8a2d1f0e-7c55-4a38-9f0e-2f3a5d1c6b70",
            "Release pipeline",
            ClientIdentity.Source.ADMINISTRATOR,
            null,
            ago(Duration.ofDays(200)));
    static final ClientIdentity AGENT = new ClientIdentity(
            "c0ffee5e-12ab-4f6d-8e90-6a7b8c9d0e1f",
            "harbour-cli (laptop)",
            ClientIdentity.Source.SELF_REGISTERED,
            null,
            ago(Duration.ofMinutes(2)));

    static final ScopeLine READ_PROFILE =
            new ScopeLine("user:read", "See who you are: name, username, email", "You", false, false);
    static final ScopeLine READ_WORKSPACES =
            new ScopeLine("workspace:read", "See your workspaces and their state", "Workspaces", false, false);
    static final ScopeLine OPERATE = new ScopeLine(
            "coder:workspaces.operate", "Start, stop and update your workspaces", "Workspaces", false, false);
    static final ScopeLine DELETE = new ScopeLine(
            "coder:workspaces.delete", "Delete your workspaces and all that is on them", "Workspaces", true, false);
    static final ScopeLine STAY =
            new ScopeLine("offline_access", "Stay connected until you revoke it", "Time", false, false);
    static final ScopeLine ALL =
            new ScopeLine("coder:all", "Do everything that you can do, now and later", "Everything", true, false);
    static final List<ScopeLine> CATALOG = List.of(READ_PROFILE, READ_WORKSPACES, OPERATE, DELETE, ALL);

    private Samples() {}

    static ScopeLine held(ScopeLine line) {
        return new ScopeLine(line.scope(), line.words(), line.group(), line.dangerous(), true);
    }

    static Instant ago(Duration duration) {
        return NOW.minus(duration);
    }

    static Frame work(String title, Place active) {
        return frame(title, ADA, Navigation.at(active, places(Place.Group.YOURS, Place.Group.ADMINISTRATION)), null);
    }

    static Frame flash(String title, Place active, Flash flash) {
        return frame(title, ADA, Navigation.at(active, places(Place.Group.YOURS, Place.Group.ADMINISTRATION)), flash);
    }

    static Frame member(String title, Place active) {
        return frame(title, ADA, Navigation.at(active, places(Place.Group.YOURS)), null);
    }

    static Frame plain(String title) {
        return frame(title, null, Navigation.none(), null);
    }

    static Frame plainSignedIn(String title) {
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
}
