package org.slipway.audit.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.slipway.audit.AuditLine;
import org.slipway.audit.api.AuditResponses;
import org.slipway.audit.page.AuditView.Change;
import org.slipway.audit.page.AuditView.Day;
import org.slipway.audit.page.AuditView.Fact;
import org.slipway.audit.page.AuditView.Part;
import org.slipway.audit.page.AuditView.Row;
import org.slipway.auditlog.Entry;
import org.slipway.http.JsonConfiguration;
import org.slipway.pages.Listing;
import org.slipway.pages.TimeWords;

/** Entries as the page shows them. */
final class AuditRows {

    private static final UUID NIL = new UUID(0, 0);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final Instant now;
    private final UnaryOperator<String> link;

    /** Rows as of now; {@code link} gives the address of the list for a query. */
    AuditRows(Instant now, UnaryOperator<String> link) {
        this.now = now;
        this.link = link;
    }

    List<Day> days(List<AuditLine> lines) {
        Map<LocalDate, List<Row>> days = new LinkedHashMap<>();
        for (AuditLine line : lines) {
            days.computeIfAbsent(day(line.entry().time()), day -> new ArrayList<>())
                    .add(row(line));
        }
        return days.entrySet().stream()
                .map(day -> new Day(label(day.getKey()), day.getValue()))
                .toList();
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }

    private String label(LocalDate day) {
        LocalDate today = day(now);
        if (day.equals(today)) {
            return "Today";
        }
        return day.equals(today.minusDays(1)) ? "Yesterday" : DAY.format(day.atStartOfDay(ZoneOffset.UTC));
    }

    private Row row(AuditLine line) {
        Entry entry = line.entry();
        return new Row(
                entry.id().toString(),
                entry.time(),
                sentence(line),
                entry.statusCode() >= 400 ? Integer.toString(entry.statusCode()) : null,
                line.deleted(),
                line.organization() == null ? null : line.organization().displayName(),
                changes(entry),
                facts(line),
                narrower(line));
    }

    private List<Part> sentence(AuditLine line) {
        List<Part> parts = new ArrayList<>();
        String rest = line.description();
        int user = rest.indexOf("{user}");
        if (user >= 0) {
            parts.add(actor(line));
            rest = rest.substring(user + "{user}".length());
        }
        int target = rest.indexOf("{target}");
        parts.add(new Part(target < 0 ? rest : rest.substring(0, target), null, false));
        if (target >= 0 && !line.entry().resourceTarget().isEmpty()) {
            String href = line.link().isEmpty() ? null : line.link();
            parts.add(new Part(line.entry().resourceTarget(), href, true));
        }
        return parts;
    }

    private Part actor(AuditLine line) {
        if (line.user() != null) {
            return new Part(
                    line.user().username(), link.apply("username:" + line.user().username()), true);
        }
        boolean atWork =
                line.entry().userId() == null && line.entry().requestId().equals(NIL);
        return new Part(atWork ? "Slipway" : "Somebody", null, true);
    }

    private static List<Change> changes(Entry entry) {
        List<Change> changes = new ArrayList<>();
        AuditResponses.object(entry, entry.diff(), Map.of()).forEach((field, change) -> {
            if (change instanceof Map<?, ?> values) {
                boolean secret = Boolean.TRUE.equals(values.get("secret"));
                changes.add(new Change(field, text(values.get("old")), text(values.get("new")), secret));
            }
        });
        return changes;
    }

    private static String text(Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        try {
            return JsonConfiguration.MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            return String.valueOf(value);
        }
    }

    private static List<Fact> facts(AuditLine line) {
        Entry entry = line.entry();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact("Time", TimeWords.exact(entry.time()), false));
        facts.add(new Fact("Type", entry.resourceType(), false));
        if (!entry.resourceId().equals(NIL)) {
            facts.add(new Fact("Resource", entry.resourceId().toString(), true));
        }
        facts.add(new Fact("Status", Integer.toString(entry.statusCode()), false));
        if (!entry.ip().isEmpty()) {
            facts.add(new Fact("Address", entry.ip(), false));
        }
        if (!entry.userAgent().isEmpty()) {
            facts.add(new Fact("Program", entry.userAgent(), false));
        }
        if (!entry.requestId().equals(NIL)) {
            facts.add(new Fact("Request", entry.requestId().toString(), true));
        }
        AuditResponses.object(entry, entry.additionalFields(), Map.of())
                .forEach((name, value) -> facts.add(new Fact(words(name), String.valueOf(text(value)), false)));
        facts.add(new Fact("Entry", entry.id().toString(), true));
        return facts;
    }

    private static String words(String name) {
        String words = name.replace('_', ' ');
        return words.isEmpty() ? words : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private List<Listing.Filter> narrower(AuditLine line) {
        Entry entry = line.entry();
        List<Listing.Filter> links = new ArrayList<>();
        if (!entry.requestId().equals(NIL)) {
            links.add(new Listing.Filter("Same request", link.apply("request_id:" + entry.requestId()), false));
        }
        if (!entry.resourceId().equals(NIL)) {
            links.add(new Listing.Filter("History of this", link.apply("resource_id:" + entry.resourceId()), false));
        }
        if (line.user() != null) {
            links.add(new Listing.Filter(
                    "All by " + line.user().username(),
                    link.apply("username:" + line.user().username()),
                    false));
        }
        links.add(new Listing.Filter(
                "That day", link.apply("date_from:" + day(entry.time()) + " date_to:" + day(entry.time())), false));
        return links;
    }
}
