package org.slipway.audit.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.slipway.api.Problem;
import org.slipway.api.ProblemException;
import org.slipway.audit.AuditLine;
import org.slipway.audit.AuditLog;
import org.slipway.audit.AuditPage;
import org.slipway.audit.Completion;
import org.slipway.auditlog.EntrySlice;
import org.slipway.auditlog.query.Key;
import org.slipway.auditlog.query.Vocabulary;
import org.slipway.http.Access;
import org.slipway.http.Frames;
import org.slipway.http.Redirects;
import org.slipway.pages.Frame;
import org.slipway.pages.Listing;
import org.slipway.pages.Part;
import org.slipway.pages.Place;

/** The audit log for people, and the addresses by which entries link to what they are about. */
@Path("/")
@RequestScoped
@Access(Access.Rule.SIGNED_IN)
public class AuditPages {

    private static final String PATH = "/audit";
    private static final int PAGE_SIZE = 50;

    @Inject
    AuditLog log;

    @Inject
    Completion completion;

    @Inject
    Frames frames;

    @GET
    @Path("/audit")
    @Operation(hidden = true)
    public Response list(
            @QueryParam("q") String q, @QueryParam("after") String after, @QueryParam("before") String before) {
        Vocabulary known = log.vocabulary();
        QueryBox box = QueryBox.of(Optional.ofNullable(q).orElse("").stripLeading());
        String query = box.effective(known);
        Frame frame = frames.at(Place.AUDIT, "Audit");
        AuditRows rows = new AuditRows(frame.now(), AuditPages::link);
        List<AuditView.Suggestion> suggestions = box.suggestions(known, completion::values, AuditPages::link);
        String hint = box.key().map(AuditPages::hint).orElse(null);
        try {
            EntrySlice slice = slice(after, before);
            AuditPage page = log.list(query, slice);
            Part<AuditLine> lines = Part.of(
                    PAGE_SIZE,
                    slice.after() != null,
                    slice.before() != null,
                    page.lines(),
                    line -> line.entry().id().toString(),
                    link(query));
            Listing listing = new Listing(
                    PATH,
                    box.text(),
                    "action:create username:me date_from:2026-01-31",
                    null,
                    filters(query, frame),
                    lines.previous(),
                    lines.next());
            return frames.page(new AuditView(
                            frame,
                            listing,
                            count(page),
                            suggestions,
                            hint,
                            export(query, "csv"),
                            export(query, "jsonl"),
                            rows.days(lines.rows())))
                    .build();
        } catch (ProblemException refusal) {
            if (refusal.validations().isEmpty()) {
                throw refusal;
            }
            Listing listing = new Listing(PATH, box.text(), "", error(refusal), filters(query, frame), null, null);
            return frames.page(new AuditView(frame, listing, null, suggestions, hint, null, null, List.of()))
                    .build();
        }
    }

    private static EntrySlice slice(String after, String before) {
        return new EntrySlice(PAGE_SIZE + 1, 0, id("after", after), id("before", before));
    }

    private static UUID id(String field, String text) {
        try {
            return text == null || text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(field, "is not the id of an entry");
        }
    }

    private static String error(ProblemException refusal) {
        return refusal.validations().stream()
                        .map(problem -> problem.field() + ": " + problem.detail())
                        .collect(Collectors.joining(". "))
                + ".";
    }

    private static String count(AuditPage page) {
        String number = String.format(Locale.ENGLISH, "%,d", page.count());
        return page.beyondCap() ? number + "+ entries" : page.count() == 1 ? "1 entry" : number + " entries";
    }

    private static String hint(Key key) {
        return key.wireName() + ": " + key.meaning()
                + (key.example().isEmpty() ? "" : ", for example " + key.example());
    }

    private static List<Listing.Filter> filters(String query, Frame frame) {
        String today = LocalDate.ofInstant(frame.now(), ZoneOffset.UTC).toString();
        return Stream.of(
                        new String[] {"All", ""},
                        new String[] {"Today", "date_from:" + today},
                        new String[] {"Mine", "username:me"},
                        new String[] {"Sign-ins", "action:login"},
                        new String[] {"Users", "resource_type:user"},
                        new String[] {"Apps", "resource_type:oauth2_provider_app"})
                .map(filter -> new Listing.Filter(filter[0], link(filter[1]), query.equals(filter[1])))
                .toList();
    }

    private static String link(String query) {
        return PATH + "?q=" + encoded(query);
    }

    private static String export(String query, String format) {
        return "/api/v2/audit/export?format=" + format + "&q=" + encoded(query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @GET
    @Path("/users")
    @Operation(hidden = true)
    public Response users(@QueryParam("filter") String filter) {
        return Redirects.to(
                        "/admin/users?q=" + encoded(Optional.ofNullable(filter).orElse("")))
                .build();
    }

    @GET
    @Path("/deployment/oauth2-provider/apps/{app}")
    @Operation(hidden = true)
    public Response app(@PathParam("app") String app) {
        if (id("app", app) == null) {
            throw ProblemException.of(Problem.NOT_FOUND);
        }
        return Redirects.to("/admin/apps/" + app).build();
    }
}
