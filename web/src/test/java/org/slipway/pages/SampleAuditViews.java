package org.slipway.pages;

import static org.slipway.pages.Samples.ago;
import static org.slipway.pages.Samples.work;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.slipway.audit.page.AuditView;
import org.slipway.audit.page.AuditView.Change;
import org.slipway.audit.page.AuditView.Day;
import org.slipway.audit.page.AuditView.Fact;
import org.slipway.audit.page.AuditView.Part;
import org.slipway.audit.page.AuditView.Row;
import org.slipway.audit.page.AuditView.Suggestion;

/** What readers of the audit log see. */
final class SampleAuditViews {

    private static final List<Listing.Filter> FILTERS = List.of(
            new Listing.Filter("All", "/audit?q=", true),
            new Listing.Filter("Today", "/audit?q=date_from%3A2026-01-31", false),
            new Listing.Filter("Mine", "/audit?q=username%3Ame", false),
            new Listing.Filter("Sign-ins", "/audit?q=action%3Alogin", false));

    private SampleAuditViews() {}

    static void addTo(Map<String, View> views) {
        List<Suggestion> keys = List.of(
                new Suggestion("resource_type:", "what was changed", "/audit?q=resource_type%3A"),
                new Suggestion("action:", "what was done", "/audit?q=action%3A"),
                new Suggestion("username:", "who did it; me is you", "/audit?q=username%3A"),
                new Suggestion("date_from:", "on this day (UTC) or later", "/audit?q=date_from%3A"));
        views.put(
                "audit",
                view(
                        listing("", null, "/audit?q=&before=a", "/audit?q=&after=z"),
                        "2,000+ entries",
                        keys,
                        null,
                        days()));
        views.put(
                "audit-typing",
                view(
                        listing("action:c", null, null, null),
                        "4 entries",
                        List.of(
                                new Suggestion("create", null, "/audit?q=action%3Acreate+"),
                                new Suggestion("connect", null, "/audit?q=action%3Aconnect+")),
                        "action: what was done, for example create",
                        days()));
        views.put(
                "audit-misread",
                view(
                        listing(
                                "colour:red ",
                                "colour: \"colour\" is not something that entries are searched by.",
                                null,
                                null),
                        null,
                        keys,
                        null,
                        List.of()));
        views.put(
                "audit-nothing",
                view(listing("username:zebra", null, null, null), "0 entries", List.of(), null, List.of()));
    }

    private static Listing listing(String query, String error, String newer, String older) {
        return new Listing("/audit", query, "action:create username:me", error, FILTERS, newer, older);
    }

    private static AuditView view(
            Listing listing, String count, List<Suggestion> suggestions, String hint, List<Day> days) {
        return new AuditView(
                work("Audit", Place.AUDIT),
                listing,
                count,
                suggestions,
                hint,
                "/api/v2/audit/export?format=csv",
                "/api/v2/audit/export?format=jsonl",
                days);
    }

    private static List<Day> days() {
        List<Fact> facts = List.of(
                new Fact("Time", "Saturday, 31 January 2026, 10:11:12 UTC", false),
                new Fact("Resource", "7d7a7f56-42d3-4f0d-a4a0-0e3b7f0c9d11", true),
                new Fact("Address", "192.0.2.14", false),
                new Fact(
                        "Program",
                        "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0",
                        false));
        List<Listing.Filter> narrower = List.of(
                new Listing.Filter("Same request", "/audit?q=request_id%3Ax", false),
                new Listing.Filter("History of this", "/audit?q=resource_id%3Ax", false));
        return List.of(
                new Day(
                        "Today",
                        List.of(
                                new Row(
                                        "1",
                                        ago(Duration.ofMinutes(2)),
                                        sentence("ada", " updated user ", "bram", "/users?filter=bram"),
                                        null,
                                        false,
                                        null,
                                        List.of(
                                                new Change("name", "Bram", "Bram Oduya", false),
                                                new Change("rbac_roles", "[]", "[\"auditor\"]", false),
                                                new Change("hashed_password", "", "", true)),
                                        facts,
                                        narrower),
                                new Row(
                                        "2",
                                        ago(Duration.ofMinutes(40)),
                                        sentence("Somebody", " unsuccessfully attempted to login", null, null),
                                        "401",
                                        false,
                                        null,
                                        List.of(),
                                        facts,
                                        narrower))),
                new Day(
                        "Yesterday",
                        List.of(new Row(
                                "3",
                                ago(Duration.ofHours(26)),
                                sentence(
                                        "bram",
                                        " deleted workspace ",
                                        "payments-with-a-name-that-goes-on-and-on",
                                        null),
                                null,
                                true,
                                "Research and development",
                                List.of(new Change("ttl", "28800000", null, false)),
                                facts,
                                narrower))));
    }

    private static List<Part> sentence(String who, String act, String what, String href) {
        Part actor = new Part(who, "Somebody".equals(who) ? null : "/audit?q=username%3A" + who, true);
        return what == null
                ? List.of(actor, new Part(act, null, false))
                : List.of(actor, new Part(act, null, false), new Part(what, href, true));
    }
}
